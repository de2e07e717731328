/** The extras of a workbook as a custom XML part, which Excel saves again and never shows. */
import type { PackageParts } from '../package/package-parts.ts';
import { customXmlPropertiesType } from '../package/part-kinds.ts';
import { rootElement } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import { isWorkbookExtras, type WorkbookExtras } from './extras.ts';

const namespace = 'urn:scoreband:workbook';
const itemId = '{6B1C2E5A-3D0F-4A77-9C54-5C0B8E3A9D21}';

/** Null for a file that has none, or one that is not readable any more. */
export async function readExtras(workbookPart: string, parts: PackageParts): Promise<WorkbookExtras | null> {
  const part = await extrasPart(workbookPart, parts);
  if (!part) return null;
  const xml = await parts.text(part);
  try {
    const extras: unknown = JSON.parse(rootElement(xml).text);
    return isWorkbookExtras(extras) ? extras : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export async function writeExtras(
  extras: WorkbookExtras,
  workbookPart: string,
  parts: PackageParts,
): Promise<void> {
  const part = (await extrasPart(workbookPart, parts)) ?? (await addPart(workbookPart, parts));
  parts.setText(
    part,
    `<?xml version="1.0" encoding="UTF-8"?>\n<scoreband xmlns="${namespace}">${escapeXml(JSON.stringify(extras))}</scoreband>`,
  );
}

async function extrasPart(workbookPart: string, parts: PackageParts): Promise<string | undefined> {
  for (const { type, target } of await parts.relations(workbookPart)) {
    if (!type.endsWith('/customXml') || !parts.has(target)) continue;
    if ((await parts.text(target)).includes(namespace)) return target;
  }
  return undefined;
}

async function addPart(workbookPart: string, parts: PackageParts): Promise<string> {
  const part = parts.freeName('customXml/item', '.xml');
  const properties = part.replace('item', 'itemProps');
  parts.setText(
    properties,
    `<?xml version="1.0" encoding="UTF-8"?>\n<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  await parts.setDefaultContentType('xml', 'application/xml');
  await parts.setContentType(properties, customXmlPropertiesType);
  await parts.addRelation(part, 'customXmlProps', properties);
  await parts.addRelation(workbookPart, 'customXml', part);
  return part;
}

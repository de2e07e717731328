/** The extras of a workbook as a custom XML part, which Excel saves again and never shows. */
import type { PackagePart } from '../package/package-parts.ts';
import { customXmlPropertiesType } from '../package/part-kinds.ts';
import { rootElement } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import { isWorkbookExtras, type WorkbookExtras } from './extras.ts';

const namespace = 'urn:scoreband:workbook';
const itemId = '{6B1C2E5A-3D0F-4A77-9C54-5C0B8E3A9D21}';

/** Null for a file that has none, or one that is not readable any more. */
export async function readExtras(workbookPart: PackagePart): Promise<WorkbookExtras | null> {
  const part = await extrasPart(workbookPart);
  if (!part) return null;
  const xml = await part.text();
  try {
    const extras: unknown = JSON.parse(rootElement(xml).text);
    return isWorkbookExtras(extras) ? extras : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export async function writeExtras(extras: WorkbookExtras, workbookPart: PackagePart): Promise<void> {
  const part = (await extrasPart(workbookPart)) ?? (await addPart(workbookPart));
  part.setText(
    `<?xml version="1.0" encoding="UTF-8"?>\n<scoreband xmlns="${namespace}">${escapeXml(JSON.stringify(extras))}</scoreband>`,
  );
}

async function extrasPart(workbookPart: PackagePart): Promise<PackagePart | undefined> {
  for (const { type, target } of await workbookPart.relations()) {
    const part = workbookPart.parts.part(target);
    if (!type.endsWith('/customXml') || !part.exists) continue;
    if ((await part.text()).includes(namespace)) return part;
  }
  return undefined;
}

async function addPart(workbookPart: PackagePart): Promise<PackagePart> {
  const { parts } = workbookPart;
  const part = parts.part(parts.freeName('customXml/item', '.xml'));
  const properties = parts.part(part.name.replace('item', 'itemProps'));
  properties.setText(
    `<?xml version="1.0" encoding="UTF-8"?>\n<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  await parts.setDefaultContentType('xml', 'application/xml');
  await parts.setContentType(properties.name, customXmlPropertiesType);
  await part.addRelation('customXmlProps', properties.name);
  await workbookPart.addRelation('customXml', part.name);
  return part;
}

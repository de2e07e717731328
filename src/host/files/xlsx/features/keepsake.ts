/**
 * What a spreadsheet knows and an .xlsx file has no place for: metadata of sheets and columns, properties of the document,
 * the ends of very long texts. It is kept as a custom XML part, which Excel saves again and never shows.
 */
import type {
  Banding,
  Chart,
  Metadata,
  Protection,
  SheetMetadata,
} from '../../../workbook/sheet-features.ts';
import type { PackageParts } from '../package/package-parts.ts';
import { contentTypes, relationTypes } from '../package/relation-types.ts';
import { rootElement, textOf } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import { isKeepsake } from './keepsake-shape.ts';

export interface Keepsake {
  version: 1;
  metadata: Metadata[];
  documentProperties: [string, string][];
  sheets: SheetKeepsake[];
}

export interface SheetKeepsake {
  id: number;
  name: string;
  /** Number of the sheet in the file, for a tab that was renamed in another program. */
  sheetId: number;
  maxRows: number;
  maxColumns: number;
  metadata: AnchoredMetadata[];
  bandings: Banding[];
  protections: Protection[];
  charts: KeptChart[];
  longTexts: { row: number; column: number; text: string }[];
}

/** Another program may have moved columns: where one is, its header tells. */
export interface AnchoredMetadata extends SheetMetadata {
  anchor: { row: number; text: string } | null;
}

/** The chart as Sheets describes it, and the name that its frame has in the file. */
export interface KeptChart {
  name: string;
  chart: Omit<Chart, 'ranges'> & { ranges: string[] };
}

const namespace = 'urn:scoreband:workbook';
const itemId = '{6B1C2E5A-3D0F-4A77-9C54-5C0B8E3A9D21}';

/** Null for a file that has none, or one that is not readable any more. */
export async function readKeepsake(workbookPart: string, parts: PackageParts): Promise<Keepsake | null> {
  const part = await keepsakePart(workbookPart, parts);
  if (!part) return null;
  const xml = await parts.text(part);
  try {
    const keepsake: unknown = JSON.parse(textOf(xml, rootElement(xml)));
    return isKeepsake(keepsake) ? keepsake : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export async function writeKeepsake(
  keepsake: Keepsake,
  workbookPart: string,
  parts: PackageParts,
): Promise<void> {
  const part = (await keepsakePart(workbookPart, parts)) ?? (await addKeepsakePart(workbookPart, parts));
  parts.setText(
    part,
    `<?xml version="1.0" encoding="UTF-8"?>\n<scoreband xmlns="${namespace}">${escapeXml(JSON.stringify(keepsake))}</scoreband>`,
  );
}

async function keepsakePart(workbookPart: string, parts: PackageParts): Promise<string | undefined> {
  for (const { type, target } of await parts.relations(workbookPart)) {
    if (!type.endsWith('/customXml') || !parts.has(target)) continue;
    if ((await parts.text(target)).includes(namespace)) return target;
  }
  return undefined;
}

async function addKeepsakePart(workbookPart: string, parts: PackageParts): Promise<string> {
  const part = parts.freeName('customXml/item', '.xml');
  const properties = part.replace('item', 'itemProps');
  parts.setText(
    properties,
    `<?xml version="1.0" encoding="UTF-8"?>\n<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  await parts.setDefaultContentType('xml', 'application/xml');
  await parts.setContentType(properties, contentTypes.customXmlProps);
  await parts.addRelation(part, relationTypes.customXmlProps, properties);
  await parts.addRelation(workbookPart, relationTypes.customXml, part);
  return part;
}

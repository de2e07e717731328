/** Links of whole cells. Inside the file they name a sheet, in Sheets its number: `#gid=0&range=A5`. */

import { formatA1 } from '../../../workbook/a1-notation.ts';
import { Layer } from '../../../workbook/layer.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import type { PackagePart, Relation } from '../package/package-parts.ts';
import { relationNamespace } from '../package/part-kinds.ts';
import { quotedName, readAreas, readReference, withinGrid } from '../package/references.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import { attribute, emptyTag } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import { layerAreas, sameCells } from './as-in-file.ts';

export async function readLinks(sheet: Sheet, part: PackagePart, xml: SheetXml): Promise<void> {
  apply(rawLinks(xml), byId(await part.relations()), sheet, sheet.links);
}

/** Links that are as in the file stay in its words. */
export async function writeLinks(sheet: Sheet, part: PackagePart, xml: SheetXml): Promise<void> {
  const raw = rawLinks(xml);
  const relations = byId(await part.relations());
  const inFile = new Layer<string>();
  apply(raw, relations, sheet, inFile);
  const before = layerAreas(inFile, sheet.maxColumns, String);
  const after = layerAreas(sheet.links, sheet.maxColumns, String);
  const isKept = sameCells(before, after);
  if (after.size === before.size && [...after.keys()].every(isKept)) return;
  const written = raw.filter((tag) => {
    const url = urlOf(tag, relations, sheet);
    return url === undefined || !before.has(url) || isKept(url);
  });
  for (const [url, { areas }] of after) {
    if (isKept(url)) continue;
    const target = await targetOf(url, sheet, part);
    for (const area of areas) written.push(`<hyperlink ref="${formatA1(area)}" ${target}/>`);
  }
  xml.replace('hyperlinks', written.length > 0 ? `<hyperlinks>${written.join('')}</hyperlinks>` : '');
}

function rawLinks(xml: SheetXml): string[] {
  return xml.childrenOf('hyperlinks').map(({ tag }) => emptyTag(tag));
}

type Relations = ReadonlyMap<string, Relation>;

function byId(relations: readonly Relation[]): Relations {
  return new Map(relations.map((relation) => [relation.id, relation]));
}

function apply(raw: readonly string[], relations: Relations, sheet: Sheet, layer: Layer<string>): void {
  for (const tag of raw) {
    const url = urlOf(tag, relations, sheet);
    const area = readAreas(attribute(tag, 'ref'))[0];
    const inside = area && withinGrid(area, sheet);
    if (url !== undefined && inside) layer.set(inside, url);
  }
}

function urlOf(tag: string, relations: Relations, sheet: Sheet): string | undefined {
  const location = attribute(tag, 'location');
  const target = relations.get(attribute(tag, 'r:id') ?? '')?.target;
  if (target !== undefined) return location === undefined ? target : `${target}#${location}`;
  const reference = location === undefined ? null : readReference(location, sheet);
  if (!reference) return location === undefined ? undefined : `#${location}`;
  return `#gid=${reference.sheet.id}&range=${formatA1(reference.area)}`;
}

async function targetOf(url: string, sheet: Sheet, part: PackagePart): Promise<string> {
  const inside = /^#gid=(\d+)(?:&range=(.*))?$/.exec(url);
  const other = inside && sheet.workbook.sheetById(Number(inside[1]));
  if (other) return `location="${escapeXml(`${quotedName(other.name)}!${inside[2] ?? 'A1'}`)}"`;
  if (url.startsWith('#')) return `location="${escapeXml(url.slice(1))}"`;
  const id = await part.addRelation('hyperlink', url, true);
  return `xmlns:r="${relationNamespace}" r:id="${id}"`;
}

/** Links of whole cells. Inside the file they name a sheet, in Sheets its number: `#gid=0&range=A5`. */

import { formatA1 } from '../../../workbook/a1-notation.ts';
import { Layer } from '../../../workbook/layer.ts';
import type { Relation } from '../package/package-parts.ts';
import { relationNamespace } from '../package/part-kinds.ts';
import { quotedName, readReference } from '../package/references.ts';
import { attribute, emptyTag } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import { layerAreas, sameCells } from './as-in-file.ts';
import { SheetFeature } from './sheet-feature.ts';

export class Links extends SheetFeature {
  private relations: ReadonlyMap<string, Relation> = new Map();

  async read(): Promise<void> {
    this.apply(await this.raw(), this.sheet.links);
  }

  /** Links that are as in the file stay in its words. */
  async write(): Promise<void> {
    const { links, maxColumns } = this.sheet;
    const raw = await this.raw();
    const inFile = new Layer<string>();
    this.apply(raw, inFile);
    const before = layerAreas(inFile, maxColumns, String);
    const after = layerAreas(links, maxColumns, String);
    const isKept = sameCells(before, after);
    if (after.size === before.size && [...after.keys()].every(isKept)) return;
    const written = raw.filter((tag) => {
      const url = this.url(tag);
      return url === undefined || !before.has(url) || isKept(url);
    });
    for (const [url, { areas }] of after) {
      if (isKept(url)) continue;
      const target = await this.target(url);
      for (const area of areas) written.push(`<hyperlink ref="${formatA1(area)}" ${target}/>`);
    }
    this.xml.replace('hyperlinks', written.length > 0 ? `<hyperlinks>${written.join('')}</hyperlinks>` : '');
  }

  private async raw(): Promise<string[]> {
    this.relations = new Map((await this.part.relations()).map((relation) => [relation.id, relation]));
    return this.xml.childrenOf('hyperlinks').map(({ tag }) => emptyTag(tag));
  }

  private apply(raw: readonly string[], layer: Layer<string>): void {
    for (const tag of raw) {
      const url = this.url(tag);
      const [area] = this.areas(attribute(tag, 'ref'));
      if (url !== undefined && area) layer.set(area, url);
    }
  }

  private url(tag: string): string | undefined {
    const location = attribute(tag, 'location');
    const target = this.relations.get(attribute(tag, 'r:id') ?? '')?.target;
    if (target !== undefined) return location === undefined ? target : `${target}#${location}`;
    const reference = location === undefined ? null : readReference(location, this.sheet);
    if (!reference) return location === undefined ? undefined : `#${location}`;
    return `#gid=${reference.sheet.id}&range=${formatA1(reference.area)}`;
  }

  private async target(url: string): Promise<string> {
    const inside = /^#gid=(\d+)(?:&range=(.*))?$/.exec(url);
    const other = inside && this.sheet.workbook.sheetById(Number(inside[1]));
    if (other) return `location="${escapeXml(`${quotedName(other.name)}!${inside[2] ?? 'A1'}`)}"`;
    if (url.startsWith('#')) return `location="${escapeXml(url.slice(1))}"`;
    const id = await this.part.addRelation('hyperlink', url, true);
    return `xmlns:r="${relationNamespace}" r:id="${id}"`;
  }
}

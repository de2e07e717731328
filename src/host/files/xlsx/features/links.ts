/** Links of whole cells. Inside the file they name a sheet, in Sheets its number: `#gid=0&range=A5`. */

import { formatA1 } from '../../../workbook/a1-notation.ts';
import type { Area } from '../../../workbook/area.ts';
import { relationId, relationNamespace } from '../package/part-kinds.ts';
import { quotedName, readReference } from '../package/references.ts';
import { escapeXml } from '../package/xml-text.ts';
import { ListedAreas } from './listed-areas.ts';

export class Links extends ListedAreas<string> {
  protected readonly list = 'hyperlinks';
  protected readonly layer = this.sheet.links;
  protected readonly keyOf = String;

  protected async listed() {
    const relations = new Map((await this.part.relations()).map((relation) => [relation.id, relation]));
    return this.xml.childrenOf('hyperlinks').map((element) => {
      const target = relations.get(relationId(element.tag) ?? '')?.target;
      const location = element.attribute('location');
      return { xml: element.xml, addresses: element.attribute('ref'), value: this.url(target, location) };
    });
  }

  protected async elements(url: string, areas: readonly Area[]): Promise<string[]> {
    const target = await this.target(url);
    return areas.map((area) => `<hyperlink ref="${formatA1(area)}" ${target}/>`);
  }

  private url(target: string | undefined, location: string | undefined): string | undefined {
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

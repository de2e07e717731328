import { childElements, rootElement } from '../package/xml-element.ts';

/** The boxes that show the notes of a sheet: without its box, Excel does not show a note. */
export class VmlNotes {
  #xml: string;

  constructor(xml: string) {
    this.#xml = xml;
  }

  static readonly empty =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

  remove(row: number, column: number): void {
    const place = new RegExp(
      `<x:Row>\\s*${row - 1}\\s*</x:Row>\\s*<x:Column>\\s*${column - 1}\\s*</x:Column>`,
    );
    const root = rootElement(this.#xml);
    for (const shape of childElements(this.#xml, root.inner, root.innerEnd)) {
      if (shape.name !== 'v:shape' || !place.test(this.#xml.slice(shape.start, shape.end))) continue;
      this.#xml = this.#xml.slice(0, shape.start) + this.#xml.slice(shape.end);
      return;
    }
  }

  /** A hidden box to the right of the cell; it shows when the pointer is over the cell. */
  add(row: number, column: number): void {
    const [top, left] = [row - 1, column - 1];
    const anchor = [left + 1, 15, Math.max(0, top - 1), 10, left + 4, 15, top + 6, 4].join(', ');
    const shape =
      `<v:shape id="${this.#freeId()}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:210pt;height:100pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${top}</x:Row><x:Column>${left}</x:Column></x:ClientData></v:shape>`;
    const end = rootElement(this.#xml).innerEnd;
    this.#xml = this.#xml.slice(0, end) + shape + this.#xml.slice(end);
  }

  toString(): string {
    return this.#xml;
  }

  #freeId(): string {
    let number = 1025;
    while (this.#xml.includes(`"_x0000_s${number}"`)) number++;
    return `_x0000_s${number}`;
  }
}

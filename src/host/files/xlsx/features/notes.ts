/** Notes on cells. A file has each twice: its text in one part, and the box that shows it in another (VML). */
import { Layer } from '../../../workbook/layer.ts';
import type { PackagePart } from '../package/package-parts.ts';
import { relationId, relationNamespace } from '../package/part-kinds.ts';
import { cellAddress } from '../package/references.ts';
import { richText, textXml } from '../package/shared-strings.ts';
import { attribute, rootElement, rootNamed, type XmlElement } from '../package/xml-element.ts';
import { SheetFeature } from './sheet-feature.ts';

export class Notes extends SheetFeature {
  async read(): Promise<void> {
    const comments = await this.part.related('comments');
    if (comments) this.apply(await comments.text(), this.sheet.notes);
  }

  async write(): Promise<void> {
    const { notes } = this.sheet;
    const commentsPart = await this.part.related('comments');
    const comments = (await commentsPart?.text()) ?? emptyComments;
    const before = new Layer<string>();
    this.apply(comments, before);
    const changed = this.changedFrom(before);
    if (changed.length === 0) return;
    const drawingPart = await this.legacyDrawing();
    const drawing = new VmlNotes(await drawingPart.text());
    for (const { row, column } of changed) {
      const isNoted = notes.at(row, column) !== undefined;
      if (!isNoted || before.at(row, column) === undefined) drawing.remove(row, column);
      if (isNoted && before.at(row, column) === undefined) drawing.add(row, column);
    }
    drawingPart.setText(drawing.toString());
    const written = this.withNotes(withAuthor(comments), changed);
    if (commentsPart) commentsPart.setText(written);
    else await this.part.addPart('comments', written);
  }

  private apply(comments: string, layer: Layer<string>): void {
    for (const element of commentElements(comments)) {
      const [area] = this.areas(element.attribute('ref'));
      const text = element.childNamed('text');
      if (area && text) layer.set(area, richText(text));
    }
  }

  private changedFrom(before: Layer<string>): Place[] {
    const { maxColumns, notes } = this.sheet;
    const changed: Place[] = [];
    for (let column = 1; column <= maxColumns; column++) {
      const rows = new Set<number>();
      for (const list of [before.column(column), notes.column(column)]) {
        for (const { from, to } of list?.runs() ?? []) for (let row = from; row <= to; row++) rows.add(row);
      }
      for (const row of rows) {
        if (before.at(row, column) !== notes.at(row, column)) changed.push({ row, column });
      }
    }
    return changed;
  }

  private withNotes({ xml, author }: AuthoredComments, changed: readonly Place[]): string {
    const gone = new Set(changed.map(({ row, column }) => cellAddress(row, column)));
    const kept = commentElements(xml)
      .filter((element) => !gone.has(element.attribute('ref') ?? ''))
      .map((element) => element.xml);
    for (const { row, column } of changed) {
      const note = this.sheet.notes.at(row, column);
      if (note === undefined) continue;
      kept.push(
        `<comment ref="${cellAddress(row, column)}" authorId="${author}"><text>${textXml(note)}</text></comment>`,
      );
    }
    return withChild(xml, 'commentList', `<commentList>${kept.join('')}</commentList>`);
  }

  /** The part with the boxes of the sheet's notes; made where there is none. */
  private async legacyDrawing(): Promise<PackagePart> {
    const element = this.xml.first('legacyDrawing');
    const id = element && relationId(element);
    const relation = (await this.part.relations()).find((candidate) => candidate.id === id);
    const present = relation && this.part.parts.part(relation.target);
    // The kind of the relation is not asked, so the document is.
    if (present?.exists && rootElement(await present.text()).name === 'xml') return present;
    const added = await this.part.addPart('vmlDrawing', VmlNotes.empty);
    const tag = `<legacyDrawing xmlns:r="${relationNamespace}" r:id="${added.relationId}"/>`;
    this.xml.replace('legacyDrawing', tag);
    return added.part;
  }
}

interface Place {
  row: number;
  column: number;
}

export function commentElements(comments: string): XmlElement[] {
  return [...(rootNamed(comments, 'comments').childNamed('commentList')?.children() ?? [])];
}

interface AuthoredComments {
  xml: string;
  /** Which of the authors is us, from 0. */
  author: number;
}

const ourAuthor = '<author>Scoreband</author>';

/** Our notes are not to look like a colleague's. */
function withAuthor(comments: string): AuthoredComments {
  const authors = rootElement(comments).childNamed('authors');
  const elements = authors ? [...authors.children()] : [];
  const names = elements.map((element) => element.xml);
  const known = names.indexOf(ourAuthor);
  if (known >= 0) return { xml: comments, author: known };
  const list = `<authors>${names.join('')}${ourAuthor}</authors>`;
  return { xml: withChild(comments, 'authors', list), author: names.length };
}

/** In place of the child of that name; the authors, which come first, are put before all others where there are none. */
function withChild(comments: string, name: 'authors' | 'commentList', child: string): string {
  const root = rootElement(comments);
  const present = root.childNamed(name);
  return present ? present.replacedBy(child) : root.withChild(child, name === 'authors' ? 'first' : 'last');
}

const emptyComments =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<authors>${ourAuthor}</authors><commentList></commentList></comments>`;

const vmlNamespaces = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
};

/** The boxes that show the notes of a sheet: without its box, Excel does not show a note. */
class VmlNotes {
  constructor(private xml: string) {}

  static readonly empty =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

  /** Libraries have prefixes of their own, and some say each place the other way round. */
  remove(row: number, column: number): void {
    const says = (shape: string, name: string, value: number) =>
      new RegExp(`<(?:\\w+:)?${name}>\\s*${value}\\s*</`).test(shape);
    for (const shape of rootElement(this.xml).children()) {
      if (!/^(\w+:)?shape$/.test(shape.name)) continue;
      if (!says(shape.xml, 'Row', row - 1) || !says(shape.xml, 'Column', column - 1)) continue;
      this.xml = shape.replacedBy('');
      return;
    }
  }

  /** A hidden box to the right of the cell; it shows when the pointer is over the cell. */
  add(row: number, column: number): void {
    const [top, left] = [row - 1, column - 1];
    const anchor = [left + 1, 15, Math.max(0, top - 1), 10, left + 4, 15, top + 6, 4].join(', ');
    const shape =
      `<v:shape ${this.namespaces()}id="${this.freeId()}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:210pt;height:100pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${top}</x:Row><x:Column>${left}</x:Column></x:ClientData></v:shape>`;
    this.xml = rootElement(this.xml).withChild(shape);
  }

  toString(): string {
    return this.xml;
  }

  /** Declares the prefixes of a new shape that the root does not: libraries declare them on each element. */
  private namespaces(): string {
    const { tag } = rootElement(this.xml);
    const missing = Object.entries(vmlNamespaces).filter(
      ([prefix, uri]) => attribute(tag, `xmlns:${prefix}`) !== uri,
    );
    return missing.map(([prefix, uri]) => `xmlns:${prefix}="${uri}" `).join('');
  }

  private freeId(): string {
    let number = 1025;
    while (this.xml.includes(`"_x0000_s${number}"`)) number++;
    return `_x0000_s${number}`;
  }
}

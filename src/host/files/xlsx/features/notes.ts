/** Notes on cells. A file has each twice: its text in one part, and the box that shows it in another (VML). */
import { Layer } from '../../../workbook/layer.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import type { PackagePart } from '../package/package-parts.ts';
import { relationNamespace } from '../package/part-kinds.ts';
import { cellAddress, readAreas, withinGrid } from '../package/references.ts';
import { richText, textXml } from '../package/shared-strings.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import { attribute, openTag, rootElement, rootNamed, type XmlElement } from '../package/xml-element.ts';

export async function readNotes(sheet: Sheet, part: PackagePart): Promise<void> {
  const comments = await part.related('comments');
  if (comments) apply(await comments.text(), sheet, sheet.notes);
}

export async function writeNotes(sheet: Sheet, part: PackagePart, xml: SheetXml): Promise<void> {
  const commentsPart = await part.related('comments');
  const comments = (await commentsPart?.text()) ?? emptyComments;
  const before = new Layer<string>();
  apply(comments, sheet, before);
  const changed = changedNotes(sheet, before);
  if (changed.length === 0) return;
  const drawingPart = await legacyDrawing(part, xml);
  const drawing = new VmlNotes(await drawingPart.text());
  for (const { row, column } of changed) {
    const isNoted = sheet.notes.at(row, column) !== undefined;
    if (!isNoted || before.at(row, column) === undefined) drawing.remove(row, column);
    if (isNoted && before.at(row, column) === undefined) drawing.add(row, column);
  }
  drawingPart.setText(drawing.toString());
  const written = withNotes(comments, sheet, changed);
  if (commentsPart) commentsPart.setText(written);
  else await part.addPart('comments', written);
}

interface Place {
  row: number;
  column: number;
}

function apply(comments: string, sheet: Sheet, layer: Layer<string>): void {
  for (const { address, element } of commentElements(comments)) {
    const area = readAreas(address)[0];
    const inside = area && withinGrid(area, sheet);
    const text = element.childNamed('text');
    if (inside && text) layer.set(inside, richText(text));
  }
}

function commentElements(comments: string): { address: string; element: XmlElement }[] {
  const list = rootNamed(comments, 'comments').childNamed('commentList');
  if (!list) return [];
  return [...list.children()].map((element) => ({
    address: element.attribute('ref') ?? '',
    element,
  }));
}

function changedNotes(sheet: Sheet, before: Layer<string>): Place[] {
  const changed: Place[] = [];
  for (let column = 1; column <= sheet.maxColumns; column++) {
    const rows = new Set<number>();
    for (const list of [before.column(column), sheet.notes.column(column)]) {
      for (const { from, to } of list?.runs() ?? []) for (let row = from; row <= to; row++) rows.add(row);
    }
    for (const row of rows) {
      if (before.at(row, column) !== sheet.notes.at(row, column)) changed.push({ row, column });
    }
  }
  return changed;
}

function withNotes(comments: string, sheet: Sheet, changed: readonly Place[]): string {
  const gone = new Set(changed.map(({ row, column }) => cellAddress(row, column)));
  const { xml, author } = withAuthor(comments);
  const kept = commentElements(xml)
    .filter(({ address }) => !gone.has(address))
    .map(({ element }) => element.xml);
  for (const { row, column } of changed) {
    const note = sheet.notes.at(row, column);
    if (note === undefined) continue;
    kept.push(
      `<comment ref="${cellAddress(row, column)}" authorId="${author}"><text>${textXml(note)}</text></comment>`,
    );
  }
  return withChild(xml, 'commentList', `<commentList>${kept.join('')}</commentList>`);
}

const ourAuthor = '<author>Scoreband</author>';

/** Our notes are not to look like a colleague's. */
function withAuthor(comments: string): { xml: string; author: number } {
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
  if (root.inner === root.end) return `${openTag(root.tag)}${child}</${root.name}>`;
  const present = root.childNamed(name);
  if (present) return present.replacedBy(child);
  const at = name === 'authors' ? root.inner : root.innerEnd;
  return comments.slice(0, at) + child + comments.slice(at);
}

const emptyComments =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<authors>${ourAuthor}</authors><commentList></commentList></comments>`;

/** The part with the boxes of the sheet's notes; made where there is none. */
async function legacyDrawing(sheetPart: PackagePart, xml: SheetXml): Promise<PackagePart> {
  const element = xml.first('legacyDrawing');
  const id = element && attribute(element, 'r:id');
  const relation = (await sheetPart.relations()).find((candidate) => candidate.id === id);
  const present = relation && sheetPart.parts.part(relation.target);
  // The kind of the relation is not asked, so the document is.
  if (present?.exists && rootElement(await present.text()).name === 'xml') return present;
  const { part, relationId } = await sheetPart.addPart('vmlDrawing', VmlNotes.empty);
  xml.replace('legacyDrawing', `<legacyDrawing xmlns:r="${relationNamespace}" r:id="${relationId}"/>`);
  return part;
}

/** The boxes that show the notes of a sheet: without its box, Excel does not show a note. */
class VmlNotes {
  private xml: string;

  constructor(xml: string) {
    this.xml = xml;
  }

  static readonly empty =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

  remove(row: number, column: number): void {
    const place = new RegExp(
      `<x:Row>\\s*${row - 1}\\s*</x:Row>\\s*<x:Column>\\s*${column - 1}\\s*</x:Column>`,
    );
    const root = rootElement(this.xml);
    for (const shape of root.children()) {
      if (shape.name !== 'v:shape' || !place.test(shape.xml)) continue;
      this.xml = shape.replacedBy('');
      return;
    }
  }

  /** A hidden box to the right of the cell; it shows when the pointer is over the cell. */
  add(row: number, column: number): void {
    const [top, left] = [row - 1, column - 1];
    const anchor = [left + 1, 15, Math.max(0, top - 1), 10, left + 4, 15, top + 6, 4].join(', ');
    const shape =
      `<v:shape id="${this.freeId()}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:210pt;height:100pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${top}</x:Row><x:Column>${left}</x:Column></x:ClientData></v:shape>`;
    const end = rootElement(this.xml).innerEnd;
    this.xml = this.xml.slice(0, end) + shape + this.xml.slice(end);
  }

  toString(): string {
    return this.xml;
  }

  private freeId(): string {
    let number = 1025;
    while (this.xml.includes(`"_x0000_s${number}"`)) number++;
    return `_x0000_s${number}`;
  }
}

import { largestGrid } from '../../file-limits.ts';
import { elementAt, emptyTag, openTag, rootNamed, withAttribute, type XmlElement } from './xml-element.ts';

/** A worksheet document as its root's children in their order, each as it was written until it is replaced. */
export class SheetXml {
  private readonly before: string;
  private children: Child[];
  private readonly after: string;
  /** The new `<sheetData>` in pieces, where it has one. */
  private cells: readonly string[] | null = null;
  private wasChanged: boolean;

  constructor(xml: string) {
    const root = rootNamed(xml, 'worksheet');
    const isOpen = root.inner < root.end;
    this.before = isOpen ? xml.slice(0, root.inner) : openTag(xml.slice(0, root.inner));
    this.wasChanged = !isOpen;
    this.children = [];
    for (const { name, start, end } of root.children())
      this.children.push({ name, xml: xml.slice(start, end) });
    this.after = isOpen ? xml.slice(root.innerEnd) : `</${root.name}>`;
  }

  /** What all that is no cell takes: elements, however short, take memory each. */
  get bytesBesideCells(): number {
    return this.children.reduce((sum, { name, xml }) => {
      return sum + bytesOfElement + (name === 'sheetData' ? 0 : xml.length);
    }, 0);
  }

  all(name: string): string[] {
    return this.children.filter((child) => child.name === name).map((child) => child.xml);
  }

  first(name: string): string | undefined {
    return this.children.find((child) => child.name === name)?.xml;
  }

  /** The children of the first element of a name; none where there is no such element. */
  childrenOf(name: ChildName): XmlElement[] {
    const element = this.first(name);
    return element === undefined ? [] : [...elementAt(element).children()];
  }

  /** `<col … />` for each element of `<cols>`. */
  columnTags(): string[] {
    const children = this.childrenOf('cols');
    if (children.length > largestGrid.maxColumns)
      throw new Error(`columnTags: ${children.length} elements <col>`);
    return children.map(({ tag }) => emptyTag(tag));
  }

  /** Puts new elements in the place of those of a name, or where the format wants them; '' takes them out. */
  replace(name: ChildName, ...xmls: string[]): void {
    const fresh = xmls.filter((xml) => xml !== '').map((xml) => ({ name, xml }));
    const first = this.children.findIndex((child) => child.name === name);
    const kept = this.children.filter((child) => child.name !== name);
    const at = first >= 0 ? first : kept.findIndex((child) => orderOf(child.name) > orderOf(name));
    kept.splice(at < 0 ? kept.length : at, 0, ...fresh);
    this.wasChanged ||= !isSame(kept, this.children);
    this.children = kept;
  }

  /** @param pieces of the new `<sheetData>`, which cannot be read again */
  replaceCells(pieces: readonly string[]): void {
    if (!this.first('sheetData')) this.replace('sheetData', '<sheetData/>');
    this.cells = pieces;
    this.wasChanged = true;
  }

  /** Sets attributes of an element that is made where it is missing; null takes one out. */
  setAttributes(name: ChildName, attributes: Readonly<Record<string, string | number | null>>): void {
    const xml = this.first(name) ?? `<${name}/>`;
    const { inner } = elementAt(xml);
    let tag = xml.slice(0, inner);
    for (const [key, value] of Object.entries(attributes)) tag = withAttribute(tag, key, value);
    this.replace(name, tag + xml.slice(inner));
  }

  get isChanged(): boolean {
    return this.wasChanged;
  }

  /** The whole document. */
  pieces(): string[] {
    const children = this.children.flatMap(({ name, xml }) =>
      name === 'sheetData' && this.cells ? this.cells : xml,
    );
    return [this.before, ...children, this.after];
  }
}

const bytesOfElement = 64;

interface Child {
  name: string;
  xml: string;
}

function isSame(a: readonly Child[], b: readonly Child[]): boolean {
  return a.length === b.length && a.every(({ name, xml }, i) => name === b[i]!.name && xml === b[i]!.xml);
}

/** Order of the children of `worksheet` (ECMA-376 part 1, 18.3.1.99): Excel calls a file damaged that has another. */
const childOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

type ChildName = (typeof childOrder)[number];

/** Unknown elements (`mc:AlternateContent` around controls) come near the end. */
function orderOf(name: string): number {
  const order = childOrder.indexOf(name as ChildName);
  return order < 0 ? childOrder.indexOf('oleObjects') : order;
}

/** What a new tab begins with. Printed, it lies on its side and is as wide as the page. */
export const emptySheetXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="14.28515625" defaultRowHeight="15"/><sheetData/><pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>';

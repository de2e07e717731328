/** `workbook.xml`: the tabs in their order, the names of ranges, and which calendar days count from. */
import type { Sheet } from '../../../workbook/workbook.ts';
import { relationId } from './part-kinds.ts';
import { attribute, isTrue, rootElement, rootNamed, withAttribute, type XmlElement } from './xml-element.ts';

export interface SheetEntry {
  name: string;
  /** Number of the sheet in the file; it stays when the tab is moved or renamed. */
  sheetId: number;
  relationId: string;
  isHidden: boolean;
  /** `<sheet …/>` */
  tag: string;
}

export interface DefinedName {
  name: string;
  /** Position of the tab that the name belongs to; null for the whole workbook. */
  tab: number | null;
  isHidden: boolean;
  formula: string;
  xml: string;
}

export class WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly is1904: boolean;

  constructor(private readonly xml: string) {
    rootNamed(xml, 'workbook');
    this.sheets = [...(this.first('sheets')?.children() ?? [])].map(({ xml }) => readSheet(xml));
    this.names = [...(this.first('definedNames')?.children() ?? [])].map(readName);
    this.is1904 = isTrue(this.first('workbookPr')?.attribute('date1904'));
  }

  /** Does the document say what the prefix `r` stands for? */
  get namesRelations(): boolean {
    return rootElement(this.xml).tag.includes('xmlns:r=');
  }

  /** Position of the tab that the file opens on. */
  get activeTab(): number {
    const views = this.first('bookViews')?.xml ?? '';
    return Number(attribute(/<workbookView\b[^>]*>/.exec(views)?.[0] ?? '', 'activeTab') ?? 0);
  }

  /**
   * The document with other tabs and names.
   * @param sheets elements `<sheet>`
   * @param position where each tab of the file is now; undefined for one that is gone
   */
  withTabs(
    sheets: readonly string[],
    names: readonly string[],
    position: (tab: number) => number | undefined,
    recalculates: boolean,
  ): string {
    const written: [string, string][] = [
      ['sheets', `<sheets>${sheets.join('')}</sheets>`],
      ['definedNames', names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''],
    ];
    const views = this.first('bookViews')?.xml;
    if (views) written.push(['bookViews', movedViews(views, position, sheets.length)]);
    if (recalculates) {
      written.push(['calcPr', withAttribute(this.first('calcPr')?.xml ?? '<calcPr/>', 'fullCalcOnLoad', 1)]);
    }
    return written.reduce((xml, [name, element]) => withChild(xml, name, element), this.xml);
  }

  private first(name: string): XmlElement | undefined {
    return rootElement(this.xml).childNamed(name);
  }
}

function readSheet(tag: string): SheetEntry {
  return {
    name: attribute(tag, 'name') ?? '',
    sheetId: wholeNumber(attribute(tag, 'sheetId')),
    relationId: relationId(tag) ?? '',
    isHidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
    tag,
  };
}

function wholeNumber(text: string | undefined): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}

/** A tab that the file already has, as it is to be listed. */
export function sheetTag(entry: SheetEntry, sheet: Sheet): string {
  const isRenamed = entry.name !== sheet.name;
  const named = isRenamed ? withAttribute(entry.tag, 'name', sheet.name) : entry.tag;
  return entry.isHidden === sheet.hidden
    ? named
    : withAttribute(named, 'state', sheet.hidden ? 'hidden' : null);
}

function readName(element: XmlElement): DefinedName {
  const tab = element.attribute('localSheetId');
  return {
    name: element.attribute('name') ?? '',
    tab: tab === undefined ? null : Number(tab),
    isHidden: isTrue(element.attribute('hidden')),
    formula: element.text,
    xml: element.xml,
  };
}

function movedViews(views: string, position: (tab: number) => number | undefined, count: number): string {
  return views.replace(/<workbookView\b[^>]*>/g, (tag) => {
    return ['activeTab', 'firstSheet'].reduce((moved, name) => {
      const tab = attribute(tag, name);
      if (tab === undefined) return moved;
      return withAttribute(moved, name, Math.min(position(Number(tab)) ?? 0, count - 1));
    }, tag);
  });
}

/** Order of the children of `workbook` (ECMA-376 part 1, 18.2.27) up to those that are set here. */
const childOrder = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
];

function withChild(xml: string, name: string, child: string): string {
  const root = rootElement(xml);
  const children = [...root.children()];
  const present = children.find((element) => element.name === name);
  if (present) return present.replacedBy(child);
  const order = childOrder.indexOf(name);
  const next = children.find((element) => {
    const other = childOrder.indexOf(element.name.replace(/^.*:/, ''));
    return other > order || (other < 0 && !/:/.test(element.name));
  });
  const at = next?.start ?? root.innerEnd;
  return xml.slice(0, at) + child + xml.slice(at);
}

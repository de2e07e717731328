/** Names of ranges. Names of other things, or of one tab only, stay as they are. */
import { sameArea } from '../../../workbook/area.ts';
import type { RangeReference } from '../../../workbook/sheet-features.ts';
import type { Workbook } from '../../../workbook/workbook.ts';
import { quotedName, readReference, uncut, writeReference } from '../package/references.ts';
import type { DefinedName } from '../package/workbook-part.ts';
import { elementAt, withAttribute } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import type { TabOrder } from './tab-order.ts';

export class NamesInFile {
  constructor(
    private readonly workbook: Workbook,
    private readonly inFile: readonly DefinedName[],
  ) {}

  read(): void {
    for (const name of this.inFile) {
      const range = this.rangeOf(name);
      if (range) range.sheet.namedRanges.push({ name: name.name, area: range.area });
    }
  }

  /** The names as the file is to list them. */
  written(order: TabOrder): string[] {
    const known = new Set<string>();
    const written = this.inFile.flatMap((name) => {
      if (name.tab !== null) return localName(name, name.tab, order);
      const before = this.rangeOf(name);
      if (!before) return [name.xml];
      known.add(name.name.toLowerCase());
      const after = this.rangeNamed(name.name.toLowerCase());
      if (!after) return [];
      const isSame = after.sheet === before.sheet && sameArea(after.area, before.area);
      return [isSame ? name.xml : withFormula(name.xml, after)];
    });
    written.push(...repeatedHeads(order));
    for (const sheet of this.workbook.sheets) {
      for (const { name, area } of sheet.namedRanges) {
        const formula = escapeXml(writeReference({ sheet, area }));
        if (!known.has(name.toLowerCase()))
          written.push(`<definedName name="${escapeXml(name)}">${formula}</definedName>`);
      }
    }
    return written;
  }

  private rangeOf({ tab, isHidden, formula }: DefinedName): RangeReference | null {
    const home = this.workbook.sheets[0];
    return tab === null && !isHidden && formula.includes('!') && home ? readReference(formula, home) : null;
  }

  private rangeNamed(lowerCaseName: string): RangeReference | null {
    for (const sheet of this.workbook.sheets) {
      const range = sheet.namedRanges.find(({ name }) => name.toLowerCase() === lowerCaseName);
      if (range) return { sheet, area: range.area };
    }
    return null;
  }
}

/** What Excel calls the rows that stand above every printed page. */
const headsName = '_xlnm.Print_Titles';

/** A new tab repeats on paper what it keeps in sight on the screen. */
function repeatedHeads(order: TabOrder): string[] {
  return order.tabs.flatMap((tab, position) => {
    const frozen = tab.sheet?.rows.frozen ?? 0;
    if (tab.sheet === null || frozen === 0 || !order.isNew(tab)) return [];
    const name = `<definedName name="${headsName}" localSheetId="${position}"`;
    return [`${name}>${escapeXml(headsOf(tab.sheet.name, `$1:$${frozen}`))}</definedName>`];
  });
}

const headsOf = (tab: string, rows: string) => `${quotedName(tab)}!${rows}`;

/** What Excel calls the range of a tab's filter. */
const filterName = '_xlnm._FilterDatabase';

function localName({ name, formula, xml }: DefinedName, tab: number, order: TabOrder): string[] {
  const position = order.position(tab);
  if (position === undefined) return [];
  const { sheet } = order.tabs[position]!;
  const element = elementAt(xml);
  const moved = withAttribute(element.tag, 'localSheetId', position) + element.behindTag;
  if (name === headsName && sheet) {
    // Only rows that we have written: whoever repeats columns too has a list of two.
    const rows = /^'(?:[^']|'')*'!(\$1:\$\d+)$/.exec(formula)?.[1];
    return [rows ? elementAt(moved).withContent(escapeXml(headsOf(sheet.name, rows))) : moved];
  }
  if (name !== filterName || !sheet) return [moved];
  const before = readReference(formula, sheet);
  if (!sheet.filter) return [];
  const area = before ? uncut(sheet.filter.area, before.area, sheet) : sheet.filter.area;
  return [before && sameArea(before.area, area) ? moved : withFormula(moved, { sheet, area })];
}

function withFormula(xml: string, range: RangeReference): string {
  return elementAt(xml).withContent(escapeXml(writeReference(range)));
}

/** Names of ranges. Names of other things, or of one tab only, stay as they are. */
import { sameArea } from '../../../workbook/area.ts';
import type { Workbook } from '../../../workbook/workbook.ts';
import { readReference, writeReference } from '../package/references.ts';
import { type DefinedName, nameXml, type WorkbookPart } from '../package/workbook-part.ts';
import { elementAt, withAttribute } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import type { TabOrder } from './tab-order.ts';

export function readNames(workbook: Workbook, part: WorkbookPart): void {
  for (const name of part.names) {
    const range = rangeOf(name, workbook);
    if (range) range.sheet.namedRanges.push({ name: name.name, area: range.area });
  }
}

/** The names as the file is to list them. */
export function writeNames(workbook: Workbook, part: WorkbookPart, order: TabOrder): string[] {
  const known = new Set<string>();
  const written = part.names.flatMap((name) => {
    if (name.tab !== null) return localName(name, name.tab, order);
    const before = rangeOf(name, workbook);
    if (!before) return [name.xml];
    known.add(name.name.toLowerCase());
    const after = namedRange(workbook, name.name);
    if (!after) return [];
    const isSame = after.sheet === before.sheet && sameArea(after.area, before.area);
    return [isSame ? name.xml : withFormula(name.xml, writeReference(after))];
  });
  for (const sheet of workbook.sheets) {
    for (const { name, area } of sheet.namedRanges) {
      if (!known.has(name.toLowerCase())) written.push(nameXml(name, writeReference({ sheet, area })));
    }
  }
  return written;
}

function rangeOf(
  { tab, isHidden, formula }: DefinedName,
  workbook: Workbook,
): ReturnType<typeof readReference> {
  const home = workbook.sheets[0];
  return tab === null && !isHidden && formula.includes('!') && home ? readReference(formula, home) : null;
}

function namedRange(workbook: Workbook, name: string): ReturnType<typeof readReference> {
  for (const sheet of workbook.sheets) {
    const range = sheet.namedRanges.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (range) return { sheet, area: range.area };
  }
  return null;
}

/** What Excel calls the range of a tab's filter. */
const filterName = '_xlnm._FilterDatabase';

function localName({ name, xml }: DefinedName, tab: number, order: TabOrder): string[] {
  const position = order.position(tab);
  if (position === undefined) return [];
  const { sheet } = order.tabs[position]!;
  const element = elementAt(xml);
  const moved = withAttribute(element.tag, 'localSheetId', position) + element.behindTag;
  if (name !== filterName || !sheet) return [moved];
  return sheet.filter ? [withFormula(moved, writeReference({ sheet, area: sheet.filter.area }))] : [];
}

function withFormula(xml: string, formula: string): string {
  const element = elementAt(xml);
  return element.withContent(escapeXml(formula));
}

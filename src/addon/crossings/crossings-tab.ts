import { dropOldestRows, type LogTab, writeLogRows } from '../sheets/log-tab.ts';
import { headerBackground } from '../sheets/row-look.ts';
import { newLink } from '../sheets/spreadsheet.ts';
import type { Tab } from '../sheets/tab.ts';
import type { CrossingLine } from './crossing-lines.ts';
import { say } from './sentences.ts';

export const crossingsTab: LogTab = {
  id: 'crossings',
  name: say.tabName,
  firstCell: say.headers[0],
  // The Row column is rich text, which is not written to cells formatted as text.
  formats: ['yyyy-mm-dd hh:mm', '@', 'general', '@', '@', '@', '@', '@'],
  makeHeader,
};

const columnWidths = [120, 200, 80, 110, 110, 260, 120, 220];
const rowColumn = 3;

/**
 * Writes lines, each at the end of the tab or, where an earlier run has written it already, in its place.
 * @param mayBeThere whether a run may have been cut off after it had written them
 * @returns whether they look as they shall
 */
export function writeCrossings(tab: Tab, lines: readonly CrossingLine[], mayBeThere: boolean): boolean {
  const rows = mayBeThere ? rowsOf(tab, lines) : nextRows(tab, lines.length);
  let isWhole = true;
  for (let from = 0, to = 0; from < lines.length; from = to) {
    while (to < lines.length && rows[to]! - rows[from]! === to - from) to++;
    isWhole = writeBlock(tab, rows[from]!, lines.slice(from, to)) && isWhole;
  }
  dropOldestRows(tab);
  return isWhole;
}

function writeBlock(tab: Tab, firstRow: number, lines: readonly CrossingLine[]): boolean {
  const cells = lines.map((line) => line.cells);
  return writeLogRows(tab, crossingsTab, firstRow, cells, () => {
    const links = lines.map((line) => [newLink(String(line.cells[rowColumn - 1]), line.link)]);
    tab.sheet.getRange(firstRow, rowColumn, lines.length, 1).setRichTextValues(links);
  });
}

function nextRows({ sheet }: Tab, count: number): number[] {
  const last = sheet.getLastRow();
  return Array.from({ length: count }, (_, i) => last + 1 + i);
}

/** Sheet row of each line: that of its own where it stands there, wherever people have sorted it to, else a new one. */
function rowsOf({ sheet }: Tab, lines: readonly CrossingLine[]): number[] {
  const present = new Map<string, number[]>();
  const values = sheet.getDataRange().getDisplayValues();
  values.forEach(([when, ...cells], index) => {
    const name = nameOf(minuteOf(when!, lines), cells);
    present.set(name, [...(present.get(name) ?? []), index + 1]);
  });
  let next = values.length + 1;
  return lines.map(({ when, cells: [, ...cells] }) => present.get(nameOf(when, cells))?.shift() ?? next++);
}

/** A cell that took no format shows the serial number of the minute. */
function minuteOf(shown: string, lines: readonly CrossingLine[]): string {
  const serial = Number(shown.replace(',', '.'));
  const isSameMinute = ({ cells: [when] }: CrossingLine) => Math.abs(Number(when) - serial) * 1440 < 0.5;
  return lines.find(isSameMinute)?.when ?? shown;
}

/** Minute, lead, row, old and new status, cause; action and owner may have been changed since. */
function nameOf(when: string, cells: readonly unknown[]): string {
  return [when, ...[0, 1, 2, 3, 6].map((column) => String(cells[column] ?? ''))].join('\u0001');
}

function makeHeader({ sheet }: Tab): void {
  const header = sheet.getRange(1, 1, 1, say.headers.length);
  header
    .setValues([[...say.headers]])
    .setNotes([[...say.notes]])
    .setFontWeight('bold')
    .setBackground(headerBackground);
  columnWidths.forEach((pixels, column) => {
    sheet.setColumnWidth(column + 1, pixels);
  });
  sheet.setFrozenRows(1);
  const spare = sheet.getMaxColumns() - columnWidths.length;
  if (spare > 0) sheet.deleteColumns(columnWidths.length + 1, spare);
}

import {
  type Cell,
  type Column,
  cellText,
  columnIndex,
  type DayReader,
  dayReader,
  type Finding,
  isEmptyCell,
  isUntouchedCell,
  keyOf,
  type Model,
  type Problem,
  ProblemList,
  problemAt,
  type Table,
} from '../../scoring/index.ts';
import type { KeyedCall } from './call.ts';
import { type CallResult, readCallResult } from './call-results.ts';
import { say } from './sentences.ts';

/** How days are read, and until when they count. */
export interface CallContext {
  readonly region: Pick<Model, 'locale' | 'timeZone'>;
  readonly asOfDay: number;
}

type CallHeader = 'When' | 'Lead key' | 'Result' | 'Again on';
const neededHeaders = ['When', 'Lead key', 'Result'] as const;

/**
 * The calls of the tab Calls, from the top; lines that are no calls are reported, but for notes.
 * @param rowOfKey rows of Leads, from 0, by folded keys
 */
export function readCalls(
  table: Table,
  context: CallContext,
  rowOfKey: ReadonlyMap<string, number>,
): { readonly calls: readonly KeyedCall[]; readonly problems: readonly Problem[] } {
  const missing = neededHeaders.filter((header) => columnIndex(table.headers, header) < 0);
  if (missing.length > 0)
    return { calls: [], problems: missing.map((header) => problemAt(say.headerMissing(header), table.tab)) };
  const reading = new CallReading(table, context, rowOfKey);
  const calls = Array.from({ length: table.rowCount }, (_, row) => reading.callIn(row));
  return { calls: calls.filter((call) => call !== null), problems: reading.list.problems };
}

class CallReading {
  readonly list = new ProblemList();
  private readonly dayOfCall: DayReader['dayOf'];
  private readonly dayAgain: DayReader['dayOf'];

  constructor(
    private readonly table: Table,
    private readonly context: CallContext,
    private readonly rowOfKey: ReadonlyMap<string, number>,
  ) {
    this.dayOfCall = dayReader(this.cells('When'), context.region).dayOf;
    this.dayAgain = dayReader(this.cells('Again on'), context.region).dayOf;
  }

  callIn(row: number): KeyedCall | null {
    if (this.table.columns.every((cells) => isUntouchedCell(cells[row] ?? ''))) return null;
    const result = this.resultIn(row);
    const againOn = this.againOn(row);
    // A note, or a word that is reported.
    if (result === null || (result === '' && Number.isNaN(againOn))) return null;
    const key = keyOf(this.cell('Lead key', row));
    const day = this.dayIn(row);
    if (key === '') this.report(row, 'Lead key', say.keyMissing());
    if (key === '' || Number.isNaN(day)) return null;
    if (!this.rowOfKey.has(key)) this.report(row, 'Lead key', say.leadMissing(this.text('Lead key', row)));
    return { key, day, result: result === '' ? 'Call again' : result, againOn };
  }

  /** `''` where there is none; null for a text that is no result. */
  private resultIn(row: number): CallResult | '' | null {
    if (isEmptyCell(this.cell('Result', row))) return '';
    const text = this.text('Result', row);
    const result = readCallResult(text);
    if (result === null) this.report(row, 'Result', say.resultUnknown(text));
    return result;
  }

  private againOn(row: number): number {
    const cell = this.cell('Again on', row);
    const day = this.dayAgain(cell);
    if (Number.isNaN(day) && !isUntouchedCell(cell))
      this.report(row, 'Again on', say.againOnUnreadable(this.text('Again on', row)));
    return day;
  }

  /** NaN for a day that does not count. */
  private dayIn(row: number): number {
    const day = this.dayOfCall(this.cell('When', row));
    if (Number.isNaN(day)) this.report(row, 'When', say.dayUnreadable(this.text('When', row)));
    if (!(day > this.context.asOfDay)) return day;
    this.report(row, 'When', say.dayToCome(this.text('When', row)));
    return Number.NaN;
  }

  private cells(header: CallHeader): Column {
    return this.table.columns[columnIndex(this.table.headers, header)] ?? [];
  }

  private cell(header: CallHeader, row: number): Cell {
    return this.cells(header)[row] ?? '';
  }

  private text(header: CallHeader, row: number): string {
    return cellText(this.cell(header, row)).trim();
  }

  private report(row: number, header: CallHeader, finding: Finding): void {
    const leadRow = this.rowOfKey.get(keyOf(this.cell('Lead key', row))) ?? -1;
    this.list.add(finding, this.table, row, columnIndex(this.table.headers, header), leadRow);
  }
}

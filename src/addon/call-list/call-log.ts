import {
  type Cell,
  type Column,
  cellText,
  columnIndex,
  isEmptyCell,
  type Table,
} from '../../scoring/index.ts';
import { serialOfMinute } from '../document/moment-text.ts';
import { cellTextOf } from '../document/output-rows.ts';
import { addColumns, withoutUnfinishedColumns } from '../sheets/add-columns.ts';
import { type AddedColumn, appendRows } from '../sheets/append-rows.ts';
import type { Book } from '../sheets/book.ts';
import { momentFormat, numberFormats, type OutputValue, serialOfDay } from '../sheets/cell-value.ts';
import { plainText } from '../sheets/report.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';
import { nameOfLine, type TakenLine } from './taken-line.ts';

/** When a run began to take lines into Calls and did not say yet that they are gone from the list. */
const takingProperty = 'scoreband.takingCalls';

/** Nothing stands on the list that was taken: to be noted once that is so, whatever a run before has left. */
export function noteTaken({ kept }: Book): void {
  if (kept.get(takingProperty) === null) return;
  kept.note(takingProperty, null);
  kept.save();
}

/** The tab Calls, to which runs append what people have entered elsewhere. */
export class CallLog {
  constructor(
    private readonly book: Book,
    private readonly tab: OwnTab,
  ) {}

  /** Cells as they stand once all lines are in. */
  get table(): Table {
    return this.tab.table;
  }

  get name(): string {
    return this.tab.name;
  }

  /**
   * Appends lines, but for those that a run had appended that was cut off before it cleared them on the list.
   * @param when they were entered, `YYYY-MM-DD HH:mm`
   * @returns the tab with them
   */
  append(lines: readonly TakenLine[], when: string): CallLog {
    const { book } = this;
    const begun = JSON.parse(book.kept.get(takingProperty) ?? 'null') as string | null;
    book.kept.note(takingProperty, JSON.stringify(begun ?? when));
    book.kept.save();
    const there = begun === null ? new Set<string>() : this.linesOf(begun);
    const missing = lines.filter((line) => !there.has(nameOfLine(line)));
    if (missing.length === 0) return this;
    return new CallLog(book, this.appended(columnsOf(missing, when)));
  }

  /** Appends a line that a person has just sent, unless it stands there since today. @returns whether it was new */
  appendOnce(line: TakenLine, when: string): boolean {
    if (this.linesOf(when).has(nameOfLine(line))) return false;
    this.appended(columnsOf([line], when));
    return true;
  }

  private appended(columns: readonly AddedColumn[]): OwnTab {
    const tab = withoutUnfinishedColumns(this.tab);
    const missing = columns
      .map(({ header }) => header)
      .filter((header) => columnIndex(tab.headers, header) < 0);
    if (missing.length > 0) addColumns(this.book, tab, missing);
    const whole = missing.length > 0 ? tab.readAgain() : tab;
    appendRows(whole, columns);
    return whole.readAgain();
  }

  /** Lines of the day of a minute, by their names. */
  private linesOf(minute: string): Set<string> {
    const { columns, headers, rowCount } = this.table;
    const column = (header: string): Column => columns[columnIndex(headers, header)] ?? [];
    const [when, key, name, result, againOn, note] = logHeaders.map(column);
    const at = (cells: Column | undefined, row: number): Cell => cells?.[row] ?? '';
    const names = new Set<string>();
    for (let row = 0; row < rowCount; row++) {
      if (!minute.startsWith(cellText(at(when, row)).slice(0, 10))) continue;
      const entered = { Result: at(result, row), 'Again on': at(againOn, row), Note: at(note, row) };
      names.add(nameOfLine({ key: cellText(at(key, row)), name: cellText(at(name, row)), entered }));
    }
    return names;
  }
}

const logHeaders = ['When', 'Lead key', 'Name', 'Result', 'Again on', 'Note'] as const;

function columnsOf(lines: readonly TakenLine[], when: string): AddedColumn[] {
  const moment = serialOfMinute(when);
  const [whenHeader, key, name, result, , note] = logHeaders;
  const texts = (header: string, textOf: (line: TakenLine) => string): AddedColumn => ({
    header,
    format: plainText,
    values: lines.map((line) => cellTextOf(textOf(line))),
  });
  return [
    { header: whenHeader, format: momentFormat, values: lines.map(() => moment) },
    texts(key, (line) => line.key),
    texts(name, (line) => line.name),
    texts(result, ({ entered }) => cellText(entered[result]).trim()),
    againOnColumn(lines),
    texts(note, ({ entered }) => cellText(entered[note]).trim()),
  ];
}

/** Days as days; a text that is none stays what it is, and is reported where it stands then. */
function againOnColumn(lines: readonly TakenLine[]): AddedColumn {
  const header = 'Again on';
  const cells = lines.map(({ entered }) => entered[header]);
  const areDays = cells.every((cell) => typeof cell === 'object' || isEmptyCell(cell));
  const valueIn = (cell: Cell): OutputValue =>
    typeof cell === 'object' && areDays ? serialOfDay(cell.day) : cellText(cell).trim();
  return { header, format: areDays ? numberFormats.day : plainText, values: cells.map(valueIn) };
}

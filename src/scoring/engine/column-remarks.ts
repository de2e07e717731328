import type { Condition } from '../model/rule.ts';
import { cellPlace } from '../reading/address.ts';
import { pendingText } from '../reading/cell-text.ts';
import type { DayReader } from '../reading/day-reader.ts';
import type { Locale } from '../reading/locale.ts';
import { isEitherDay } from '../reading/read-date.ts';
import { readNumberText } from '../reading/read-interval.ts';
import { type Cell, columnIndex, type Table } from '../reading/table.ts';
import type { Finding } from '../sentences/finding.ts';
import { type Problem, problemAt } from '../sentences/problem.ts';
import type { Scoring } from './score-frame.ts';
import { say } from './sentences.ts';

/** What is said of one column once, and not of each cell: the order of its dates, words behind numbers, formulas without result. */
export class ColumnRemarks {
  constructor(
    private readonly table: Table,
    private readonly column: number,
  ) {}

  /** That its dates have another order than the locale's, or both. */
  ofDates({ order, evidence, dateOf }: DayReader, { dateOrder, mixedOrder }: Locale): Problem[] {
    if (order !== null) {
      if (evidence === null || order === dateOrder) return [];
      return [this.at(evidence, (text, field) => say.datesInOrder(text, field, order))];
    }
    if (mixedOrder !== null) return [];
    const isUnknown = (cell: Cell) => {
      const date = typeof cell === 'string' ? dateOf(cell) : null;
      return date !== null && isEitherDay(date);
    };
    const unknown = this.cells.filter(isUnknown);
    return [this.at(unknown[0] ?? '', say.datesInBothOrders, unknown.length)];
  }

  /** That formulas have no result yet. */
  ofPending(): Problem[] {
    const pending = this.cells.filter((cell) => cell === pendingText);
    return pending.length === 0
      ? []
      : [this.at(pendingText, say.formulasPending(pending.length), pending.length)];
  }

  /** That a word behind a number is passed over. */
  ofUnits(locale: Locale): Problem[] {
    const hasUnit = (cell: Cell) => typeof cell === 'string' && readNumberText(cell, locale).unit !== '';
    return this.ofFirstUnit(this.cells.find(hasUnit) ?? null);
  }

  /** @param cell its first cell with such a word; null where there is none */
  ofFirstUnit(cell: Cell | null): Problem[] {
    return cell === null ? [] : [this.at(cell, say.unitPassedOver)];
  }

  private get cells(): readonly Cell[] {
    return this.table.columns[this.column]!;
  }

  private at(cell: Cell, finding: (text: string, field: string) => Finding, count = 1): Problem {
    const { tab, headerRow, headers } = this.table;
    const row = headerRow + 1 + Math.max(0, this.cells.indexOf(cell));
    const said = finding(String(cell).trim(), headers[this.column]!.trim());
    return problemAt(said, tab, cellPlace(row, this.column), Math.max(1, count));
  }
}

/** Of the columns of Leads that rules read. */
export function leadRemarks({ model, frame }: Scoring, leads: Table): Problem[] {
  const conditions = model.rules.flatMap((rule) => rule.conditions);
  const columnsOf = (...kinds: Condition['kind'][]) => {
    const columns = conditions.map((one) => ('column' in one && kinds.includes(one.kind) ? one.column : -1));
    return [...new Set(columns)].filter((column) => column >= 0);
  };
  const dates = new Set([...columnsOf('day', 'age', 'aged'), columnIndex(leads.headers, 'Override until')]);
  dates.delete(-1);
  const ofDates = [...dates].flatMap((column) =>
    new ColumnRemarks(leads, column).ofDates(frame.column(column).dayReader, model.locale),
  );
  const ofUnits = columnsOf('number', 'factor').flatMap((column) =>
    new ColumnRemarks(leads, column).ofFirstUnit(frame.column(column).withUnit),
  );
  const read = new Set(conditions.flatMap((one) => ('column' in one ? [one.column] : [])));
  const ofPending = [...read].flatMap((column) => new ColumnRemarks(leads, column).ofPending());
  return [...ofDates, ...ofUnits, ...ofPending];
}

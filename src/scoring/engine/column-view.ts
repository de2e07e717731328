import { cellText, isErrorCell } from '../reading/cell-text.ts';
import { fold } from '../reading/fold.ts';
import { type Interval, readInterval } from '../reading/interval.ts';
import type { Locale } from '../reading/locale.ts';
import { readDay } from '../reading/read-day.ts';
import type { TimeZone } from '../reading/time-zone.ts';
import type { Cell, Column } from '../table.ts';
import { type DistinctCells, distinctCells } from './distinct-cells.ts';
import { type DomainView, readDomains } from './domain-view.ts';
import { type TriState, unknown } from './tri-state.ts';

/** How cells are read: the spreadsheet's locale and zone, and its words for yes and no. */
export interface CellReaders {
  readonly locale: Locale;
  readonly timeZone: TimeZone;
  readonly yesWords: ReadonlySet<string>;
  readonly noWords: ReadonlySet<string>;
}

/** Numbers of a column: NaN in `low` where a cell is no number; `intervals` holds the cells that are ranges. */
export interface NumberView {
  readonly low: Float64Array;
  readonly intervals: ReadonlyMap<number, Interval>;
}

/** No day: the cell is empty, an error or unreadable. */
export const noDay = -2_147_483_648;

/** One column, read in each way that rules ask for, once. */
export class ColumnView {
  private distinctValue: DistinctCells | undefined;
  private numberValue: NumberView | undefined;
  private dayValue: Int32Array | undefined;
  private domainValue: DomainView | undefined;
  private foldedValue: readonly string[] | undefined;

  constructor(
    readonly cells: Column,
    readonly readers: CellReaders,
  ) {}

  get distinct(): DistinctCells {
    this.distinctValue ??= distinctCells(this.cells);
    return this.distinctValue;
  }

  get numbers(): NumberView {
    this.numberValue ??= readNumbers(this.cells, this.readers.locale);
    return this.numberValue;
  }

  get days(): Int32Array {
    this.dayValue ??= readDays(this.cells, this.readers.timeZone);
    return this.dayValue;
  }

  get domains(): DomainView {
    this.domainValue ??= readDomains(this.cells);
    return this.domainValue;
  }

  /** States by a test that sees each distinct cell once, folded. Empty and error cells are unknown. */
  statesOfTexts(test: (text: string, cell: Cell) => TriState, states: Uint8Array): void {
    const { codes, cells } = this.distinct;
    if (codes === null) {
      // Keeping 100,000 folded texts for another rule costs more than folding them again.
      for (let row = 0; row < cells.length; row++)
        states[row] = stateOfText(foldedText(cells[row]!), cells[row]!, test);
      return;
    }
    this.foldedValue ??= cells.map(foldedText);
    const stateOfCode = new Uint8Array(cells.length);
    for (let code = 0; code < cells.length; code++)
      stateOfCode[code] = stateOfText(this.foldedValue[code]!, cells[code]!, test);
    for (let row = 0; row < codes.length; row++) states[row] = stateOfCode[codes[row]!]!;
  }
}

function stateOfText(text: string, cell: Cell, test: (text: string, cell: Cell) => TriState): TriState {
  return text === '' || isErrorCell(cell) ? unknown : test(text, cell);
}

/** Folded text of a cell, as text tests compare it. */
export function foldedText(cell: Cell): string {
  return fold(cellText(cell));
}

function readNumbers(cells: Column, locale: Locale): NumberView {
  const low = new Float64Array(cells.length);
  const intervals = new Map<number, Interval>();
  const known = new Map<string, Interval | null>();
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    if (typeof cell === 'number') {
      low[row] = cell;
      continue;
    }
    low[row] = Number.NaN;
    if (typeof cell !== 'string' || cell === '') continue;
    let interval = known.get(cell);
    if (interval === undefined) {
      interval = readInterval(cell, locale);
      known.set(cell, interval);
    }
    if (interval === null) continue;
    low[row] = interval.low;
    if (interval.isRange) intervals.set(row, interval);
  }
  return { low, intervals };
}

function readDays(cells: Column, timeZone: TimeZone): Int32Array {
  const days = new Int32Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    const day = typeof cell === 'string' && cell === '' ? Number.NaN : readDay(cell, timeZone);
    days[row] = Number.isNaN(day) ? noDay : day;
  }
  return days;
}

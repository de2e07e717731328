import type { Area } from './area.ts';
import { RunList } from './run-list.ts';
import { type LineShift, shiftedSlots } from './shift.ts';

/** One optional property of cells, such as the background or the note: a run list for each column that has any. */
export class Layer<T> {
  private columns: (RunList<T> | undefined)[] = [];

  at(row: number, column: number): T | undefined {
    return this.columns[column - 1]?.at(row);
  }

  /** The runs of a column, or undefined where none of its cells has the property. */
  column(column: number): RunList<T> | undefined {
    return this.columns[column - 1];
  }

  set(area: Area, value: T | undefined): void {
    for (let i = 0; i < area.columns; i++) {
      if (value === undefined && !this.column(area.column + i)) continue;
      this.made(area.column + i).set(area.row, area.row + area.rows - 1, value);
    }
  }

  /** One value for each row from `row` on. */
  assign(row: number, column: number, values: readonly (T | undefined)[]): void {
    this.made(column).assign(row, values);
  }

  slice(column: number, fromRow: number, toRow: number): (T | undefined)[] {
    return this.column(column)?.slice(fromRow, toRow) ?? new Array(toRow - fromRow + 1).fill(undefined);
  }

  /** Takes over what another layer has; the values themselves are shared. */
  copyFrom(other: Layer<T>): void {
    this.columns.length = 0;
    for (let column = 1; column <= other.columns.length; column++) this.columns.push(other.copyOf(column));
  }

  /** Each distinct value once. */
  values(): Set<T> {
    const found = new Set<T>();
    for (const list of this.columns) for (const run of list?.runs() ?? []) found.add(run.value);
    return found;
  }

  isEmpty(): boolean {
    return this.columns.every((list) => !list || list.runs().length === 0);
  }

  shift(shift: LineShift): void {
    if (shift.dimension === 'row') for (const list of this.columns) list?.shift(shift);
    else {
      const heir = 'inheritFrom' in shift ? shift.inheritFrom : undefined;
      this.columns = shiftedSlots(this.columns, shift, undefined, () => this.copyOf(heir));
    }
  }

  private copyOf(column: number | undefined): RunList<T> | undefined {
    const source = column === undefined ? undefined : this.column(column);
    if (!source) return undefined;
    const copy = new RunList<T>();
    copy.copyFrom(source);
    return copy;
  }

  private made(column: number): RunList<T> {
    let list = this.columns[column - 1];
    if (!list) {
      list = new RunList<T>();
      this.columns[column - 1] = list;
    }
    return list;
  }
}

import type { ExtrasIn } from './extras.ts';

/**
 * What the regression sees: a 0/1 column for each bin, stored as the column that each deal has in each slot, and a
 * few dense columns. A slot is a field or a pair; a deal may have none of a slot's columns.
 */
export interface Design {
  rows: number;
  slots: number;
  /** Row-major, rows × slots: a column, or −1 for none. */
  cells: Int32Array;
  /** First column of each slot; a slot's columns lie together. */
  starts: readonly number[];
  /** The column that most deals have, at least half of them, of each slot of which every deal has one; −1 of the others. */
  usual: Int32Array;
  /** Columns that stand for the bin next above the column before: a number's bins but its lowest. */
  nextAbove: readonly number[];
  /** Penalties that do not follow the chosen strength, by column. */
  fixedPenalties: ReadonlyMap<number, number>;
  /** By how much more than the chosen strength each 0/1 column is penalised: see strictnessIn. */
  strictness: Float64Array;
  /** 0/1 columns in all. */
  binColumns: number;
  dense: readonly Float64Array[];
  /** 0/1 columns, then the dense ones. */
  columns: number;
}

export interface Slot {
  /** Bin of each deal, −1 for none. */
  codes: ArrayLike<number>;
  bins: number;
  extrasIn?: ExtrasIn;
  /** Whether it makes no pair with another. */
  isAlone?: boolean;
  /** How many of the first bins are in rising order: those of a number's values. Default 0. */
  ordered?: number;
  /** Penalty of each of its bins, whatever strength is chosen for the others. Default: the chosen one. */
  penalty?: number;
}

/** A column that fewer deals have saves less than what it costs to find out who has it. */
const leastUsualShare = 0.5;

/** @throws if a slot or a dense column has another length than the others */
export function makeDesign(
  rows: number,
  slots: readonly Slot[],
  dense: readonly Float64Array[] = [],
): Design {
  const starts: number[] = [];
  const nextAbove: number[] = [];
  const fixedPenalties = new Map<number, number>();
  let binColumns = 0;
  const cells = new Int32Array(rows * slots.length);
  slots.forEach(({ codes, bins, ordered = 0, penalty }, slot) => {
    if (codes.length !== rows)
      throw new Error(`makeDesign: slot ${slot} has ${codes.length} rows, expected ${rows}`);
    fillSlot(cells, slot, slots.length, codes, binColumns);
    for (let bin = 1; bin < ordered; bin++) nextAbove.push(binColumns + bin);
    for (let bin = 0; bin < bins && penalty !== undefined; bin++)
      fixedPenalties.set(binColumns + bin, penalty);
    starts.push(binColumns);
    binColumns += bins;
  });
  for (const column of dense) {
    if (column.length !== rows)
      throw new Error(`makeDesign: column of ${column.length} rows, expected ${rows}`);
  }
  const columns = binColumns + dense.length;
  const usual = Int32Array.from(slots, (slot, index) => {
    const bin = usualBin(slot);
    return bin === null ? -1 : starts[index]! + bin;
  });
  return {
    rows,
    slots: slots.length,
    cells,
    starts,
    usual,
    nextAbove,
    fixedPenalties,
    strictness: new Float64Array(binColumns).fill(1),
    binColumns,
    dense,
    columns,
  };
}

/** The column behind the last one of a slot. */
export function slotEnd({ starts, binColumns }: Design, slot: number): number {
  return starts[slot + 1] ?? binColumns;
}

function fillSlot(
  cells: Int32Array,
  slot: number,
  slots: number,
  codes: ArrayLike<number>,
  start: number,
): void {
  for (let row = 0, cell = slot; row < codes.length; row++, cell += slots) {
    const code = codes[row]!;
    cells[cell] = code < 0 ? -1 : start + code;
  }
}

/** The bin that most deals have, at least half of them; null where there is none, or a deal has no bin. */
function usualBin({ codes, bins }: Slot): number | null {
  const deals = new Int32Array(bins);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < 0) return null;
    deals[code]!++;
  }
  const most = deals.indexOf(Math.max(...deals));
  return bins > 0 && deals[most]! >= leastUsualShare * codes.length ? most : null;
}

/** Adds up coefficients (the last one is the intercept) for some rows: log-odds. */
export function logOddsOf(design: Design, coefficients: Float64Array, rows: ArrayLike<number>): Float64Array {
  const { slots, cells, dense, binColumns, columns } = design;
  const sums = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    let sum = coefficients[columns]!;
    for (let k = row * slots, end = k + slots; k < end; k++) {
      const column = cells[k]!;
      if (column >= 0) sum += coefficients[column]!;
    }
    for (let k = 0; k < dense.length; k++) sum += coefficients[binColumns + k]! * dense[k]![row]!;
    sums[i] = sum;
  }
  return sums;
}

export function allRows(count: number): Int32Array {
  return new Int32Array(count).map((_, row) => row);
}

import { factor, inverseOf, solveFactored } from '../fit/cholesky.ts';
import { allRows } from '../fit/design.ts';
import { extraColumns } from '../fit/extras.ts';
import type { Pair } from '../pairs/pair.ts';
import { PairFit, type PairTask } from '../pairs/pair-fit.ts';

export interface ChosenFields {
  /** Indices into the task's fields, rising. */
  fields: number[];
  /** Between these fields; `field` is still an index into the task's fields. */
  pairs: Pair[];
}

/** Of the fields too many, one in so many is dropped at a time; the last ones go one by one. */
const droppedAtOnce = 3;

/**
 * The fields that a short card keeps: from all of them, those that would be missed least are dropped, their pairs with
 * them, and the rest fitted anew, until at most `most` are left.
 * @param whole a fit of all of them to all deals
 */
export function chooseFields(
  whole: PairFit,
  most: number,
  { beforeFit }: Pick<PairTask, 'beforeFit'> = {},
): ChosenFields {
  const task = { ...whole.task, ...(beforeFit && { beforeFit }) };
  let chosen: ChosenFields = { fields: [...task.slots.keys()], pairs: [...whole.pairs] };
  while (chosen.fields.length > most) {
    const { fields, pairs: left } = chosen;
    const losses = dropLosses(fields.length === task.slots.length ? whole : fitAmong(task, fields, left));
    const leastMissed = [...fields.keys()].sort((a, b) => losses[a]! - losses[b]!);
    const dropped = leastMissed.slice(0, Math.max(1, Math.floor((fields.length - most) / droppedAtOnce)));
    const kept = fields.filter((_, k) => !dropped.includes(k));
    chosen = {
      fields: kept,
      pairs: left.filter(({ first, second }) => kept.includes(first.field) && kept.includes(second.field)),
    };
  }
  return chosen;
}

function fitAmong(task: PairTask, fields: readonly number[], left: readonly Pair[]): PairFit {
  const among = takeFields(task, fields, left);
  return new PairFit(among.task, among.pairs, allRows(task.won.length));
}

/** The task with some fields only, and pairs between them by their new indices. */
export function takeFields(
  task: PairTask,
  fields: readonly number[],
  pairs: readonly Pair[],
): { task: PairTask; pairs: Pair[] } {
  const renumber = (side: Pair['first']) => ({ ...side, field: fields.indexOf(side.field) });
  return {
    task: { ...task, slots: fields.map((field) => task.slots[field]!) },
    pairs: pairs.map(({ first, second }) => ({ first: renumber(first), second: renumber(second) })),
  };
}

/** What each field would be missed by. */
function dropLosses(fit: PairFit): number[] {
  const { task, pairs, pairColumns, coefficients, state, extras } = fit;
  const { starts } = state.design;
  const inverse = inverseOf(state.factored, coefficients.length);
  return task.slots.map(({ bins }, field) => {
    const columns = Array.from({ length: bins }, (_, bin) => starts[field]! + bin);
    const besides = extraColumns(extras[field]!);
    for (let k = 0; k < besides; k++) columns.push(fit.extraStart(field) + k);
    pairs.forEach(({ first, second }, k) => {
      if (first.field === field || second.field === field) columns.push(pairColumns[k]!);
    });
    return dropLoss(coefficients, inverse, columns);
  });
}

/**
 * About what the penalised log-loss would rise by if these coefficients were 0 and the others fitted anew: half the
 * Wald statistic, β' (H⁻¹ of β)⁻¹ β / 2. https://en.wikipedia.org/wiki/Wald_test
 * @param inverse of the second derivative, row-major
 */
export function dropLoss(
  coefficients: Float64Array,
  inverse: Float64Array,
  columns: readonly number[],
): number {
  const size = coefficients.length;
  const block = new Float64Array(columns.length ** 2);
  columns.forEach((row, i) => {
    columns.forEach((column, j) => {
      block[i * columns.length + j] = inverse[row * size + column]!;
    });
  });
  const values = Float64Array.from(columns, (column) => coefficients[column]!);
  const solved = values.slice();
  if (!factor(block, columns.length)) return 0;
  solveFactored(block, solved);
  return values.reduce((sum, value, i) => sum + value * solved[i]!, 0) / 2;
}

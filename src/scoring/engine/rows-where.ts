import type { Condition } from '../model/rule.ts';
import { conjunction, match, stateAt } from './columns/states.ts';
import { evaluateConditions } from './evaluate-conditions.ts';
import type { Frame } from './frame.ts';

/** Per list of conditions a 1 for each row for which all of them hold; every row where there is none. */
export function rowsWhere(lists: readonly (readonly Condition[])[], frame: Frame): Uint8Array[] {
  const states = evaluateConditions(lists.flat(), frame);
  return lists.map((conditions) => {
    const rows = new Uint8Array(frame.rowCount).fill(1);
    if (conditions.length === 0) return rows;
    const all = conjunction(conditions.map((condition) => states.get(condition)!));
    return rows.map((_, row) => (stateAt(all, row) === match ? 1 : 0));
  });
}

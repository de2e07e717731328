import type { Cell } from '../table.ts';

/** The same judgement, made once per distinct cell. */
export function remembered<T>(judge: (cell: Cell) => T): (cell: Cell) => T {
  // Days are interned objects, so that identity is equality.
  const known = new Map<Cell, T>();
  return (cell) => {
    let judged = known.get(cell);
    if (judged === undefined) {
      judged = judge(cell);
      known.set(cell, judged);
    }
    return judged;
  };
}

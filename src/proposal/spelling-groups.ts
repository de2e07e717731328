import { type Cell, type Column, cellText, isEmptyCell, isErrorCell } from '../scoring/index.ts';

/** A value of a column in its commonest spelling, and how many rows have it in any. */
export interface SpellingGroup {
  readonly text: string;
  readonly count: number;
}

/**
 * The values of a column, spellings of one key together, the commonest first. Empty and error cells are none.
 * @param keyOf what spellings of one value have in common
 */
export function spellingGroups(column: Column, keyOf: (cell: Cell) => string): SpellingGroup[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const cell of column) {
    if (isEmptyCell(cell) || isErrorCell(cell)) continue;
    const text = cellText(cell).trim();
    const group = spellings.get(keyOf(cell)) ?? new Map<string, number>();
    spellings.set(keyOf(cell), group.set(text, (group.get(text) ?? 0) + 1));
  }
  const groups = Array.from(spellings.values(), (group) => {
    const [text] = [...group].sort((a, b) => b[1] - a[1])[0]!;
    return { text, count: [...group.values()].reduce((sum, count) => sum + count, 0) };
  });
  return groups.sort((a, b) => b.count - a.count);
}

import { type Cell, type Column, cellText, isEmptyCell, isErrorCell, keyOf } from '../scoring/index.ts';

/** A value of a column in its commonest spelling, and how many rows have it in any. */
export interface SpellingGroup {
  readonly text: string;
  readonly count: number;
}

/**
 * The values of a column, spellings of one key together, the commonest first. Empty and error cells are none.
 * @param keyOfCell what spellings of one value have in common
 */
export function spellingGroups(column: Column, keyOfCell: (cell: Cell) => string): SpellingGroup[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const cell of column) {
    if (isEmptyCell(cell) || isErrorCell(cell)) continue;
    const text = cellText(cell).trim();
    const group = spellings.get(keyOfCell(cell)) ?? new Map<string, number>();
    spellings.set(keyOfCell(cell), group.set(text, (group.get(text) ?? 0) + 1));
  }
  const groups = Array.from(spellings.values(), (group) => {
    const [text] = [...group].sort((a, b) => b[1] - a[1])[0]!;
    return { text, count: [...group.values()].reduce((sum, count) => sum + count, 0) };
  });
  return groups.sort((a, b) => b.count - a.count);
}

// What a form shows where nothing was chosen: it says nothing about the lead.
const placeholder =
  /^(?:select|select one|please select|choose|please choose|unknown|not known|none|null|n\/a|na|n\.a\.|-+|–|\?+|other|others|not specified|bitte wählen|unbekannt|k\. ?a\.|keine angabe|sonstige|sonstiges|andere|choisir|inconnu|inconnue|non renseigné|autre|autres|desconocido|otro|otros)\W*$/iu;

const longestValue = 100;

/** The values of a column as rules compare them, the commonest first; placeholders are none. */
export function valueGroups(column: Column): SpellingGroup[] {
  return spellingGroups(column, keyOf).filter(
    ({ text }) => !placeholder.test(text) && text.length <= longestValue,
  );
}

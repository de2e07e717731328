import { type Column, cellText, isEmptyCell, isErrorCell, keyOf } from '../../../scoring/index.ts';

/** A value of a column in its commonest spelling, and how many rows have it. */
export interface ValueGroup {
  readonly text: string;
  readonly count: number;
}

// What a form shows where nothing was chosen: it says nothing about the lead.
const placeholder =
  /^(?:select|select one|please select|choose|please choose|unknown|not known|none|null|n\/a|na|n\.a\.|-+|–|\?+|other|others|not specified|bitte wählen|unbekannt|k\. ?a\.|keine angabe|sonstige|sonstiges|andere|choisir|inconnu|inconnue|non renseigné|autre|autres|desconocido|otro|otros)\W*$/iu;

/** The values of a column as rules compare them, the commonest first; placeholders are none. */
export function valueGroups(column: Column): ValueGroup[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const cell of column) {
    if (isEmptyCell(cell) || isErrorCell(cell)) continue;
    const text = cellText(cell).trim();
    const group = spellings.get(keyOf(cell)) ?? new Map<string, number>();
    spellings.set(keyOf(cell), group.set(text, (group.get(text) ?? 0) + 1));
  }
  const groups = Array.from(spellings.values(), (group) => {
    const [first] = [...group].sort((a, b) => b[1] - a[1])[0]!;
    return { text: first, count: [...group.values()].reduce((sum, count) => sum + count, 0) };
  });
  const telling = groups.filter(({ text }) => !placeholder.test(text) && text.length <= 100);
  return telling.sort((a, b) => b.count - a.count);
}

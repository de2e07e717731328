import { retrying } from '../sheets/retrying.ts';
import type { Tab } from '../sheets/tab.ts';
import type { KeptVersion } from './kept-versions.ts';
import { say } from './sentences.ts';

/** Lines that a dialog shows before it grows out of the window. */
const mostShown = 15;

/** The kept versions as the question shows them, the latest first: number, when, and the first thing that changed. */
export function versionLines(
  { sheet }: Tab,
  kept: readonly KeptVersion[],
): { lines: string[]; hidden: number } {
  const shown = kept.slice(-mostShown).reverse();
  const cells = retrying(() => sheet.getRange(1, 1, sheet.getLastRow(), 2).getDisplayValues());
  const rows = new Set(kept.map(({ row }) => row));
  const lines = shown.map(({ number, row }) => {
    const [when, what] = cells[row - 1]!;
    let next = row + 1;
    while (next <= cells.length && !rows.has(next)) next++;
    return say.version(number, when!, what!, next - row - 1);
  });
  return { lines, hidden: kept.length - shown.length };
}

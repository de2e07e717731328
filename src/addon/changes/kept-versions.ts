import { fnv1a32 } from '../../evidence/index.ts';
import type { LogTab } from '../sheets/log-tab.ts';
import { type ModelVersion, parseVersion } from './model-version.ts';
import { say } from './sentences.ts';

/** Index of the hidden column that says which version a row keeps; the columns behind it hold its pieces. */
const versionColumn = 6;
const firstTextColumn = versionColumn + 1;

/** A cell holds 50,000 characters. */
const longestCell = 45_000;
/** So that no spreadsheet reads a piece of a version as a number, a time or a formula. */
const piecePrefix = 'v:';
const pieceLength = longestCell - piecePrefix.length;
const mostCells = 20;
const mostVersions = 50;
/** Lines that a dialog shows before it grows out of the window. */
const mostShown = 15;

/** A version's place in the tab. */
export interface KeptVersion {
  readonly number: number;
  /** Sheet row. */
  readonly row: number;
  readonly hash: string;
  readonly cells: number;
}

export function versionHash(text: string): string {
  return fnv1a32(text).toString(16).padStart(8, '0');
}

export function isTooLarge(text: string): boolean {
  return text.length > mostCells * pieceLength;
}

/** All kept versions, the oldest first; a person may have sorted the rows. */
export function findVersions(tab: LogTab): KeptVersion[] {
  const marks = tab.readCells(2, versionColumn, tab.lastRow() - 1, 1);
  const found = marks.flatMap(([mark], index): KeptVersion[] => {
    const match = /^v(\d+):([0-9a-f]{8}):(\d+)$/.exec(String(mark));
    if (match === null) return [];
    const [, number, hash, cells] = match;
    return [{ number: Number(number), hash: hash!, cells: Number(cells), row: 2 + index }];
  });
  return found.sort((a, b) => a.number - b.number);
}

/** The version as it was kept; null where its cells have been changed since. */
export function readVersion(tab: LogTab, { row, hash, cells }: KeptVersion): ModelVersion | null {
  const [pieces = []] = tab.readCells(row, firstTextColumn, 1, cells);
  const text = pieces.map((piece) => String(piece).slice(piecePrefix.length)).join('');
  return versionHash(text) === hash ? parseVersion(text) : null;
}

/** Cells of the hidden columns that keep a version, for the row of its first change. */
export function versionCells(tab: LogTab, text: string, kept: readonly KeptVersion[]): string[] {
  const number = (kept[kept.length - 1]?.number ?? 0) + 1;
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieceLength)
    pieces.push(piecePrefix + text.slice(at, at + pieceLength));
  // A version of long lists takes more cells than those before it.
  tab.widenTo(firstTextColumn + pieces.length);
  return [`v${number}:${versionHash(text)}:${pieces.length}`, ...pieces];
}

/** Once another one is kept. */
export function dropOldestVersions(tab: LogTab, kept: readonly KeptVersion[]): void {
  for (const old of kept.slice(0, Math.max(0, kept.length + 1 - mostVersions)))
    tab.clearCells(old.row, versionColumn, 1 + old.cells);
}

/** The kept versions as the question shows them, the latest first: number, when, and the first thing that changed. */
export function versionLines(tab: LogTab, kept: readonly KeptVersion[]): { lines: string[]; hidden: number } {
  const shown = kept.slice(-mostShown).reverse();
  const cells = tab.shownTexts(2);
  const rows = new Set(kept.map(({ row }) => row));
  const lines = shown.map(({ number, row }) => {
    const [when, what] = cells[row - 1]!;
    let next = row + 1;
    while (next <= cells.length && !rows.has(next)) next++;
    return say.version(number, when!, what!, next - row - 1);
  });
  return { lines, hidden: kept.length - shown.length };
}

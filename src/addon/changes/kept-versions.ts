import { fnv1a32 } from '../../evidence/index.ts';
import { retrying } from '../sheets/retrying.ts';
import type { Tab } from '../sheets/tab.ts';
import { type ModelVersion, parseVersion } from './model-version.ts';
import { say } from './sentences.ts';

/** Columns that people read stand before the hidden ones. */
export const visibleColumns = say.headers.length;
const versionColumn = visibleColumns + 1;
const firstTextColumn = versionColumn + 1;

/** A cell holds 50,000 characters. */
const longestCell = 45_000;
/** So that no spreadsheet reads a piece of a version as a number, a time or a formula. */
const piecePrefix = 'v:';
const pieceLength = longestCell - piecePrefix.length;
const mostCells = 20;
const mostVersions = 50;

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
export function findVersions({ sheet }: Tab): KeptVersion[] {
  const rows = sheet.getLastRow() - 1;
  if (rows < 1 || sheet.getMaxColumns() < versionColumn) return [];
  const marks = retrying(() => sheet.getRange(2, versionColumn, rows, 1).getValues());
  const found = marks.flatMap(([mark], index): KeptVersion[] => {
    const match = /^v(\d+):([0-9a-f]{8}):(\d+)$/.exec(String(mark));
    if (match === null) return [];
    const [, number, hash, cells] = match;
    return [{ number: Number(number), hash: hash!, cells: Number(cells), row: 2 + index }];
  });
  return found.sort((a, b) => a.number - b.number);
}

/** The version as it was kept; null where its cells have been changed since. */
export function readVersion({ sheet }: Tab, { row, hash, cells }: KeptVersion): ModelVersion | null {
  if (sheet.getMaxColumns() < firstTextColumn - 1 + cells) return null;
  const [pieces] = retrying(() => sheet.getRange(row, firstTextColumn, 1, cells).getValues());
  const text = pieces!.map((piece) => String(piece).slice(piecePrefix.length)).join('');
  return versionHash(text) === hash ? parseVersion(text) : null;
}

/** Cells of the hidden columns that keep a version, for the row of its first change. */
export function versionCells({ sheet }: Tab, text: string, kept: readonly KeptVersion[]): string[] {
  const number = (kept[kept.length - 1]?.number ?? 0) + 1;
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieceLength)
    pieces.push(piecePrefix + text.slice(at, at + pieceLength));
  fitColumns(sheet, firstTextColumn - 1 + pieces.length);
  return [`v${number}:${versionHash(text)}:${pieces.length}`, ...pieces];
}

/** Once another one is kept. */
export function dropOldestVersions({ sheet }: Tab, kept: readonly KeptVersion[]): void {
  for (const old of kept.slice(0, Math.max(0, kept.length + 1 - mostVersions)))
    sheet.getRange(old.row, versionColumn, 1, 1 + old.cells).clearContent();
}

/** A version of long lists takes more cells than those before it. */
function fitColumns(sheet: Tab['sheet'], wanted: number): void {
  const columns = sheet.getMaxColumns();
  if (columns >= wanted) return;
  sheet.insertColumnsAfter(columns, wanted - columns);
  sheet.hideColumns(columns + 1, wanted - columns);
}

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

/** A version as the list of Go back shows it. */
export interface Moment {
  readonly number: number;
  readonly when: string;
  /** The first thing that changed, and how many more did. */
  readonly what: string;
  readonly more: number;
  /** Leads per status before and after the run that kept it. */
  readonly before: string;
  readonly after: string;
}

export function versionHash(text: string): string {
  return fnv1a32(text).toString(16).padStart(8, '0');
}

export function isTooLarge(text: string): boolean {
  return text.length > mostCells * pieceLength;
}

/** The versions that a tab keeps. */
export class KeptVersions {
  constructor(
    readonly tab: LogTab,
    /** The oldest first. */
    readonly all: readonly KeptVersion[],
  ) {}

  /** A person may have sorted the rows. */
  static find(tab: LogTab): KeptVersions {
    const marks = tab.readCells(2, versionColumn, tab.lastRow() - 1, 1);
    const found = marks.flatMap(([mark], index): KeptVersion[] => {
      const match = /^v(\d+):([0-9a-f]{8}):(\d+)$/.exec(String(mark));
      if (match === null) return [];
      const [, number, hash, cells] = match;
      return [{ number: Number(number), hash: hash!, cells: Number(cells), row: 2 + index }];
    });
    const inTurn = found.sort((a, b) => a.number - b.number);
    return new KeptVersions(tab, inTurn);
  }

  get last(): KeptVersion | undefined {
    return this.all[this.all.length - 1];
  }

  /** The version as it was kept; null where its cells have been changed since. */
  read({ row, hash, cells }: KeptVersion): ModelVersion | null {
    const [pieces = []] = this.tab.readCells(row, firstTextColumn, 1, cells);
    const text = pieces.map((piece) => String(piece).slice(piecePrefix.length)).join('');
    return versionHash(text) === hash ? parseVersion(text) : null;
  }

  /** When the version that came after it was first scored by, in milliseconds since 1970; null for the last one. */
  replacedAt({ number }: KeptVersion): number | null {
    const next = this.all.find((version) => version.number > number);
    if (next === undefined) return null;
    const [[when] = []] = this.tab.readCells(next.row, 0, 1, 1);
    return (when as Partial<Date> | undefined)?.getTime?.() ?? null;
  }

  /** Cells of the hidden columns that keep another version, for the row of its first change. */
  cellsOfNext(text: string): string[] {
    const number = (this.last?.number ?? 0) + 1;
    const pieces: string[] = [];
    for (let at = 0; at < text.length; at += pieceLength)
      pieces.push(piecePrefix + text.slice(at, at + pieceLength));
    // A version of long lists takes more cells than those before it.
    this.tab.widenTo(firstTextColumn + pieces.length);
    return [`v${number}:${versionHash(text)}:${pieces.length}`, ...pieces];
  }

  /**
   * Once another one is kept.
   * @param moved by how many rows these stand lower now
   */
  dropOldest(moved: number): void {
    for (const old of this.all.slice(0, Math.max(0, this.all.length + 1 - mostVersions)))
      this.tab.clearCells(old.row + moved, versionColumn, 1 + old.cells);
  }

  /** Each version in words, the latest first. */
  moments(): Moment[] {
    const cells = this.tab.shownTexts(6);
    const rows = new Set(this.all.map(({ row }) => row));
    return [...this.all].reverse().map(({ number, row }) => {
      const [when, what, from, to, before, after] = cells[row - 1]!;
      const changed = say.line(what!, from!, to!);
      const more = moreOf(row, cells, rows);
      return { number, when: when!, what: changed, more, before: before!, after: after! };
    });
  }

  /** As the question shows them, the latest first: number, when, and the first thing that changed. */
  lines(): { lines: string[]; hidden: number } {
    const shown = this.all.slice(-mostShown).reverse();
    const cells = this.tab.shownTexts(2);
    const rows = new Set(this.all.map(({ row }) => row));
    const lines = shown.map(({ number, row }) => {
      const [when, what] = cells[row - 1]!;
      return say.version(number, when!, what!, moreOf(row, cells, rows));
    });
    return { lines, hidden: this.all.length - shown.length };
  }
}

/** Lines of the same run below its first, in which the version is kept. */
function moreOf(
  row: number,
  cells: readonly (readonly string[])[],
  versionRows: ReadonlySet<number>,
): number {
  const [when] = cells[row - 1]!;
  let next = row + 1;
  while (!versionRows.has(next) && cells[next - 1]?.[0] === when) next++;
  return next - row - 1;
}

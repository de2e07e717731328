import { retrying } from './retrying.ts';
import { flush, type Range } from './spreadsheet.ts';
import type { StandingTab } from './standing-tab.ts';
import type { Tab } from './tab.ts';
import type { Rider } from './write-columns.ts';

/**
 * The notes on headers of ours in one run: read in one call, and each rewritten only where it differs; none where somebody
 * has moved columns since the scores were written.
 */
export class HeaderNotes {
  private readonly first: number;
  private readonly headers = new Map<string, Range>();
  private read: { readonly range: Range; readonly notes: string[] } | null = null;

  /**
   * @param columns from 0
   * @param areNew whether this run has made them, so that none has a note
   */
  constructor(
    private readonly tab: StandingTab,
    private readonly columns: readonly number[],
    private readonly areNew: boolean,
  ) {
    this.first = Math.min(...columns);
  }

  /** Those of new columns, sent with what stands below them: nothing needs to be read for that. */
  rider(notes: ReadonlyMap<number, string>): Rider | null {
    if (!this.areNew || this.columns.length === 0) return null;
    // What stands between them was made together with them, and has no note either.
    const width = Math.max(...this.columns) - this.first + 1;
    const texts = Array.from({ length: width }, (_, i) => notes.get(this.first + i) ?? '');
    return {
      queue: () => {
        this.present().range.setNotes([texts]);
      },
      taken: () => {
        this.present().notes.splice(0, texts.length, ...texts);
      },
    };
  }

  /** @param notes by column */
  write(notes: ReadonlyMap<number, string>): void {
    if (this.columns.length === 0) return;
    const { range, notes: present } = this.present();
    const noteAt = (column: number) => present[column - this.first];
    const differing = this.columns.filter((column) => noteAt(column) !== notes.get(column));
    if (differing.length === 0) return;
    const headed = this.tab.textsIn(this.tab.headerRow, Math.max(...this.columns) + 1);
    if (this.columns.some((column) => headed[column] !== this.tab.headers[column])) return;
    const areNew = differing.some((column) => noteAt(column) === '');
    retrying(() => {
      for (const run of runsOf(differing))
        this.headersFrom(run, range).setNotes([run.map((column) => notes.get(column) ?? '')]);
      // A note that is lost on the way is there again after the next run, where there has been one.
      if (areNew) flush();
    });
    for (const column of differing) present[column - this.first] = notes.get(column) ?? '';
  }

  /** A run in many chunks sets the same note after each. */
  private headersFrom(run: readonly number[], all: Range): Range {
    if (run.length === Math.max(...this.columns) - this.first + 1) return all;
    const name = run.join();
    const known = this.headers.get(name);
    const headers = known ?? this.tab.sheet.getRange(this.tab.headerRow, run[0]! + 1, 1, run.length);
    this.headers.set(name, headers);
    return headers;
  }

  private present(): { readonly range: Range; readonly notes: string[] } {
    if (this.read === null) {
      const { first, tab, columns } = this;
      const width = Math.max(...columns) - first + 1;
      const range = tab.sheet.getRange(tab.headerRow, first + 1, 1, width);
      const notes = this.areNew ? new Array<string>(width).fill('') : [...range.getNotes()[0]!];
      this.read = { range, notes };
    }
    return this.read;
  }
}

export function clearHeaderNote({ sheet }: Tab, headerRow: number, column: number): void {
  sheet.getRange(headerRow, column + 1).clearNote();
}

/** Rewrites the line that begins so, in a note that has it. */
export function rewriteNoteLine(
  { sheet, headerRow }: StandingTab,
  column: number,
  start: string,
  line: string,
): void {
  const header = sheet.getRange(headerRow, column + 1);
  const note = header.getNote();
  const lines = note.split('\n').map((present) => (present.startsWith(start) ? line : present));
  if (lines.join('\n') !== note) header.setNote(lines.join('\n'));
}

/** Columns that stand side by side. */
function runsOf(columns: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[last.length - 1] === column - 1) last.push(column);
    else runs.push([column]);
  }
  return runs;
}

import { type Ladder, rungAt, shortened } from '../../scoring/index.ts';
import type { Tab } from '../sheets/book.ts';
import { headersOf } from '../sheets/read-table.ts';
import { retrying } from '../sheets/retrying.ts';
import { flush, type Range } from '../sheets/spreadsheet.ts';
import type { ReadyOutputs } from './locate-outputs.ts';
import type { NotedRun } from './noted-run.ts';
import type { ScoredDocument } from './scored-document.ts';
import { say } from './sentences.ts';

/** What the notes on our headers tell a colleague who has no add-on. */
export interface HeaderNotes {
  readonly score: string;
  readonly status: string;
  readonly why: string;
}

export function headerNotes(run: NotedRun, ladder: Ladder, unfinished: string | null): HeaderNotes {
  const statuses = ladder.rungs.map((_, index) => {
    const { name, minScore } = rungAt(ladder, index);
    const written = shortened(name, longestName);
    return Number.isFinite(minScore) ? say.statusFrom(written, minScore) : written;
  });
  return {
    score: say.scoreNote(run, unfinished),
    status: shortened(say.statusNote(statuses), longestNote),
    why: say.whyNote(),
  };
}

/** A name of 50,000 characters alone would be more than a note holds. */
const longestName = 200;
const longestNote = 5_000;

const notedIds = ['score', 'status', 'why'] as const;

/**
 * The notes on our headers in one run: read in one call, and each rewritten only where it differs; none where somebody has
 * moved columns since the scores were written.
 */
export class NotedHeaders {
  private readonly noted: { readonly id: keyof HeaderNotes; readonly index: number; header: Range | null }[];
  private readonly first: number;
  private range: Range | null = null;
  private present: string[] = [];

  constructor(
    private readonly document: ScoredDocument,
    private readonly outputs: ReadyOutputs,
  ) {
    this.noted = notedIds.flatMap((id) => {
      const index = outputs.columns.get(id);
      return index === undefined ? [] : [{ id, index, header: null }];
    });
    this.first = Math.min(...this.noted.map(({ index }) => index));
  }

  write(notes: HeaderNotes): void {
    if (this.noted.length === 0) return;
    const { first, document, outputs } = this;
    const { headerRow } = document.leads;
    const range = this.read();
    const differing = this.noted.filter(({ id, index }) => this.present[index - first] !== notes[id]);
    if (differing.length === 0) return;
    const headed = headersOf(range, document.book.timeZone);
    if (this.noted.some(({ index }) => headed[index - first] !== outputs.headers[index])) return;
    const areNew = differing.some(({ index }) => this.present[index - first] === '');
    retrying(() => {
      for (const place of differing) {
        // A run in many chunks sets the same note after each.
        place.header ??= document.leadsTab.sheet.getRange(headerRow, place.index + 1);
        place.header.setNote(notes[place.id]);
      }
      // A note that is lost on the way is there again after the next run, where there has been one.
      if (areNew) flush();
    });
    for (const { id, index } of differing) this.present[index - first] = notes[id];
  }

  private read(): Range {
    if (this.range !== null) return this.range;
    const { leadsTab, leads } = this.document;
    const last = Math.max(...this.noted.map(({ index }) => index));
    this.range = leadsTab.sheet.getRange(leads.headerRow, this.first + 1, 1, last - this.first + 1);
    this.present = [...this.range.getNotes()[0]!];
    return this.range;
  }
}

/** Rewrites the one line about the next run, in a note that has it. */
export function rewriteNextRun({ sheet }: Tab, headerRow: number, scoreColumn: number, next: string): void {
  const header = sheet.getRange(headerRow, scoreColumn + 1);
  const note = header.getNote();
  const start = say.nextRun('').slice(0, -1);
  const lines = note.split('\n').map((line) => (line.startsWith(start) ? say.nextRun(next) : line));
  if (lines.join('\n') !== note) header.setNote(lines.join('\n'));
}

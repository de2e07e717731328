import { type Ladder, rungAt } from '../../scoring/index.ts';
import { say } from '../messages.ts';
import type { Tab } from '../tabs/book.ts';
import type { NotedRun } from './noted-run.ts';
import type { OutputId } from './output-columns.ts';

/** What the notes on our headers tell a colleague who has no add-on. */
export interface HeaderNotes {
  readonly score: string;
  readonly status: string;
  readonly why: string;
}

export function headerNotes(run: NotedRun, ladder: Ladder, unfinished: string | null): HeaderNotes {
  const statuses = ladder.rungs.map((_, index) => {
    const { name, minScore } = rungAt(ladder, index);
    return Number.isFinite(minScore) ? say.statusFrom(name, minScore) : name;
  });
  return {
    score: say.scoreNote(run, unfinished),
    status: say.statusNote(statuses),
    why: say.whyNote(),
  };
}

/** Rewrites the notes that differ; all are read in one call. */
export function writeHeaderNotes(
  { sheet }: Tab,
  headerRow: number,
  columns: ReadonlyMap<OutputId, number>,
  notes: HeaderNotes,
): void {
  const noted = (['score', 'status', 'why'] as const).flatMap((id) => {
    const index = columns.get(id);
    return index === undefined ? [] : [{ column: index + 1, note: notes[id] }];
  });
  if (noted.length === 0) return;
  const first = Math.min(...noted.map(({ column }) => column));
  const last = Math.max(...noted.map(({ column }) => column));
  const [present] = sheet.getRange(headerRow, first, 1, last - first + 1).getNotes();
  for (const { column, note } of noted) {
    if (present![column - first] !== note) sheet.getRange(headerRow, column).setNote(note);
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

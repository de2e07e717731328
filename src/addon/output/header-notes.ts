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

/** Rewrites the notes that differ. */
export function writeHeaderNotes(
  { sheet }: Tab,
  headerRow: number,
  columns: ReadonlyMap<OutputId, number>,
  notes: HeaderNotes,
): void {
  for (const id of ['score', 'status', 'why'] as const) {
    const index = columns.get(id);
    if (index === undefined) continue;
    const header = sheet.getRange(headerRow, index + 1);
    if (header.getNote() !== notes[id]) header.setNote(notes[id]);
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

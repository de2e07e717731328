import { type Ladder, rungAt } from '../../scoring/index.ts';
import { say } from '../messages.ts';
import type { ScoredDocument } from '../scored-document.ts';
import type { Tab } from '../tabs/book.ts';
import { headersOf } from '../tabs/read-table.ts';
import type { ReadyOutputs } from './ensure-outputs.ts';
import type { NotedRun } from './noted-run.ts';

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

/** Rewrites the notes that differ; none where somebody has moved columns since the scores were written. */
export function writeHeaderNotes(
  { leadsTab, leads, book }: ScoredDocument,
  { columns, headers }: ReadyOutputs,
  notes: HeaderNotes,
): void {
  const noted = (['score', 'status', 'why'] as const).flatMap((id) => {
    const index = columns.get(id);
    return index === undefined ? [] : [{ index, note: notes[id] }];
  });
  if (noted.length === 0) return;
  const { headerRow } = leads;
  const first = Math.min(...noted.map(({ index }) => index));
  const last = Math.max(...noted.map(({ index }) => index));
  const range = leadsTab.sheet.getRange(headerRow, first + 1, 1, last - first + 1);
  const [present] = range.getNotes();
  const headed = headersOf(range, book.timeZone);
  if (noted.some(({ index }) => headed[index - first] !== headers[index])) return;
  for (const { index, note } of noted) {
    if (present![index - first] !== note) leadsTab.sheet.getRange(headerRow, index + 1).setNote(note);
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

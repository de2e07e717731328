import { type Ladder, rungAt, shortened } from '../../scoring/index.ts';
import type { NotedRun } from '../document/noted-run.ts';
import type { OutputId } from '../document/output-columns.ts';
import { say } from '../document/sentences.ts';

/** A name of 50,000 characters alone would be more than a note holds. */
const longestName = 200;
const longestNote = 5_000;

/** What the notes on our headers tell a colleague who has no add-on. */
export function headerNoteTexts(
  run: NotedRun,
  ladder: Ladder,
  unfinished: string | null,
): ReadonlyMap<OutputId, string> {
  const statuses = ladder.rungs.map((_, index) => {
    const { name, minScore } = rungAt(ladder, index);
    const written = shortened(name, longestName);
    return Number.isFinite(minScore) ? say.statusFrom(written, minScore) : written;
  });
  return new Map<OutputId, string>([
    ['score', say.scoreNote(run, unfinished)],
    ['status', shortened(say.statusNote(statuses), longestNote)],
    ['why', say.whyNote()],
  ]);
}

import type { ChunkProgress, ChunkRequest } from '../../shared/index.ts';
import { type ChunkedRun, hasItsRules, readChunkedRun } from '../score/chunked-run.ts';
import { runScoring } from '../score/score-leads.ts';
import type { Pace } from '../score/write-rows.ts';
import { now } from '../sheets/clock.ts';
import { say } from './sentences.ts';

/** Small enough for a look at the clock every second or so. */
const rowsPerChunk = 20_000;
/** A person who watches sees something happen after this long, */
const leastMilliseconds = 20_000;
/** or after twice the time that reading has taken: else reading would be most of a large run. */
const readingTimes = 2;

/**
 * Scores the leads and writes as many rows as is worth waiting for. Each call reads all leads and writes what differs from
 * the first row on, so that whatever people do between two calls is put right; the rows done only tell when to stop.
 */
export function scoreChunk({ by, cursor }: ChunkRequest): ChunkProgress {
  let known: ChunkedRun | null = null;
  let rowsBefore = 0;
  const run = runScoring({ by }, (book) => {
    known = cursor > 0 ? readChunkedRun(book.kept) : null;
    // The run goes on while the rules are those that it began with; else it begins again, as of today.
    const before = known !== null && hasItsRules(known, book) ? known : null;
    rowsBefore = before?.rowsDone ?? 0;
    return { asOfDay: before?.asOfDay ?? book.asOfDay, pace: paceAfter(rowsBefore, book.startedAt) };
  });
  const { summary } = run;
  const { rowsDone, rowCount } = run.kind === 'stopped' ? nothingDone : run;
  const isStuck = run.kind === 'partly' && rowsDone <= rowsBefore;
  return {
    rowsDone,
    rowCount,
    isDone: run.kind !== 'partly' || isStuck,
    startedOver: cursor > 0 && rowsBefore === 0 ? say.startedOver(known !== null) : null,
    summary: isStuck ? { ...summary, stopped: say.stuck(rowCount) } : summary,
  };
}

const nothingDone = { rowsDone: 0, rowCount: 0 };

function paceAfter(rowsBefore: number, startedAt: number): Pace {
  return {
    rowsPerChunk,
    mayGoOn(rowsDone, writingSince) {
      const worthMilliseconds = Math.max(leastMilliseconds, readingTimes * (writingSince - startedAt));
      return rowsDone <= rowsBefore || now() - startedAt < worthMilliseconds;
    },
  };
}

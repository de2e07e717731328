import type { ChunkProgress, ChunkRequest } from '../../shared/index.ts';
import { type ChunkedRun, readChunkedRun, writeChunkedRun } from '../chunked-run.ts';
import { now } from '../doors/clock.ts';
import type { Pace } from '../output/write-scores.ts';
import { rulesFingerprint } from '../rules-state.ts';
import { sidebarSay as say } from '../sidebar/sidebar-messages.ts';
import type { Book } from '../tabs/book.ts';
import { readOwnTabs } from '../tabs/own-tabs.ts';
import { runScoring } from './score-leads.ts';

/** Small enough for a look at the clock every second or so. */
const rowsPerChunk = 20_000;
/** A person who watches sees something happen after this long, */
const leastMilliseconds = 20_000;
/** or after twice the time that reading has taken: else reading would be most of a large run. */
const readingTimes = 2;

type RunBefore = Omit<ChunkedRun, 'rowCount'>;

/**
 * Scores the leads and writes as many rows as is worth waiting for. Each call reads all leads and writes what differs from
 * the first row on, so that whatever people do between two calls is put right; the rows done only tell when to stop.
 */
export function scoreChunk({ by, cursor }: ChunkRequest): ChunkProgress {
  const known = cursor > 0 ? readChunkedRun() : null;
  let run: RunBefore = { asOfDay: 0, fingerprint: '', rowsDone: 0 };
  const { summary, rowsDone, rowCount } = runScoring({ by }, (book) => {
    run = runOf(book, known);
    return { asOfDay: run.asOfDay, pace: paceAfter(run.rowsDone, book.startedAt) };
  });
  const isStuck = rowsDone !== null && rowsDone <= run.rowsDone;
  if (rowsDone !== null) writeChunkedRun({ ...run, rowsDone, rowCount });
  return {
    rowsDone: rowsDone ?? rowCount,
    rowCount,
    isDone: rowsDone === null || isStuck,
    startedOver: cursor > 0 && run.rowsDone === 0 ? say.startedOver(known !== null) : null,
    summary: isStuck ? { ...summary, stopped: say.stuck(rowCount) } : summary,
  };
}

/** The run goes on while the rules are those that it began with; else it begins again, as of today. */
function runOf(book: Book, known: ChunkedRun | null): RunBefore {
  const ownTabs = readOwnTabs(book);
  const { rules } = ownTabs;
  const fingerprint = rules === null ? '' : rulesFingerprint({ rules, ownTabs, book });
  if (known?.fingerprint === fingerprint) return known;
  return { asOfDay: book.asOfDay, fingerprint, rowsDone: 0 };
}

function paceAfter(rowsBefore: number, startedAt: number): Pace {
  return {
    rowsPerChunk,
    mayGoOn(rowsDone, writingSince) {
      const worthMilliseconds = Math.max(leastMilliseconds, readingTimes * (writingSince - startedAt));
      return rowsDone <= rowsBefore || now() - startedAt < worthMilliseconds;
    },
  };
}

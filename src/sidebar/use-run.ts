import { useRef, useState } from 'preact/hooks';
import type { ChunkProgress } from '../shared/index.ts';
import { call } from './server.ts';
import { useAction } from './use-action.ts';
import { words } from './words.ts';

/** What the buttons of Today set off, and how it goes. */
export interface Run {
  /** null while nothing runs. */
  readonly running: 'scoreLeads' | 'buildConversion' | 'checkRules' | null;
  readonly progress: ChunkProgress | null;
  readonly isCancelled: boolean;
  /** What is being done, or how the latest one ended. */
  readonly said: string;
  readonly failure: string | null;
  /** @param cursor rows done of a run that is to go on; 0 begins one */
  score(cursor: number): void;
  cancel(): void;
  start(name: 'buildConversion' | 'checkRules'): void;
}

// Somebody who changes rules for longer than this is at work on them.
const mostStarts = 5;

export function useRun(onChanged: () => void): Run {
  const { said, failure, run } = useAction();
  const [running, setRunning] = useState<Run['running']>(null);
  const [progress, setProgress] = useState<ChunkProgress | null>(null);
  const [isCancelled, setCancelled] = useState(false);
  const cancelWanted = useRef(false);

  const doing = async (name: NonNullable<Run['running']>, work: () => Promise<string>) => {
    setRunning(name);
    await run(work, name === 'scoreLeads' ? '' : words.working[name]);
    setRunning(null);
    onChanged();
  };
  /** Scores all leads, as many calls as it takes: what is written after each is consistent. */
  const scoreInChunks = async (first: number) => {
    let cursor = first;
    for (let starts = 1; starts <= mostStarts; ) {
      const reached = await call('scoreChunk', { by: 'sidebar', cursor });
      const { summary, rowsDone, rowCount, isDone, startedOver } = reached;
      if (summary.stopped !== null) throw new Error(summary.stopped);
      setProgress(reached);
      if (isDone) return summary.messages.join(' ');
      if (cancelWanted.current) return words.cancelled(rowsDone, rowCount);
      if (startedOver !== null) starts++;
      cursor = rowsDone;
    }
    throw new Error(words.keptStartingOver);
  };
  return {
    running,
    progress,
    isCancelled,
    said,
    failure,
    score(cursor) {
      cancelWanted.current = false;
      setCancelled(false);
      setProgress(null);
      void doing('scoreLeads', () => scoreInChunks(cursor));
    },
    cancel() {
      cancelWanted.current = true;
      setCancelled(true);
    },
    start(name) {
      void doing(name, async () => {
        const { stopped, messages } = await call(name, { by: 'sidebar' });
        if (stopped !== null) throw new Error(stopped);
        return messages.join(' ');
      });
    },
  };
}

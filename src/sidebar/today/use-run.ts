import { useRef, useState } from 'preact/hooks';
import type { ChunkProgress, ChunkRequest, Summary } from '../../shared/index.ts';
import { call } from '../server.ts';
import { words } from '../words.ts';

/** What the buttons of Today set off, and how it goes. */
export interface Run {
  /** null while nothing runs. */
  readonly running: 'scoreLeads' | 'buildConversion' | 'checkRules' | null;
  readonly progress: ChunkProgress | null;
  readonly isCancelled: boolean;
  /** How the latest one ended. */
  readonly messages: readonly string[];
  readonly failure: string | null;
  score(cursor: number): void;
  cancel(): void;
  start(name: 'buildConversion' | 'checkRules'): void;
}

export function useRun(onChanged: () => void): Run {
  const [running, setRunning] = useState<Run['running']>(null);
  const [progress, setProgress] = useState<ChunkProgress | null>(null);
  const [isCancelled, setCancelled] = useState(false);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const cancelWanted = useRef(false);

  const doing = async (name: NonNullable<Run['running']>, work: () => Promise<readonly string[]>) => {
    setRunning(name);
    setMessages([]);
    setFailure(null);
    try {
      setMessages(await work());
    } catch (error) {
      setFailure((error as Error).message);
    } finally {
      setRunning(null);
      onChanged();
    }
  };
  const score = (cursor: number) => {
    cancelWanted.current = false;
    setCancelled(false);
    setProgress(null);
    void doing('scoreLeads', async () => {
      const end = await runInChunks((request) => call('scoreChunk', request), {
        cursor,
        onProgress: setProgress,
        isCancelled: () => cancelWanted.current,
      });
      if (end.kind === 'cancelled') return [words.cancelled(end.rowsDone, end.rowCount)];
      if (end.kind === 'stopped') throw new Error(end.sentence);
      return end.summary.messages;
    });
  };
  return {
    running,
    progress,
    isCancelled,
    messages,
    failure,
    score,
    cancel() {
      cancelWanted.current = true;
      setCancelled(true);
    },
    start: (name) => void doing(name, async () => messagesOf(await call(name, { by: 'sidebar' }))),
  };
}

function messagesOf({ stopped, messages }: Summary): readonly string[] {
  if (stopped !== null) throw new Error(stopped);
  return messages;
}

interface ChunkedRunOptions {
  /** Rows done of a run that is to go on; 0 begins one. */
  readonly cursor: number;
  onProgress(progress: ChunkProgress): void;
  /** Asked between two calls. */
  isCancelled(): boolean;
}

type ChunkedRunEnd =
  | { readonly kind: 'done'; readonly summary: Summary }
  | { readonly kind: 'stopped'; readonly sentence: string }
  | { readonly kind: 'cancelled'; readonly rowsDone: number; readonly rowCount: number };

// Somebody who changes rules for longer than this is at work on them.
const mostStarts = 5;

/** Scores all leads, as many calls as it takes: what is written after each is consistent. */
async function runInChunks(
  scoreChunk: (request: ChunkRequest) => Promise<ChunkProgress>,
  { cursor: first, onProgress, isCancelled }: ChunkedRunOptions,
): Promise<ChunkedRunEnd> {
  let cursor = first;
  for (let starts = 1; starts <= mostStarts; ) {
    const progress = await scoreChunk({ by: 'sidebar', cursor });
    const { summary, rowsDone, rowCount, isDone, startedOver } = progress;
    if (summary.stopped !== null) return { kind: 'stopped', sentence: summary.stopped };
    onProgress(progress);
    if (isDone) return { kind: 'done', summary };
    if (isCancelled()) return { kind: 'cancelled', rowsDone, rowCount };
    if (startedOver !== null) starts++;
    cursor = rowsDone;
  }
  return { kind: 'stopped', sentence: words.keptStartingOver };
}

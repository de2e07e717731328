import { useRef, useState } from 'preact/hooks';
import type { ChunkProgress, Summary } from '../../shared/index.ts';
import { call } from '../server.ts';
import { words } from '../words.ts';
import { runInChunks } from './run-in-chunks.ts';

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
    ...{ running, progress, isCancelled, messages, failure, score },
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

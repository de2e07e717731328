import type { ChunkProgress, ChunkRequest, Summary } from '../../shared/index.ts';
import { words } from '../words.ts';

export interface ChunkedRunOptions {
  /** Rows done of a run that is to go on; 0 begins one. */
  readonly cursor: number;
  onProgress(progress: ChunkProgress): void;
  /** Asked between two calls. */
  isCancelled(): boolean;
}

export type ChunkedRunEnd =
  | { readonly kind: 'done'; readonly summary: Summary }
  | { readonly kind: 'stopped'; readonly sentence: string }
  | { readonly kind: 'cancelled'; readonly rowsDone: number; readonly rowCount: number };

// Somebody who changes rules for longer than this is at work on them.
const mostStarts = 5;

/** Scores all leads, as many calls as it takes: what is written after each is consistent. */
export async function runInChunks(
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

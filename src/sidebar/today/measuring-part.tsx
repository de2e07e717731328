import { useEffect, useState } from 'preact/hooks';
import type { MeasuringProgress, Overview } from '../../shared/index.ts';
import { Failure } from '../parts/notes.tsx';
import { call } from '../server.ts';
import { words } from '../words.ts';

/** Goes on, while the page is open, with working out how a rebuild does on deals held out of it. */
export function MeasuringPart({ overview, onDone }: { overview: Overview; onDone: () => void }) {
  const { measuring } = overview;
  const [reached, setReached] = useState<MeasuringProgress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const isWaiting = measuring !== null && failure === null;
  useEffect(() => {
    if (!isWaiting) return;
    let isShown = true;
    measureInChunks((progress) => isShown && setReached(progress))
      .then(onDone)
      .catch((error: Error) => isShown && setFailure(error.message));
    return () => {
      isShown = false;
    };
  }, [isWaiting]);
  if (measuring === null) return null;
  const { done, folds } = reached ?? measuring;
  return failure === null ? (
    <p class="muted" role="status">
      {words.measuring(done, folds)}
    </p>
  ) : (
    <Failure sentence={failure} onRetry={() => setFailure(null)} />
  );
}

/** As many calls as it takes; each keeps what it has come to. */
async function measureInChunks(onProgress: (progress: MeasuringProgress) => void): Promise<void> {
  for (;;) {
    const progress = await call('measureChunk');
    onProgress(progress);
    if (progress.isDone) return;
  }
}

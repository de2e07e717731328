import { Warning } from '../parts/notes.tsx';
import { words } from '../words.ts';
import type { Run } from './use-run.ts';

export function RunProgress({ run, rowCount }: { run: Run; rowCount: number }) {
  const { progress, isCancelled, cancel } = run;
  const text =
    progress === null ? words.reading(rowCount) : words.writing(progress.rowsDone, progress.rowCount);
  return (
    <div class="progress">
      <progress
        aria-label={words.progress}
        {...(progress === null ? {} : { value: progress.rowsDone, max: Math.max(1, progress.rowCount) })}
      />
      <p class="muted" role="status">
        {isCancelled ? words.cancelling : text}
      </p>
      {progress?.startedOver ? <Warning sentence={progress.startedOver} /> : null}
      <button type="button" class="wide" aria-disabled={isCancelled} onClick={cancel}>
        {words.cancel}
      </button>
    </div>
  );
}

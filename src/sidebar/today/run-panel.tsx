import { useEffect, useRef } from 'preact/hooks';
import type { Overview } from '../../shared/index.ts';
import { Failure, Status, Warning } from '../parts/notes.tsx';
import type { Run } from '../use-run.ts';
import { words } from '../words.ts';

/** The buttons, and in their place the progress while leads are scored. */
export function RunPanel({ run, overview }: { run: Run; overview: Overview }) {
  const { running, said, failure } = run;
  const panel = useRef<HTMLDivElement>(null);
  const isScoring = running === 'scoreLeads';
  const wasScoring = useRef(false);
  useEffect(() => {
    // The button that was pressed is gone: the focus would be lost with it.
    if (isScoring !== wasScoring.current)
      panel.current?.querySelector('button')?.focus({ preventScroll: true });
    wasScoring.current = isScoring;
  }, [isScoring]);
  return (
    <div class="run" ref={panel}>
      {isScoring ? (
        <RunProgress run={run} rowCount={overview.rowCount} />
      ) : (
        <Buttons run={run} overview={overview} />
      )}
      <Status text={said} />
      <Failure sentence={failure} />
    </div>
  );
}

function Buttons({ run, overview }: { run: Run; overview: Overview }) {
  const isBusy = run.running !== null;
  const { unfinished } = overview;
  return (
    <>
      {unfinished === null ? null : (
        <button
          type="button"
          class="main"
          aria-disabled={isBusy}
          onClick={() => isBusy || run.score(unfinished.rowsDone)}
        >
          {words.goOn}
        </button>
      )}
      <button
        type="button"
        class={unfinished === null ? 'main' : 'wide'}
        aria-disabled={isBusy}
        onClick={() => isBusy || run.score(0)}
      >
        {words.scoreLeads}
      </button>
      <div class="pair">
        {(['checkRules', 'buildConversion'] as const).map((name) => (
          <button key={name} type="button" aria-disabled={isBusy} onClick={() => isBusy || run.start(name)}>
            {words[name]}
          </button>
        ))}
      </div>
    </>
  );
}

function RunProgress({ run, rowCount }: { run: Run; rowCount: number }) {
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

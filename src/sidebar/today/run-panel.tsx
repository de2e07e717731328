import { useEffect, useRef } from 'preact/hooks';
import type { Overview } from '../../shared/index.ts';
import { Failure, Status } from '../parts/notes.tsx';
import { words } from '../words.ts';
import { RunProgress } from './run-progress.tsx';
import type { Run } from './use-run.ts';

/** The buttons, and in their place the progress while leads are scored. */
export function RunPanel({ run, overview }: { run: Run; overview: Overview }) {
  const { running, messages, failure } = run;
  const panel = useRef<HTMLDivElement>(null);
  const isScoring = running === 'scoreLeads';
  const wasScoring = useRef(false);
  useEffect(() => {
    // The button that was pressed is gone: the focus would be lost with it.
    if (isScoring !== wasScoring.current) panel.current?.querySelector('button')?.focus();
    wasScoring.current = isScoring;
  }, [isScoring]);
  const text = running === 'buildConversion' || running === 'checkRules' ? words.working[running] : '';
  return (
    <div class="run" ref={panel}>
      {isScoring ? (
        <RunProgress run={run} rowCount={overview.rowCount} />
      ) : (
        <Buttons {...{ run, overview }} />
      )}
      <Status text={text || messages.join(' ')} />
      {failure === null ? null : <Failure sentence={failure} />}
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

import { useRef, useState } from 'preact/hooks';
import { Failure, Waiting } from '../parts/notes.tsx';
import type { TabProps } from '../parts/tabs.tsx';
import { WhoAreYou } from '../parts/who-are-you.tsx';
import { call } from '../server.ts';
import { SetUpPage } from '../set-up/set-up-page.tsx';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';
import { CallList } from './call-list.tsx';
import { CrossingList } from './crossing-list.tsx';
import { LastRun } from './last-run.tsx';
import { MeasuringPart } from './measuring-part.tsx';
import { MoreLines } from './more-lines.tsx';
import { RunPanel } from './run-panel.tsx';
import { SaleList } from './sale-list.tsx';

export function TodayTab({ overview, run, onChanged, onShow }: TabProps) {
  const { value, failure, isLoading, reload } = overview;
  const [status, setStatus] = useState<string | null>(null);
  const view = useRef<HTMLDivElement>(null);
  const onChosen = () => {
    // The question is gone, and the focus would be lost with it.
    view.current?.focus();
    onChanged();
  };
  return (
    <>
      <Failure sentence={failure} onRetry={reload} />
      {value === null && failure === null ? <Waiting text={words.loading} /> : null}
      {value === null ? null : value.needsSetUp ? (
        <SetUpPage
          onSetUp={() => {
            run.score(0);
            onChanged();
          }}
        />
      ) : value.notReady !== null ? (
        <NotReady sentence={value.notReady} onDone={onChanged} />
      ) : (
        <div class="view" aria-busy={isLoading} tabIndex={-1} ref={view}>
          <LastRun overview={value} chosen={status} onChoose={setStatus} />
          {value.calls !== null && value.owners?.me === null ? (
            <WhoAreYou owners={value.owners} onChosen={onChosen} />
          ) : null}
          {value.calls === null ? null : (
            <CallList
              calls={value.calls}
              owners={value.owners}
              status={status}
              today={value.today}
              onChanged={onChanged}
            />
          )}
          {value.review === null ? null : (
            <p class="muted">
              {value.review}.{' '}
              <button type="button" class="quiet" onClick={() => onShow('results')}>
                {words.toReview}
              </button>
            </p>
          )}
          <RunPanel run={run} overview={value} />
          <MeasuringPart overview={value} onDone={onChanged} />
          {value.sales.lines.length === 0 ? null : <SaleList sales={value.sales} onChanged={onChanged} />}
          {value.lastRun === null ? null : <CrossingList crossings={value.crossings} />}
          <MoreLines overview={value} onShow={() => onShow('more')} />
        </div>
      )}
    </>
  );
}

/** What a spreadsheet without rules or leads shows. The dialogs of set-up come from the server. */
function NotReady({ sentence, onDone }: { sentence: string; onDone: () => void }) {
  const { failure, run } = useAction();
  return (
    <div class="empty">
      <h2>{words.notReady}</h2>
      <p>{sentence}</p>
      <button type="button" class="main" onClick={() => run(() => call('menuSetUp').then(onDone))}>
        {words.setUp}
      </button>
      <Failure sentence={failure} />
    </div>
  );
}

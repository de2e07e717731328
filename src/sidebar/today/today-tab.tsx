import { useState } from 'preact/hooks';
import { Failure, Waiting } from '../parts/notes.tsx';
import type { TabProps } from '../parts/tabs.tsx';
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
        <div aria-busy={isLoading}>
          <LastRun overview={value} chosen={status} onChoose={setStatus} />
          {value.calls === null ? null : (
            <CallList calls={value.calls} status={status} today={value.today} onChanged={onChanged} />
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

import type { Overview } from '../../shared/index.ts';
import { Failure, Waiting } from '../parts/notes.tsx';
import { call } from '../server.ts';
import type { TabProps } from '../tab-names.ts';
import { useLoaded } from '../use-loaded.ts';
import { words } from '../words.ts';
import { CrossingList } from './crossing-list.tsx';
import { LastRun } from './last-run.tsx';
import { NotReady } from './not-ready.tsx';
import { ProblemList } from './problem-list.tsx';
import { RunPanel } from './run-panel.tsx';
import { SchedulePart } from './schedule-part.tsx';
import { useRun } from './use-run.ts';

const readOverview = () => call('readOverview');

export function TodayTab({ isShown, version, onChanged }: TabProps) {
  const { value, failure, isLoading, reload } = useLoaded(readOverview, isShown, version);
  const run = useRun(onChanged);
  return (
    <>
      {failure === null ? null : <Failure sentence={failure} onRetry={reload} />}
      {value === null && failure === null ? <Waiting text={words.loading} /> : null}
      {value === null ? null : value.notReady !== null ? (
        <NotReady sentence={value.notReady} onDone={onChanged} />
      ) : (
        <div aria-busy={isLoading}>
          <LastRun overview={value} />
          <RunPanel run={run} overview={value} />
          <Parts overview={value} onChanged={onChanged} />
        </div>
      )}
    </>
  );
}

function Parts({ overview, onChanged }: { overview: Overview; onChanged: () => void }) {
  return (
    <>
      {overview.lastRun === null ? null : <CrossingList crossings={overview.crossings} />}
      <ProblemList problems={overview.problems} />
      <SchedulePart schedule={overview.schedule} onChanged={onChanged} />
    </>
  );
}

import { Failure, Waiting } from '../parts/notes.tsx';
import type { TabProps } from '../parts/tabs.tsx';
import { WhoAreYou } from '../parts/who-are-you.tsx';
import { words } from '../words.ts';
import { GoBackPart } from './go-back-part.tsx';
import { HandOverPart } from './hand-over-part.tsx';
import { HelpPart } from './help-part.tsx';
import { ProblemList } from './problem-list.tsx';
import { SchedulePart } from './schedule-part.tsx';

/** What one looks for now and then. */
export function MoreTab({ overview, run, onChanged, onShow }: TabProps) {
  const { value, failure, isLoading, reload } = overview;
  return (
    <>
      <Failure sentence={failure} onRetry={reload} />
      {value === null && failure === null ? <Waiting text={words.loading} /> : null}
      {value === null || value.notReady !== null ? null : (
        <div class="more" aria-busy={isLoading}>
          <ProblemList problems={value.problems} onChanged={onChanged} />
          <SchedulePart schedule={value.schedule} onChanged={onChanged} />
          {value.owners === null ? null : <WhoAreYou owners={value.owners} onChosen={onChanged} />}
          <HandOverPart onChanged={onChanged} />
          <GoBackPart
            onBack={() => {
              run.score(0);
              onShow('today');
            }}
          />
        </div>
      )}
      <HelpPart />
    </>
  );
}

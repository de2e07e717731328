import { Failure, Status, Waiting } from '../parts/notes.tsx';
import { Section } from '../parts/section.tsx';
import type { TabProps } from '../parts/tabs.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';
import { HelpPart } from './help-part.tsx';
import { ProblemList } from './problem-list.tsx';
import { SchedulePart } from './schedule-part.tsx';

/** What one looks for now and then. */
export function MoreTab({ overview, onChanged }: TabProps) {
  const { value, failure, isLoading, reload } = overview;
  return (
    <>
      <Failure sentence={failure} onRetry={reload} />
      {value === null && failure === null ? <Waiting text={words.loading} /> : null}
      {value === null || value.notReady !== null ? null : (
        <div class="more" aria-busy={isLoading}>
          <ProblemList problems={value.problems} />
          <SchedulePart schedule={value.schedule} onChanged={onChanged} />
          <GoBackPart onChanged={onChanged} />
        </div>
      )}
      <HelpPart />
    </>
  );
}

function GoBackPart({ onChanged }: { onChanged: () => void }) {
  const { said, failure, run } = useAction();
  return (
    <Section title={words.goBack}>
      <p class="muted">{words.goBackHint}</p>
      <div class="buttons">
        <button type="button" onClick={() => run(() => call('menuRestoreVersion').then(onChanged))}>
          {words.goBackButton}
        </button>
      </div>
      <Status text={said} />
      <Failure sentence={failure} />
    </Section>
  );
}

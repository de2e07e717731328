import { useCallback, useState } from 'preact/hooks';
import type { LeadView } from '../../shared/index.ts';
import { Failure, Status, Waiting } from '../parts/notes.tsx';
import { Switch } from '../parts/switch.tsx';
import type { TabProps } from '../parts/tabs.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';
import { useFollowing } from './follow-selection.ts';
import { LeadDetails } from './lead-details.tsx';

export function LeadTab({ isShown, onChanged }: TabProps) {
  const [view, setView] = useState<LeadView | null>(null);
  const { isRunning: isLoading, failure, run } = useAction();
  const show = useCallback(() => run(async () => setView(await call('readSelectedLead'))), [run]);
  const following = useFollowing(show, isShown);
  const sentence = failure ?? following.failure;
  return (
    <>
      <div class="lead-controls">
        <button type="button" class="main" aria-disabled={isLoading} onClick={() => isLoading || show()}>
          {words.showLead}
        </button>
        <Switch isOn={following.isOn} onToggle={following.toggle}>
          {words.follow}
        </Switch>
        <Status text={following.hasEnded ? words.followEnded : ''} />
      </div>
      <Failure sentence={sentence} onRetry={show} />
      {view === null && isLoading ? <Waiting text={words.calculating} /> : null}
      {view === null && !isLoading && sentence === null ? <p class="hint">{words.leadHint}</p> : null}
      {view === null ? null : (
        <div aria-busy={isLoading} aria-live="polite">
          {view.kind === 'none' ? (
            <p class="hint">{view.sentence}</p>
          ) : (
            <LeadDetails lead={view} onChanged={onChanged} />
          )}
        </div>
      )}
    </>
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { Evidence, RulesView } from '../../shared/index.ts';
import { Failure, Status, Waiting } from '../parts/notes.tsx';
import type { TabProps } from '../parts/tabs.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { useLoaded } from '../use-loaded.ts';
import { words } from '../words.ts';
import { DraftButtons } from './draft-buttons.tsx';
import { RuleCards } from './rule-cards.tsx';
import { SignalList } from './signal-list.tsx';

const readRules = () => call('readRules');

/** What can be asked about the rules as a whole. */
const actions = ['checkRules', 'findEvidence', 'compareDraft'] as const;

export function RulesTab({ isShown, version, onChanged, onShow }: TabProps) {
  const { value, failure, reload } = useLoaded(readRules, isShown, version);
  const action = useAction();
  const [found, setFound] = useState<Evidence | null>(null);
  // What an edit has answered, until it is read again.
  const [edited, setEdited] = useState<RulesView | null>(null);
  useEffect(() => setEdited(null), [value]);
  const { clear } = action;
  useEffect(() => {
    if (!isShown) clear();
  }, [isShown, clear]);
  const hearEdit = (now: RulesView | null) => {
    setEdited(now);
    onChanged();
  };
  const start = (name: (typeof actions)[number]) => {
    if (action.isRunning) return;
    void action.run(async () => {
      const { stopped, messages, evidence } = await call(name, { by: 'sidebar' });
      if (evidence) setFound(evidence);
      onChanged();
      return stopped ?? messages.join(' ');
    }, words.working[name]);
  };
  return (
    <>
      <div class="buttons">
        {actions.map((name) => (
          <button
            key={name}
            type="button"
            class={name === 'checkRules' ? undefined : 'quiet'}
            aria-disabled={action.isRunning}
            onClick={() => start(name)}
          >
            {words[name]}
          </button>
        ))}
        <button
          type="button"
          class="quiet"
          onClick={() => {
            clear();
            reload();
          }}
        >
          {words.refresh}
        </button>
      </div>
      <Status text={action.said} />
      <Failure sentence={action.failure} />
      {found === null ? null : (
        <DraftButtons
          found={found}
          onStart={clear}
          hasDraft={(value?.rules ?? []).some(({ rows }) => rows.some(({ cells }) => cells['Draft points']))}
          onDrafted={() => {
            setFound(null);
            onChanged();
            onShow('results');
          }}
        />
      )}
      <Failure sentence={failure} onRetry={reload} />
      {value === null && failure === null ? <Waiting text={words.loading} /> : null}
      {value === null ? null : value.stopped !== null ? (
        <p class="hint">{value.stopped}</p>
      ) : (
        <RuleCards view={edited ?? value} found={found} action={action} onEdited={hearEdit} />
      )}
      {found === null ? null : <SignalList signals={found.signals} />}
    </>
  );
}

import { useState } from 'preact/hooks';
import type { Evidence, RuleEvidenceLine, RuleView } from '../../shared/index.ts';
import { Failure, Status, Waiting } from '../parts/notes.tsx';
import { PlaceButton } from '../parts/place-button.tsx';
import type { TabProps } from '../parts/tabs.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { useLoaded } from '../use-loaded.ts';
import { signed, words } from '../words.ts';
import { SignalList } from './signal-list.tsx';

const readRules = () => call('readRules');

/** What can be asked about the rules as a whole. */
const actions = ['checkRules', 'findEvidence', 'compareDraft'] as const;

export function RulesTab({ isShown, version, onChanged }: TabProps) {
  const { value, failure, reload } = useLoaded(readRules, isShown, version);
  const action = useAction();
  const [found, setFound] = useState<Evidence | null>(null);
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
        <button type="button" class="quiet" onClick={reload}>
          {words.refresh}
        </button>
      </div>
      <Status text={action.said} />
      <Failure sentence={action.failure} />
      <Failure sentence={failure} onRetry={reload} />
      {value === null && failure === null ? <Waiting text={words.loading} /> : null}
      {value === null ? null : value.stopped !== null ? (
        <p class="hint">{value.stopped}</p>
      ) : value.rules.length === 0 ? (
        <p class="hint">{words.noRules}</p>
      ) : (
        <>
          <p class="muted">{words.rulesIn(value.tab)}</p>
          <ul class="rules">
            {value.rules.map((rule) => (
              <li key={rule.place.cell}>
                <RuleLine
                  rule={rule}
                  judged={found?.rules.find(({ row }) => `A${row}` === rule.place.cell)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {found === null ? null : <SignalList signals={found.signals} />}
    </>
  );
}

/** @param judged what the search that was just made says of it */
function RuleLine({ rule, judged }: { rule: RuleView; judged: RuleEvidenceLine | undefined }) {
  const { place, name, inWords, evidence, problems } = rule;
  const badge = badgeOf(rule);
  return (
    <>
      <PlaceButton place={place}>
        <span class={`badge ${badge.look}`}>{badge.text}</span>
        <span class="rule-text">
          <b>{name || words.ruleLabel(place.cell.replace(/^[A-Z]+/, 'row '))}</b>
          {inWords === '' ? null : <span>{inWords}</span>}
          <span class="muted">{matchText(rule)}</span>
          {judged === undefined ? null : <span class={`verdict ${judged.tone}`}>{judged.verdict}</span>}
          {evidence === null ? null : (
            <span class="muted">
              {words.evidence(evidence.wonWith, evidence.wonWithout, evidence.suggestedPoints)}
            </span>
          )}
        </span>
      </PlaceButton>
      {problems.map(({ text, isWarning }) => (
        <p key={text} class={isWarning ? 'rule-problem' : 'rule-problem muted'}>
          {text}
        </p>
      ))}
    </>
  );
}

function badgeOf({ isLeftOut, isDisqualifier, points }: RuleView): { text: string; look: string } {
  if (isLeftOut || (points === null && !isDisqualifier)) return { text: '!', look: 'left-out' };
  if (points === null) return { text: '×', look: 'minus' };
  return { text: signed(points), look: points < 0 ? 'minus' : 'plus' };
}

function matchText({ isOn, isLeftOut, leadsMatched, isDisqualifier }: RuleView): string {
  if (!isOn) return words.switchedOff;
  if (isLeftOut) return words.leftOut;
  const matches =
    leadsMatched === null
      ? words.notCounted
      : leadsMatched === 0
        ? words.matchesNone
        : words.matches(leadsMatched);
  return isDisqualifier ? `${words.disqualifies} · ${matches}` : matches;
}

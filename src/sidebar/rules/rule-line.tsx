import type { RuleView } from '../../shared/index.ts';
import { PlaceButton } from '../parts/place-button.tsx';
import { signed, words } from '../words.ts';

export function RuleLine({ rule }: { rule: RuleView }) {
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

function matchText({ isLeftOut, leadsMatched, isDisqualifier }: RuleView): string {
  if (isLeftOut) return words.leftOut;
  const matches =
    leadsMatched === null
      ? words.notCounted
      : leadsMatched === 0
        ? words.matchesNone
        : words.matches(leadsMatched);
  return isDisqualifier ? `${words.disqualifies} · ${matches}` : matches;
}

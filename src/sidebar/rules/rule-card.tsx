import { useState } from 'preact/hooks';
import type { RuleEvidenceLine, RuleView } from '../../shared/index.ts';
import { PlaceButton } from '../parts/place-button.tsx';
import { signed, words } from '../words.ts';
import { editorWords } from './editor-words.ts';

/** What a card can do beside being edited. */
export type CardAction = 'switchRule' | 'duplicateRule' | 'deleteRule' | 'up' | 'down';

interface RuleCardProps {
  readonly rule: RuleView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Something is being written. */
  readonly isBusy: boolean;
  /** What the search that was just made says of it. */
  readonly judged: RuleEvidenceLine | undefined;
  onEdit(): void;
  onAct(action: CardAction): void;
}

export function nameOf({ name, place }: RuleView): string {
  return name || words.ruleLabel(place.cell.replace(/^[A-Z]+/, 'row '));
}

export function RuleCard(props: RuleCardProps) {
  const { rule, isBusy, onEdit, onAct } = props;
  const [isOpen, setOpen] = useState(false);
  const name = nameOf(rule);
  return (
    <>
      <RuleLine rule={rule} judged={props.judged} />
      <div class="rule-actions">
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={rule.isOn}
          aria-disabled={isBusy}
          aria-label={editorWords.counts(name)}
          onClick={() => isBusy || onAct('switchRule')}
        >
          <i aria-hidden="true" />
        </button>
        <button
          type="button"
          class="quiet edit"
          aria-label={editorWords.of(editorWords.edit, name)}
          aria-disabled={isBusy}
          onClick={() => isBusy || onEdit()}
        >
          {editorWords.edit}
        </button>
        <button
          type="button"
          class="quiet"
          aria-expanded={isOpen}
          aria-label={editorWords.of(isOpen ? editorWords.fewer : editorWords.more, name)}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? editorWords.fewer : editorWords.more}
        </button>
      </div>
      {isOpen ? <MoreActions {...props} name={name} /> : null}
    </>
  );
}

function MoreActions({ name, isFirst, isLast, isBusy, onAct }: RuleCardProps & { name: string }) {
  const [isSure, setSure] = useState(false);
  const button = (text: string, action: CardAction, isOff = false) => (
    <button
      type="button"
      class="quiet"
      aria-disabled={isBusy || isOff}
      onClick={() => isBusy || isOff || onAct(action)}
    >
      {text}
    </button>
  );
  if (isSure)
    return (
      <div class="rule-actions">
        <span>{editorWords.sureToDelete(name)}</span>
        {button(editorWords.delete, 'deleteRule')}
        <button type="button" class="quiet" onClick={() => setSure(false)}>
          {editorWords.keep}
        </button>
      </div>
    );
  return (
    <div class="rule-actions">
      {button(editorWords.duplicate, 'duplicateRule')}
      {button(editorWords.moveUp, 'up', isFirst)}
      {button(editorWords.moveDown, 'down', isLast)}
      <button type="button" class="quiet" onClick={() => setSure(true)}>
        {editorWords.delete}
      </button>
    </div>
  );
}

function RuleLine({ rule, judged }: { rule: RuleView; judged: RuleEvidenceLine | undefined }) {
  const { place, inWords, evidence, problems } = rule;
  const badge = badgeOf(rule);
  return (
    <>
      <PlaceButton place={place} class={rule.isOn ? '' : 'off'}>
        <span class={`badge ${badge.look}`}>{badge.text}</span>
        <span class="rule-text">
          <b>{nameOf(rule)}</b>
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

import { useEffect, useRef } from 'preact/hooks';
import type { SetUpRule } from '../../shared/index.ts';
import { Waiting } from '../parts/notes.tsx';
import { Switch } from '../parts/switch.tsx';
import { signed } from '../words.ts';
import { Remarks } from './places-step.tsx';
import type { SetUp } from './use-set-up.ts';
import { setUpWords as words } from './words.ts';

/** The proposed rules, each with a switch; where deals say too little, what is sold comes first. */
export function RulesStep({ setUp, onNext }: { setUp: SetUp; onNext: () => void }) {
  const { preview, choices } = setUp;
  const { trade, switchedOff } = choices;
  const isAsking = preview?.asksTrade === true && trade === null;
  if (isAsking) return <Trades setUp={setUp} />;
  const rules = preview?.rules ?? [];
  const isOn = ({ id }: SetUpRule) => !switchedOff.includes(id);
  const areAllOff = rules.length > 0 && !rules.some(isOn);
  return (
    <>
      {trade === null ? null : (
        <p class="trade">
          <b>{words.sells(trade)}</b>
          <button type="button" class="quiet" onClick={() => setUp.sell(null)}>
            {words.change}
          </button>
        </p>
      )}
      {preview === null ? (
        setUp.failure === null ? (
          <Waiting text={words.working} />
        ) : null
      ) : (
        <>
          <p class="hint">{words.rulesHint}</p>
          <ul class="rules cards">
            {rules.map((rule) => (
              <li key={rule.id} class={isOn(rule) ? '' : 'off'}>
                <RuleCard rule={rule} isOn={isOn(rule)} onToggle={() => setUp.toggle(rule.id)} />
              </li>
            ))}
          </ul>
          <Remarks remarks={preview.remarks} />
          <p class="muted" role="status">
            {areAllOff ? words.noneOn : ''}
          </p>
          <div class="set-up-end">
            <button
              type="button"
              class="main"
              aria-disabled={areAllOff}
              onClick={() => areAllOff || onNext()}
            >
              {words.seeScores}
            </button>
          </div>
        </>
      )}
    </>
  );
}

/** One answer, and the rules come at once. */
function Trades({ setUp }: { setUp: SetUp }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {words.askTrade}
      </h3>
      <p class="muted">{words.whyTrade}</p>
      <ul class="trades">
        {(setUp.view?.trades ?? []).map((trade) => (
          <li key={trade}>
            <button type="button" class="wide" onClick={() => setUp.sell(trade)}>
              {trade}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function RuleCard({ rule, isOn, onToggle }: { rule: SetUpRule; isOn: boolean; onToggle: () => void }) {
  const { name, inWords, points, leads, deals } = rule;
  return (
    <div class="rule-card">
      <span class={`badge ${points < 0 ? 'minus' : 'plus'}`}>{signed(points)}</span>
      <span class="rule-text">
        <b>{name}</b>
        <span>{words.condition(inWords)}</span>
        <span class="muted">
          {words.matches(leads)}
          {' · '}
          {deals === null
            ? words.judgement
            : words.wonShare(deals.wonWith, deals.dealsWith, deals.wonWithout, deals.dealsWithout)}
        </span>
      </span>
      <Switch isOn={isOn} onToggle={onToggle} label={words.ruleSwitch(name)} />
    </div>
  );
}

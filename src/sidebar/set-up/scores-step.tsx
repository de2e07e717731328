import { useState } from 'preact/hooks';
import type { SetUpPreview, SetUpRequest } from '../../shared/index.ts';
import { Waiting } from '../parts/notes.tsx';
import { Section } from '../parts/section.tsx';
import { statusMark } from '../parts/status-mark.ts';
import { Switch } from '../parts/switch.tsx';
import { scoreText } from '../words.ts';
import type { SetUp } from './use-set-up.ts';
import { setUpWords as words } from './words.ts';

export type Wanted = Pick<SetUpRequest, 'makesCallList' | 'renewsDaily' | 'keepsDeals'>;

interface ScoresStepProps {
  readonly setUp: SetUp;
  readonly isApplying: boolean;
  readonly onApply: (wanted: Wanted) => void;
}

/** What the scores would be, what is to be made beside, and the one button that writes. */
export function ScoresStep({ setUp, isApplying, onApply }: ScoresStepProps) {
  const { preview, view, isPreviewing } = setUp;
  const [makesCallList, setCallList] = useState(true);
  const [renewsDaily, setDaily] = useState(true);
  const [keepsDeals, setDeals] = useState(view?.dealsTab === null);
  if (preview === null) return setUp.failure === null ? <Waiting text={words.working} /> : null;
  const cannotApply = isApplying || isPreviewing;
  return (
    <>
      <div aria-busy={isPreviewing} class={isPreviewing ? 'stale' : ''}>
        {preview.leads === 0 ? (
          <p class="hint">{words.nobody}</p>
        ) : (
          <>
            <Distribution preview={preview} />
            <CallFirst preview={preview} />
          </>
        )}
      </div>
      <Section title={words.besides}>
        <Switch isOn={makesCallList} onToggle={() => setCallList(!makesCallList)}>
          {words.makesCallList}
        </Switch>
        <p class="switch-hint">{words.makesCallListHint}</p>
        <Switch isOn={renewsDaily} onToggle={() => setDaily(!renewsDaily)}>
          {words.renewsDaily}
        </Switch>
        {view?.dealsTab === null ? (
          <>
            <Switch isOn={keepsDeals} onToggle={() => setDeals(!keepsDeals)}>
              {words.keepsDeals}
            </Switch>
            <p class="switch-hint">{words.keepsDealsHint}</p>
          </>
        ) : null}
      </Section>
      <div class="set-up-end">
        <p class="hint">
          {words.nothingWritten} {words.adds}
        </p>
        <button
          type="button"
          class="main"
          aria-disabled={cannotApply}
          onClick={() => cannotApply || onApply({ makesCallList, renewsDaily, keepsDeals })}
        >
          {words.apply(preview.leads)}
        </button>
      </div>
    </>
  );
}

function Distribution({ preview: { bins, statuses } }: { preview: SetUpPreview }) {
  const most = Math.max(1, ...bins.map(({ leads }) => leads));
  // The last one is Disqualified.
  const rungs = statuses.length - 1;
  return (
    <figure class="distribution">
      <figcaption>{words.leadsByScore}</figcaption>
      <div
        class="columns"
        role="img"
        aria-label={bins.map(({ from, to, leads }) => words.barLabel(from, to, leads)).join('; ')}
      >
        {bins.map(({ from, to, leads, rung }) => (
          <span key={from} title={words.barLabel(from, to, leads)}>
            <i
              {...statusMark(rung, rungs, {
                height: `${leads === 0 ? 0 : Math.max(3, (100 * leads) / most)}%`,
              })}
            />
          </span>
        ))}
      </div>
      <div class="axis muted" aria-hidden="true">
        <span>{scoreText(bins[0]?.from ?? 0)}</span>
        <span>{scoreText(bins.at(-1)?.to ?? 0)}</span>
      </div>
      <ul class="legend">
        {statuses
          .map(([status, leads], index) => ({ status, leads, index }))
          .filter(({ leads, index }) => index < rungs || leads > 0)
          .reverse()
          .map(({ status, leads, index }) => (
            <li key={status}>
              <i {...statusMark(index < rungs ? index : -1, rungs)} />
              <span>{status}</span> <b>{leads.toLocaleString('en-US')}</b>
            </li>
          ))}
      </ul>
    </figure>
  );
}

function CallFirst({ preview: { callFirst, statuses } }: { preview: SetUpPreview }) {
  return (
    <Section title={words.callFirst}>
      {callFirst.length === 0 ? <p class="hint">{words.nobodyFirst(statuses[0]?.[0] ?? '')}</p> : null}
      <ol class="call-first">
        {callFirst.map(({ name, score, status, why }, index) => (
          <li key={index}>
            <span class="badge">{scoreText(score)}</span>
            <span class="rule-text">
              <b>{name}</b>
              <span class="muted">{why === '' ? status : `${status} · ${why}`}</span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

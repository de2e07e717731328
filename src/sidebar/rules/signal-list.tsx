import type { SignalLine } from '../../shared/index.ts';
import { Section } from '../parts/section.tsx';
import { percent, signed, words } from '../words.ts';

/** What no rule uses yet, as the search that was just made has found it. */
export function SignalList({ signals }: { signals: readonly SignalLine[] }) {
  return (
    <Section title={words.signals}>
      {signals.length === 0 ? <p class="muted">{words.noSignals}</p> : null}
      <ul class="rules">
        {signals.map((signal) => (
          <li key={signal.inWords}>
            <Signal signal={signal} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Signal({ signal }: { signal: SignalLine }) {
  const { inWords, verdict, suggestedPoints } = signal;
  const share = (conversion: number | null) => (conversion === null ? '' : percent(conversion));
  const points = suggestedPoints ?? 0;
  return (
    <div class="signal">
      <span class={`badge ${points < 0 ? 'minus' : 'plus'}`}>{signed(points)}</span>
      <span class="rule-text">
        <b>{inWords}</b>
        <span>{verdict}</span>
        <span class="muted">
          {words.evidence(share(signal.conversionWith), share(signal.conversionWithout), '')}
        </span>
      </span>
    </div>
  );
}

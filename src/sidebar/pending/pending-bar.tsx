import { useState } from 'preact/hooks';
import type { PendingChanges, PendingEffect } from '../../shared/index.ts';
import { GoBackTo } from '../more/go-back-to.tsx';
import { MovedLeads } from '../parts/moved-leads.tsx';
import { Failure, Status } from '../parts/notes.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';

interface PendingBarProps {
  readonly pending: PendingChanges;
  readonly isScoring: boolean;
  onScore(): void;
}

/** Says that rules have changed since the leads were scored, and what can be done about it. */
export function PendingBar({ pending, isScoring, onScore }: PendingBarProps) {
  const { amount, lines, goBackTo } = pending;
  const [effect, setEffect] = useState<PendingEffect | null>(null);
  const [isGoingBack, setGoingBack] = useState(false);
  const { isRunning, said, failure, run } = useAction();
  const see = () =>
    run(async () => {
      setGoingBack(false);
      setEffect(null);
      setEffect(await call('readPendingEffect'));
    }, words.calculating);
  if (isScoring) return null;
  return (
    <section class="pending" aria-label={words.pendingLabel}>
      <p>
        <b>{words.pending(amount)}</b>
      </p>
      <div class="buttons">
        <button type="button" aria-disabled={isRunning} onClick={() => isRunning || see()}>
          {words.seeWho}
        </button>
        <button type="button" onClick={onScore}>
          {words.scoreNow}
        </button>
        {goBackTo === null ? null : (
          <button
            type="button"
            class="quiet"
            aria-expanded={isGoingBack}
            onClick={() => {
              setEffect(null);
              setGoingBack(!isGoingBack);
            }}
          >
            {words.goBack}
          </button>
        )}
      </div>
      <Status text={said} />
      <Failure sentence={failure} />
      {effect === null ? null : <Effect effect={effect} lines={lines} />}
      {isGoingBack && goBackTo !== null ? (
        <GoBackTo number={goBackTo} onBack={onScore} onLeave={() => setGoingBack(false)} />
      ) : null}
    </section>
  );
}

function Effect({ effect, lines }: { effect: PendingEffect; lines: readonly string[] }) {
  const { stopped, up, down, lines: moved } = effect;
  return (
    <div role="status">
      <p>{stopped ?? words.wouldMove(up, down)}</p>
      <MovedLeads leads={moved} />
      {lines.length === 0 ? null : (
        <details>
          <summary>{words.whatChanged}</summary>
          <ul class="points">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

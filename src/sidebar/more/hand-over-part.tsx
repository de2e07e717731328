import { useState } from 'preact/hooks';
import type { HandedOver, HandOverView } from '../../shared/index.ts';
import { Failure, Status } from '../parts/notes.tsx';
import { Section } from '../parts/section.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words as pageWords } from '../words.ts';
import { HandOverForm } from './hand-over-form.tsx';
import { handOverWords as words } from './hand-over-words.ts';

/** Whose leads go to whom, and the way back of the last hand-over. */
export function HandOverPart({ onChanged }: { onChanged: () => void }) {
  const [view, setView] = useState<HandOverView | null>(null);
  const { isRunning, said, failure, run } = useAction();
  const begin = () => run(async () => setView(await call('readHandOver')), pageWords.loading);
  const end = ({ said: sentence, isDone }: HandedOver) => {
    setView(null);
    if (isDone) onChanged();
    return sentence;
  };
  return (
    <Section title={words.title}>
      <p class="muted">{words.hint}</p>
      {view?.last ? (
        <div class="card">
          <p>{view.last}.</p>
          <button
            type="button"
            aria-disabled={isRunning}
            onClick={() => isRunning || run(async () => end(await call('putLeadsBack')))}
          >
            {words.putBack}
          </button>
        </div>
      ) : null}
      {view?.stopped ? <p>{view.stopped}</p> : null}
      {view === null || view.stopped !== null ? (
        <div class="buttons">
          <button type="button" aria-disabled={isRunning} onClick={() => isRunning || begin()}>
            {words.open}
          </button>
        </div>
      ) : (
        <HandOverForm
          view={view}
          onHandOver={(shown) =>
            isRunning || run(async () => end(await call('handOverLeads', shown)), pageWords.writingIt)
          }
          onLeave={() => setView(null)}
        />
      )}
      <Status text={said} />
      <Failure sentence={failure} />
    </Section>
  );
}

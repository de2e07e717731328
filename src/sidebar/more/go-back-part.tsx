import { useState } from 'preact/hooks';
import type { MomentsView, MomentView } from '../../shared/index.ts';
import { Failure, Status } from '../parts/notes.tsx';
import { Section } from '../parts/section.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';
import { GoBackTo } from './go-back-to.tsx';

/** The moments that can be gone back to; choosing one shows what it changes. */
export function GoBackPart({ onBack }: { onBack: () => void }) {
  const [view, setView] = useState<MomentsView | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const { isRunning, said, failure, run } = useAction();
  const list = () =>
    run(async () => {
      setChosen(null);
      setView(await call('readMoments'));
    }, words.loading);
  return (
    <Section title={words.goBack}>
      <p class="muted">{words.goBackHint}</p>
      {view === null ? null : <p class="muted">{view.stopped}</p>}
      <ul class="moments">
        {view?.moments.map((moment) => (
          <li key={moment.number}>
            <Moment
              moment={moment}
              isChosen={moment.number === chosen}
              onChoose={() => setChosen(moment.number === chosen ? null : moment.number)}
            />
            {moment.number === chosen ? (
              <GoBackTo
                number={moment.number}
                onBack={() => {
                  setView(null);
                  setChosen(null);
                  onBack();
                }}
                onLeave={() => setChosen(null)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {view === null ? (
        <div class="buttons">
          <button type="button" aria-disabled={isRunning} onClick={() => isRunning || list()}>
            {words.goBackButton}
          </button>
        </div>
      ) : null}
      <Status text={said} />
      <Failure sentence={failure} />
    </Section>
  );
}

interface MomentProps {
  readonly moment: MomentView;
  readonly isChosen: boolean;
  onChoose(): void;
}

function Moment({ moment: { when, what, more, before, after }, isChosen, onChoose }: MomentProps) {
  return (
    <button type="button" class="place" aria-expanded={isChosen} onClick={onChoose}>
      <span class="muted">{when}</span> {what}
      {more === 0 ? null : <span class="muted"> {words.moreChanges(more)}</span>}
      {before === '' || before === after ? null : (
        <span class="muted leads-moved">{words.fromTo(before, after)}</span>
      )}
    </button>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { OutcomeWord, SetUpOutcome } from '../../shared/index.ts';
import { Section } from '../parts/section.tsx';
import { setUpWords as words } from './words.ts';

interface OutcomeChipsProps {
  readonly outcomes: readonly SetUpOutcome[];
  readonly onMean: (text: string, means: OutcomeWord) => void;
}

const groups = ['unknown', 'won', 'lost', 'open'] as const;
const answers = ['won', 'lost', 'open'] as const;

/** The words of the outcome column under what they mean; one that is chosen can be put elsewhere. */
export function OutcomeChips({ outcomes, onMean }: OutcomeChipsProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  // Said before the server has heard of it.
  const [moved, setMoved] = useState<ReadonlyMap<string, OutcomeWord>>(new Map());
  const meaningOf = ({ text, means }: SetUpOutcome) => moved.get(text) ?? means;
  const root = useRef<HTMLDivElement>(null);
  const [lastMoved, setLastMoved] = useState<string | null>(null);
  useEffect(() => {
    const buttons = [...(root.current?.querySelectorAll<HTMLElement>('button.chip') ?? [])];
    buttons.find(({ dataset }) => dataset.word === lastMoved)?.focus();
  }, [lastMoved]);
  const put = (text: string, means: OutcomeWord) => {
    setMoved(new Map([...moved, [text, means]]));
    setChosen(null);
    setLastMoved(text);
    onMean(text, means);
  };
  return (
    <Section title={words.outcomes}>
      <p class="muted">{words.outcomeHint}</p>
      <div ref={root}>
        {groups.map((group) => {
          const those = outcomes.filter((outcome) => meaningOf(outcome) === group);
          if (those.length === 0) return null;
          return (
            <div key={group} class={`outcomes ${group}`}>
              <h3>{words.meanings[group]}</h3>
              <ul class="chips">
                {those.map(({ text, count }) => (
                  <li key={text}>
                    <button
                      type="button"
                      class="chip"
                      data-word={text}
                      aria-expanded={chosen === text}
                      onClick={() => setChosen(chosen === text ? null : text)}
                    >
                      {words.chip(text, count)}
                    </button>
                  </li>
                ))}
              </ul>
              {those.some(({ text }) => text === chosen) ? (
                <fieldset class="put-under">
                  <legend>{words.putUnder(chosen!)}</legend>
                  {answers
                    .filter((answer) => answer !== group)
                    .map((answer) => (
                      <button key={answer} type="button" onClick={() => put(chosen!, answer)}>
                        {words.means[answer]}
                      </button>
                    ))}
                </fieldset>
              ) : null}
            </div>
          );
        })}
      </div>
    </Section>
  );
}

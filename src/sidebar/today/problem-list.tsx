import { useState } from 'preact/hooks';
import type { KnownProblems } from '../../shared/index.ts';
import { PlaceButton } from '../parts/place-button.tsx';
import { Section } from '../parts/section.tsx';
import { words } from '../words.ts';

type Problem = KnownProblems['shown'][number];

/** More than a glance takes in. */
const shownAtFirst = 3;

export function ProblemList({ problems: { shown, errors, advice } }: { problems: KnownProblems }) {
  if (errors + advice === 0)
    return (
      <Section title={words.problems}>
        <p class="muted">{words.noProblems}</p>
      </Section>
    );
  const ofLevel = (level: Problem['level']) => shown.filter((problem) => problem.level === level);
  return (
    <>
      {errors === 0 ? null : (
        <Problems title={words.problems} look="error" problems={ofLevel('error')} total={errors} />
      )}
      {advice === 0 ? null : (
        <Problems title={words.advice} look="advice" problems={ofLevel('advice')} total={advice} />
      )}
    </>
  );
}

interface ProblemsProps {
  readonly title: string;
  readonly look: string;
  readonly problems: readonly Problem[];
  /** Of which the server has sent the first ones. */
  readonly total: number;
}

function Problems({ title, look, problems, total }: ProblemsProps) {
  const [isOpen, setOpen] = useState(false);
  const isLong = problems.length > shownAtFirst;
  const visible = isOpen ? problems : problems.slice(0, shownAtFirst);
  return (
    <Section title={title} aside={words.number(total)}>
      <ul class={`problems ${look}`}>
        {visible.map(({ tab, cell, message }) => (
          <li key={message}>
            {tab === '' ? <p>{message}</p> : <PlaceButton place={{ tab, cell }}>{message}</PlaceButton>}
          </li>
        ))}
      </ul>
      {isLong ? (
        <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.showFewer : words.showAll(problems.length)}
        </button>
      ) : null}
      {total > problems.length && (isOpen || !isLong) ? (
        <p class="muted">{words.moreProblems(total - problems.length)}</p>
      ) : null}
    </Section>
  );
}

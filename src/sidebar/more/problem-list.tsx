import { useState } from 'preact/hooks';
import type { KnownProblems } from '../../shared/index.ts';
import { PlaceButton } from '../parts/place-button.tsx';
import { Section } from '../parts/section.tsx';
import { words } from '../words.ts';

type Problem = KnownProblems['shown'][number];

/** More than a glance takes in. */
const shownAtFirst = 3;

export function ProblemList({ problems: { shown, errors, advice, kinds } }: { problems: KnownProblems }) {
  if (errors + advice === 0)
    return (
      <Section title={words.problems}>
        <p class="muted">{words.noProblems}</p>
      </Section>
    );
  return (
    <>
      {errors === 0 ? null : <Problems level="error" shown={shown} total={errors} kinds={kinds.error} />}
      {advice === 0 ? null : <Problems level="advice" shown={shown} total={advice} kinds={kinds.advice} />}
    </>
  );
}

interface ProblemsProps {
  readonly level: Problem['level'];
  readonly shown: readonly Problem[];
  /** How many cells have them. */
  readonly total: number;
  /** How many causes there are, of which the server has sent the first. */
  readonly kinds: number;
}

function Problems({ level, shown, total, kinds }: ProblemsProps) {
  const [isOpen, setOpen] = useState(false);
  const problems = shown.filter((problem) => problem.level === level);
  const isLong = problems.length > shownAtFirst;
  const visible = isOpen ? problems : problems.slice(0, shownAtFirst);
  return (
    <Section title={level === 'error' ? words.problems : words.advice} aside={words.number(total)}>
      <ul class={`problems ${level}`}>
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
      {kinds > problems.length && (isOpen || !isLong) ? (
        <p class="muted">{words.moreProblems(kinds - problems.length)}</p>
      ) : null}
    </Section>
  );
}

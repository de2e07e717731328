import { useRef, useState } from 'preact/hooks';
import type { KnownProblems } from '../../shared/index.ts';
import { Status } from '../parts/notes.tsx';
import { Section } from '../parts/section.tsx';
import { words } from '../words.ts';
import { IgnoredList } from './ignored-list.tsx';
import { type Problem, ProblemCard } from './problem-card.tsx';
import { problemWords } from './problem-words.ts';

/** More than a glance takes in. */
const shownAtFirst = 3;

interface ProblemListProps {
  readonly problems: KnownProblems;
  onChanged(): void;
}

/** Problems by cause, the gravest first. */
export function ProblemList({ problems, onChanged }: ProblemListProps) {
  const { shown, errors, advice, kinds, ignored } = problems;
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const onTaken = (sentence: string) => {
    setSaid(sentence);
    // The card will be gone, and the focus would be lost with it.
    list.current?.focus();
    onChanged();
  };
  return (
    <div class="problem-list" tabIndex={-1} ref={list}>
      {errors + advice === 0 ? (
        <Section title={problemWords.problems}>
          <p class="muted">{problemWords.none}</p>
        </Section>
      ) : null}
      {errors === 0 ? null : (
        <Problems level="error" total={errors} kinds={kinds.error} {...{ shown, onTaken }} />
      )}
      {advice === 0 ? null : (
        <Problems level="advice" total={advice} kinds={kinds.advice} {...{ shown, onTaken }} />
      )}
      <IgnoredList ignored={ignored} onTaken={onTaken} />
      <Status text={said} />
    </div>
  );
}

interface ProblemsProps {
  readonly level: Problem['level'];
  readonly shown: readonly Problem[];
  /** How many cells have them. */
  readonly total: number;
  /** How many causes there are, of which the server has sent the first. */
  readonly kinds: number;
  onTaken(said: string): void;
}

function Problems({ level, shown, total, kinds, onTaken }: ProblemsProps) {
  const [isOpen, setOpen] = useState(false);
  const problems = shown.filter((problem) => problem.level === level);
  const isLong = problems.length > shownAtFirst;
  const visible = isOpen ? problems : problems.slice(0, shownAtFirst);
  return (
    <Section
      title={level === 'error' ? problemWords.problems : problemWords.advice}
      aside={words.number(total)}
    >
      <ul class={`problems ${level}`}>
        {visible.map((problem) => (
          <li key={problem.message}>
            <ProblemCard problem={problem} onTaken={onTaken} />
          </li>
        ))}
      </ul>
      {isLong ? (
        <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.showFewer : words.showAll(problems.length)}
        </button>
      ) : null}
      {kinds > problems.length && (isOpen || !isLong) ? (
        <p class="muted">{problemWords.more(kinds - problems.length)}</p>
      ) : null}
    </Section>
  );
}

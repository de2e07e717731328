import type { Remedy } from '../../scoring/index.ts';
import type { KnownProblems, TakenRemedy } from '../../shared/index.ts';
import { Failure, Status } from '../parts/notes.tsx';
import { PlaceButton } from '../parts/place-button.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';
import { problemWords } from './problem-words.ts';

export type Problem = KnownProblems['shown'][number];

interface ProblemCardProps {
  readonly problem: Problem;
  onTaken(said: string): void;
}

/** A cause of problems in words, where it stands, and its ways out that can be taken at a click. */
export function ProblemCard({ problem, onTaken }: ProblemCardProps) {
  const { tab, cell, message, cause, remedies = [] } = problem;
  const { isRunning, said, failure, run } = useAction();
  const take = (answer: () => Promise<TakenRemedy>) =>
    run(async () => {
      const { said: end, isWritten } = await answer();
      if (!isWritten) return end;
      onTaken(end);
      return '';
    }, words.writingIt);
  return (
    <>
      <p>{message}</p>
      <div class="card-buttons">
        {tab === '' ? null : (
          <PlaceButton place={{ tab, cell }} class="button">
            {words.show}
            <span class="unseen"> {cell === '' ? tab : `${tab}!${cell}`}</span>
          </PlaceButton>
        )}
        {remedies.map((remedy, choice) => (
          <button
            key={remedyText(remedy)}
            type="button"
            aria-disabled={isRunning}
            onClick={() => isRunning || take(() => call('applyRemedy', { message, choice }))}
          >
            {remedyText(remedy)}
          </button>
        ))}
        {cause === undefined ? null : (
          <button
            type="button"
            aria-disabled={isRunning}
            onClick={() => isRunning || take(() => call('ignoreProblem', { message, isIgnored: true }))}
          >
            {problemWords.ignore}
          </button>
        )}
      </div>
      <Status text={said} />
      <Failure sentence={failure} />
    </>
  );
}

function remedyText(remedy: Remedy): string {
  if (remedy.kind === 'replace') return problemWords.replace(remedy.text, remedy.by);
  if (remedy.kind === 'set') return problemWords.set(remedy.value);
  return problemWords.add[remedy.setting as keyof typeof problemWords.add] ?? remedy.word;
}

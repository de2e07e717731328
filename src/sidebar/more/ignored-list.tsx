import type { KnownProblems } from '../../shared/index.ts';
import { Failure, Status } from '../parts/notes.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';
import { problemWords } from './problem-words.ts';

interface IgnoredListProps {
  readonly ignored: KnownProblems['ignored'];
  onTaken(said: string): void;
}

/** What people want ignored, folded, with the way back. */
export function IgnoredList({ ignored, onTaken }: IgnoredListProps) {
  const { isRunning, said, failure, run } = useAction();
  if (ignored.length === 0) return null;
  const showAgain = (message: string) =>
    run(async () => {
      const { said: end, isWritten } = await call('ignoreProblem', { message, isIgnored: false });
      if (!isWritten) return end;
      onTaken(end);
      return '';
    }, words.writingIt);
  return (
    <details>
      <summary>{problemWords.ignored(ignored)}</summary>
      <ul class="problems advice">
        {ignored.map(({ message, count }) => (
          <li key={message}>
            <p>
              {message} {count === 0 ? problemWords.notFoundNow : null}
            </p>
            <div class="card-buttons">
              <button type="button" aria-disabled={isRunning} onClick={() => isRunning || showAgain(message)}>
                {problemWords.showAgain}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <Status text={said} />
      <Failure sentence={failure} />
    </details>
  );
}

import { editorWords as words } from './editor-words.ts';
import type { Judged } from './use-matches.ts';

/** The rule in words, and below it the leads and deals that it matches; what is wrong with it instead, where it is unfinished. */
export function MatchesLine({ judged }: { judged: Judged }) {
  const { inWords, problems, matches, isCounting, failure } = judged;
  return (
    <div class="matches" role="status" aria-busy={isCounting}>
      {inWords === null ? (
        <p class="muted">{problems[0] ?? words.notWhole}</p>
      ) : (
        <>
          <p>{inWords}</p>
          <p>
            <b>{matches !== null ? words.matches(matches) : isCounting ? words.counting : (failure ?? '')}</b>
          </p>
        </>
      )}
    </div>
  );
}

import { editorWords as words } from './editor-words.ts';
import type { Judged } from './use-matches.ts';

/** The rule in words, or what is missing yet; below it the leads and deals that it matches, as soon as they can be counted. */
export function MatchesLine({ judged }: { judged: Judged }) {
  const { inWords, problems, counted, matches, isCounting, failure } = judged;
  return (
    <div class="matches" role="status" aria-busy={isCounting}>
      {inWords === null ? <p class="muted">{problems[0] ?? words.notWhole}</p> : <p>{inWords}</p>}
      {counted === null ? null : (
        <p>
          <b>{matches !== null ? words.matches(matches) : isCounting ? words.counting : (failure ?? '')}</b>
        </p>
      )}
    </div>
  );
}

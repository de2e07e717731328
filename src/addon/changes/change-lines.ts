import { say } from './sentences.ts';
import type { Change } from './version-changes.ts';

/** A dialog grows with its text. */
const mostShown = 15;

/** Changes as lines of a question, the first of them. */
export function changeLines(changes: readonly Change[]): string[] {
  const shown = changes.slice(0, mostShown).map(({ what, from, to }) => say.line(what, from, to));
  const rest = changes.length - shown.length;
  return rest > 0 ? [...shown, say.moreLines(rest)] : shown;
}

import type { ScoredDocument } from '../document/score-document.ts';
import { say } from './sentences.ts';

/** Why nobody stands on the list, and what to do. @param resting leads that have waited too long to stand there */
export function whyNobody({ model, scores }: ScoredDocument, resting: number): string[] {
  const { rungs, roles } = model.ladder;
  const listed = rungs.filter((_, index) => roles.isOnCallList[index]).map(({ name }) => name);
  if (listed.length === 0) return [say.nobodyTicked];
  const count = scores.leadKeys.isLead.reduce((sum, isLead, row) => {
    return sum + (isLead === 1 && roles.isOnCallList[scores.statuses[row]!] === true ? 1 : 0);
  }, 0);
  if (count === 0) return [say.nobodyAtStatus([...listed].reverse())];
  return count > resting ? [say.nobodyDue(count)] : [];
}

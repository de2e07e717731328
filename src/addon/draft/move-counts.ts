import { movesBetween } from '../../evidence/index.ts';
import { draftSay as say } from './draft-messages.ts';
import type { DraftScores } from './draft-scores.ts';

/** How many leads would rise, fall and stay, as a sentence. */
export function moveCounts({ present, scores }: DraftScores): string {
  const { rises, falls, stay } = movesBetween(present, scores);
  return say.movesSummary(rises, falls, stay);
}

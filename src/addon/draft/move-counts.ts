import { movesBetween } from '../../evidence/index.ts';
import type { DraftScores } from '../document/draft-scores.ts';
import { say } from './sentences.ts';

/** How many leads would rise, fall and stay, as a sentence. */
export function moveCounts({ present, scores }: DraftScores): string {
  const { rises, falls, stay } = movesBetween(present, scores);
  return say.movesSummary(rises, falls, stay);
}

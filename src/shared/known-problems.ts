/** Problems as the page shows them, and their ways out. JSON values only. */
import type { ProblemGroup } from '../scoring/index.ts';

/** Problems that the last run or check found by cause: the first causes, and how many cells have them. */
export interface KnownProblems {
  shown: ProblemGroup[];
  errors: number;
  advice: number;
  /** How many causes there are. */
  kinds: Record<ProblemGroup['level'], number>;
}

/** A way out of a problem, of those that stand on its card. */
export interface RemedyRequest {
  /** By it the problem is known. */
  message: string;
  /** Which of its ways out, from 0. */
  choice: number;
}

export interface TakenRemedy {
  /** What was written, or why nothing was. */
  said: string;
  isWritten: boolean;
}

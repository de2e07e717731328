/** Problems as the page shows them, and their ways out. JSON values only. */
import type { ProblemGroup } from '../scoring/index.ts';

/** Problems that the last run or check found by cause: the first causes, and how many cells have them. */
export interface KnownProblems {
  shown: ProblemGroup[];
  errors: number;
  advice: number;
  /** How many causes there are. */
  kinds: Record<ProblemGroup['level'], number>;
  /** What people want ignored; none of it is counted above. */
  ignored: IgnoredProblem[];
}

export interface IgnoredProblem {
  /** As the last run or check that found it has said it. */
  message: string;
  /** Cells that have it now; 0 where it was not found any more. */
  count: number;
}

export interface IgnoreRequest {
  /** By it the problem is known. */
  message: string;
  /** false to show it again. */
  isIgnored: boolean;
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

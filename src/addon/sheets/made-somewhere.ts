import { endsRun, mayBeTakenElsewhere, type Obstacle, obstacleNamedIn } from './retrying.ts';
import type { StandingTab } from './standing-tab.ts';

/** Where columns are made. */
export interface Place {
  /** Index of the first, from 0. */
  readonly first: number;
  /** Empty columns between them and the last used one. */
  readonly gap: number;
}

/** How columns are made, and how what was made is taken back. */
interface Making<T> {
  readonly make: (place: Place) => T;
  readonly takeBack: () => void;
}

/** What was made, and why not right behind the last used column; null where it is there. */
interface Made<T> {
  readonly made: T;
  readonly besides: Obstacle | null;
}

/**
 * Makes columns behind the last used one; where Google refuses that, as beside a Table or frozen columns, in the empty
 * columns further right, with a free one between, so that they are no part of what stands there: a Table may reach over some
 * of those.
 * @throws the first refusal, where it refuses all of them
 */
export function madeSomewhere<T>(tab: StandingTab, { make, takeBack }: Making<T>): Made<T> {
  const first = tab.lastUsedColumn();
  try {
    return { made: make({ first, gap: 0 }), besides: null };
  } catch (refusal) {
    if (!mayBeTakenElsewhere(refusal)) throw refusal;
    const besides = obstacleNamedIn(refusal);
    const ends = new Set([first, tab.sheet.getMaxColumns()]);
    for (const end of ends) {
      takeBack();
      try {
        return { made: make({ first: end + 1, gap: end + 1 - first }), besides };
      } catch (error) {
        if (endsRun(error)) throw error;
      }
    }
    throw refusal;
  }
}

import { endingAt, type HasTime, inTime } from '../fit/out-of-time.ts';

/** What a learner may leave out for lack of time, in the order in which it is given up: the last of them is missed most. */
export const omissions = [
  'other numbers of fields',
  'pairs',
  'matches of your rules',
  'words',
  'spikes',
  'finer bins',
  'repeated folds',
] as const;

export type Omission = (typeof omissions)[number];

/** Called before each fit of a part of the work, which it may end. */
export interface Ending {
  readonly beforeFit: () => void;
}

/** Up to which share of the time each part may go on. What is needed comes after some of them, and has the rest. */
const endsAt: Readonly<Record<Omission, number>> = {
  'repeated folds': 0.15,
  'finer bins': 0.3,
  spikes: 0.33,
  words: 0.37,
  'matches of your rules': 0.42,
  pairs: 0.55,
  'other numbers of fields': 0.9,
};

/** How much of the work of learning is done: what there is no time for is left out, and known by name. */
export class Effort {
  private readonly given: Set<Omission>;

  constructor(
    leaveOut: readonly Omission[],
    private readonly hasTime: HasTime,
  ) {
    this.given = new Set(leaveOut);
  }

  /** In the order in which it would be given up. */
  get leftOut(): Omission[] {
    return omissions.filter((omission) => this.given.has(omission));
  }

  /** null where it is left out. */
  optional<T>(part: Omission, work: (ending: Ending) => T): T | null {
    const done = this.given.has(part) ? null : this.until(endsAt[part], work);
    if (done === null) this.given.add(part);
    return done;
  }

  /** null where no time is left for it: then there is nothing to suggest. */
  needed<T>(work: (ending: Ending) => T): T | null {
    return this.until(1, work);
  }

  private until<T>(share: number, work: (ending: Ending) => T): T | null {
    return inTime(() => work({ beforeFit: endingAt(this.hasTime, share) }));
  }
}

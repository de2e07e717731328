import type { Book } from '../sheets/book.ts';
import { now } from '../sheets/clock.ts';

/** Google kills an execution after six minutes, without a last word: this leaves a minute for what follows the work. */
const longestMilliseconds = 5 * 60_000;
/** All triggers of a consumer account have 90 minutes a day together: an hour's share, less what follows the work. */
const longestScheduledMilliseconds = (90 * 60_000) / 24 - 30_000;

/** When the work of an execution should have ended, in milliseconds since 1970 UTC. */
export function endOfWork(startedAt: number, isScheduled: boolean): number {
  return startedAt + (isScheduled ? longestScheduledMilliseconds : longestMilliseconds);
}

/**
 * Time for work of which nobody knows beforehand how long it takes: a piece of it is begun only where it would end in time
 * if it took as long as the longest before.
 */
export class WorkTime {
  private readonly startedAt = now();
  private askedAt = this.startedAt;

  /** @param longestMilliseconds of a piece that was done before */
  constructor(
    private readonly endsAt: number,
    private longestMilliseconds = 0,
  ) {}

  /** Asked before each piece. Share: how much of the time may be used by its end. */
  readonly hasTime = (share = 1): boolean => {
    const at = now();
    this.longestMilliseconds = Math.max(this.longestMilliseconds, at - this.askedAt);
    this.askedAt = at;
    return at + this.longestMilliseconds <= this.startedAt + share * (this.endsAt - this.startedAt);
  };

  /** From now on up to a share of the time, for pieces of another kind. */
  part(share: number): WorkTime {
    return new WorkTime(this.startedAt + share * (this.endsAt - this.startedAt));
  }
}

/** Milliseconds for writing what was worked out. */
const leastForWriting = 60_000;

/**
 * What is left of an execution for what a report says, less the time for writing it: who takes long to read takes long to say.
 * @param longestMilliseconds of a piece of such work that was done before
 */
export function timeToWorkOut({ startedAt, isScheduled }: Book, longestMilliseconds = 0): WorkTime {
  const forWriting = Math.max(leastForWriting, (now() - startedAt) / 2);
  return new WorkTime(endOfWork(startedAt, isScheduled) - forWriting, longestMilliseconds);
}

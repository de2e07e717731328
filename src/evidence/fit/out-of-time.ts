/** Thrown before a fit for which there is no time any more; nothing is seen of it outside of the work that it ends. */
class OutOfTime extends Error {}

/**
 * Whether there is time for another piece of work, asked before each: what is not begun is not cut off. Nothing here has a
 * clock, so that whoever has one says it.
 * @param share how much of the time the work may have used by then, from 0 to 1
 */
export type HasTime = (share: number) => boolean;

/** To be called before each fit of a part of the work that may take the time up to a share of it. */
export function endingAt(hasTime: HasTime, share: number): () => void {
  return () => {
    if (!hasTime(share)) throw new OutOfTime(`no time is left for a fit that may use ${share} of it`);
  };
}

/** What some work comes to, or null where its time ran out. */
export function inTime<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof OutOfTime) return null;
    throw error;
  }
}

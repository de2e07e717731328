/** Won and lost deals with something and without it. */
export interface OutcomeCounts {
  wonWith: number;
  lostWith: number;
  wonWithout: number;
  lostWithout: number;
}

/**
 * How surely something separates won from lost deals within strata, so that what tells the strata apart counts for
 * nothing: the z of Cochran and Mantel–Haenszel, without correction for continuity. 0 where the strata leave nothing to see.
 * https://en.wikipedia.org/wiki/Cochran%E2%80%93Mantel%E2%80%93Haenszel_statistics
 */
export function mantelHaenszel(strata: readonly OutcomeCounts[]): number {
  let excess = 0;
  let variance = 0;
  for (const { wonWith, lostWith, wonWithout, lostWithout } of strata) {
    const won = wonWith + wonWithout;
    const lost = lostWith + lostWithout;
    const deals = won + lost;
    const having = wonWith + lostWith;
    if (deals < 2) continue;
    excess += wonWith - (having * won) / deals;
    variance += (having * (deals - having) * won * lost) / (deals * deals * (deals - 1));
  }
  return variance > 0 ? excess / Math.sqrt(variance) : 0;
}

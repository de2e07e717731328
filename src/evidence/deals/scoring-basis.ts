import type { Deal, DealScores } from './score-deals.ts';

/** By which day a deal was scored. */
export type ScoringBasis = 'days before close' | 'created' | 'closing day' | 'today';

/** The later a deal is scored, the likelier it is that what is known of it is its outcome already. */
export function scoringBasis(deal: Deal, daysBeforeClose: number | null): ScoringBasis {
  const hasClosed = !Number.isNaN(deal.closedOn);
  if (!hasClosed && Number.isNaN(deal.createdOn)) return 'today';
  if (deal.isScoredOnClosingDay) return 'closing day';
  const isBeforeClose =
    hasClosed && daysBeforeClose !== null && deal.scoringDay === deal.closedOn - daysBeforeClose;
  return isBeforeClose ? 'days before close' : 'created';
}

export function mayKnowOutcome(basis: ScoringBasis): boolean {
  return basis === 'closing day' || basis === 'today';
}

export function countBases({ scored, scoring }: DealScores) {
  const { daysBeforeClose } = scoring.model.settings;
  const counts: Record<ScoringBasis, number> = {
    'days before close': 0,
    created: 0,
    'closing day': 0,
    today: 0,
  };
  for (const deal of scored) counts[scoringBasis(deal, daysBeforeClose)]++;
  return counts;
}

/** Activities of the deals' leads on each side of the deals' scoring days; null where there are none to look at. */
export function activitiesAround({ scoring }: DealScores): { before: number; after: number } | null {
  const { log, keyNumbers, asOfDays } = scoring.frame;
  if (log === null) return null;
  let before = 0;
  let after = 0;
  keyNumbers.forEach((key, row) => {
    if (key < 0) return;
    for (let event = log.start[key]!; event < log.start[key + 1]!; event++) {
      if (log.days[event]! <= asOfDays[row]!) before++;
      else after++;
    }
  });
  return { before, after };
}

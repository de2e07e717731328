import type { Deal, DealScores } from '../../../src/evidence/index.ts';

/** A deal as a test writes it; days since 1970. */
export interface MadeDeal {
  readonly outcome: Deal['outcome'];
  readonly score?: number;
  readonly createdOn?: number;
  readonly closedOn?: number;
}

/** Scored as of the day they were created, else closed, else of day 20,000; open ones are left out. */
export function madeDeals(made: readonly MadeDeal[], areLeads = false): DealScores {
  const deals = made.map(
    ({ outcome, createdOn = Number.NaN, closedOn = Number.NaN }, row): Deal => ({
      ...{ row, outcome, createdOn, closedOn, amount: Number.NaN, createdAfterClose: Number.NaN },
      leftOut: outcome === 'won' || outcome === 'lost' ? null : 'outcome',
      scoringDay: [createdOn, closedOn, 20_000].find((day) => !Number.isNaN(day))!,
      isScoredOnClosingDay: Number.isNaN(createdOn) && !Number.isNaN(closedOn),
    }),
  );
  const scored = deals.filter(({ leftOut }) => leftOut === null);
  const score = Float64Array.from(scored, ({ row }) => made[row]!.score ?? 0);
  const scoring = { totals: { score }, model: { settings: { daysBeforeClose: null } } };
  return { deals, scored, scoring, rows: { areLeads } } as unknown as DealScores;
}

/** Won and lost deals of which a share has the higher of two scores; so many of either on one day. */
export function graded(
  count: number,
  day: number,
  { wonHigh, lostHigh }: { wonHigh: number; lostHigh: number },
): MadeDeal[] {
  const of = (outcome: 'won' | 'lost', high: number) =>
    Array.from({ length: count }, (_, i) => ({
      outcome,
      score: i < high * count ? 80 : 20,
      createdOn: day,
      closedOn: day + 10,
    }));
  return [...of('won', wonHigh), ...of('lost', lostHigh)];
}

import { wilson } from '../statistics/wilson.ts';

/** Forecast against fact in one group; null where it has no deals. */
export interface CalibrationLine {
  deals: number;
  won: number;
  /** Mean forecast probability. */
  forecast: number | null;
  conversion: number | null;
  /** 95 % Wilson interval of the conversion: a forecast outside of it is off by more than chance. */
  low: number | null;
  high: number | null;
}

/**
 * Calibration by band: mean forecast and actual conversion of each group of deals. O(deals).
 * @throws if the arrays differ in length
 * @example calibrationByGroup([0.2, 0.4], [0, 1], [0, 0], 1)[0]!.forecast // 0.3
 */
export function calibrationByGroup(
  probabilities: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  groupOf: ArrayLike<number>,
  groups: number,
): CalibrationLine[] {
  if (probabilities.length !== outcomes.length || groupOf.length !== outcomes.length) {
    throw new Error(
      `calibrationByGroup: ${probabilities.length} probabilities and ${groupOf.length} groups for ${outcomes.length} outcomes`,
    );
  }
  const sums = Array.from({ length: groups }, () => ({ deals: 0, won: 0, forecast: 0 }));
  for (let row = 0; row < outcomes.length; row++) {
    const sum = sums[groupOf[row]!];
    if (sum === undefined) continue;
    sum.deals++;
    sum.won += outcomes[row]!;
    sum.forecast += probabilities[row]!;
  }
  return sums.map(({ deals, won, forecast }) => ({
    deals,
    won,
    forecast: deals === 0 ? null : forecast / deals,
    conversion: deals === 0 ? null : won / deals,
    low: wilson(won, deals)?.low ?? null,
    high: wilson(won, deals)?.high ?? null,
  }));
}

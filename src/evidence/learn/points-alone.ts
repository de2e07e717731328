import { allRows, makeDesign } from '../fit/design.ts';
import { penaltyOf } from '../fit/penalty.ts';
import { fitRidge } from '../fit/ridge.ts';
import type { PointScale } from './reweigh.ts';

/** Where the user's rules give no scale: the penalty that is as good as any chosen one, and the widest points. */
const usualStrength = 3;
const widestPoints = 20;

/**
 * Points that each condition deserves by itself, whole, whatever the others say: those of a fit with twenty others
 * could not be read beside its share of won deals.
 * @param holds one condition each, 1 for the deals that it holds for
 * @param scale of the user's own rules; null: the weightiest condition gets ±20
 * @example pointsAlone([isReferral], won, null) // [20]
 */
export function pointsAlone(
  holds: readonly Uint8Array[],
  won: Uint8Array,
  scale: PointScale | null,
): number[] {
  const strength = scale?.strength ?? usualStrength;
  const logOdds = holds.map((each) => logOddsAlone(each, won, strength));
  const widest = Math.max(...logOdds.map(Math.abs), 1e-9);
  const pointsPerLogOdds = scale?.pointsPerLogOdds ?? widestPoints / widest;
  return logOdds.map((value) => Math.round(value * pointsPerLogOdds) + 0);
}

function logOddsAlone(holds: Uint8Array, won: Uint8Array, strength: number): number {
  const design = makeDesign(won.length, [{ codes: Int32Array.from(holds, (each) => each - 1), bins: 1 }]);
  const penalty = penaltyOf(design, strength, 0);
  return fitRidge({ design, won, rows: allRows(won.length), penalty })[0]!;
}

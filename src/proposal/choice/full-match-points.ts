/** What decides the points of a rule: its weight, below 0 where it takes, and which column it asks. */
export interface Weighed {
  readonly weight: number;
  /** Column of Leads, or -1 for the Activities tab, several of whose rules a lead may match. */
  readonly column: number;
}

const step = 5;
/** One thing against a lead should not undo all that speaks for it. */
const mostTaken = 50;

/**
 * Points in fives, in proportion to the weights, so that a lead that matches the best rule of every column gets `full`
 * (a multiple of five). What takes points keeps its proportion to what gives them.
 */
export function fullMatchPoints(rules: readonly Weighed[], full: number): number[] {
  const best = rules.filter((rule) => rule.weight > 0 && isBest(rule, rules));
  const sum = best.reduce((total, { weight }) => total + weight, 0);
  const exact = ({ weight }: Weighed) => (sum === 0 ? weight : (weight / sum) * (full / step));
  const shares = shareOut(best.map(exact), Math.round(full / step));
  return rules.map((rule) => {
    const place = best.indexOf(rule);
    if (place >= 0) return shares[place]! * step;
    const points = Math.max(1, Math.round(Math.abs(exact(rule)))) * step;
    return rule.weight < 0 ? -Math.min(mostTaken, points) : points;
  });
}

function isBest(rule: Weighed, rules: readonly Weighed[]): boolean {
  if (rule.column < 0) return true;
  const ofColumn = rules.filter(({ column }) => column === rule.column);
  return ofColumn.reduce((best, one) => (one.weight > best.weight ? one : best)) === rule;
}

/** Whole numbers from 1 that add up to `units`, each as near to its exact share as can be. */
function shareOut(exact: readonly number[], units: number): number[] {
  const whole = exact.map((share) => Math.max(1, Math.floor(share)));
  const missing = (index: number) => exact[index]! - whole[index]!;
  const most = (worth: (index: number) => number) =>
    [...whole.keys()].reduce((best, index) => (worth(index) > worth(best) ? index : best), 0);
  let left = units - whole.reduce((sum, share) => sum + share, 0);
  for (; left > 0 && whole.length > 0; left--) whole[most(missing)]!++;
  for (; left < 0 && whole.some((share) => share > 1); left++)
    whole[most((index) => (whole[index]! > 1 ? -missing(index) : Number.NEGATIVE_INFINITY))]!--;
  return whole;
}

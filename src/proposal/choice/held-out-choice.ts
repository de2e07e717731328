import { type HeldOut, heldOutFigure } from '../../evidence/index.ts';
import type { Settings } from '../../scoring/index.ts';
import type { RuleChooser } from './rule-chooser.ts';

/**
 * How well scores of rules chosen so do on deals that the rules were not chosen from. Costs 25 choices up to 5,000 deals, 5
 * up to 20,000, and one above; where there is less time, as many rounds of five as there is time for.
 */
export function heldOutChoice(
  chooser: RuleChooser,
  { scoreFloor, scoreCeiling }: Pick<Settings, 'scoreFloor' | 'scoreCeiling'>,
  hasTime?: () => boolean,
): HeldOut {
  const floor = scoreFloor ?? Number.NEGATIVE_INFINITY;
  const ceiling = scoreCeiling ?? Number.POSITIVE_INFINITY;
  const choose = (rows: Int32Array) => {
    const { rules, points } = chooser.choose(Array.from(rows));
    return rules.length === 0 ? null : (row: number) => Math.min(ceiling, Math.max(floor, points[row]!));
  };
  return heldOutFigure(chooser.isWon, choose, hasTime);
}

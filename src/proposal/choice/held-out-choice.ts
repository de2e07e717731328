import { type Figure, heldOutFigure } from '../../evidence/index.ts';
import type { Settings } from '../../scoring/index.ts';
import type { RuleChooser } from './rule-chooser.ts';

/**
 * How well scores of rules chosen so do on deals that the rules were not chosen from; null where there are too few deals
 * for a claim. Costs 25 choices up to 5,000 deals, 5 up to 20,000, and one above.
 */
export function heldOutChoice(
  chooser: RuleChooser,
  { scoreFloor, scoreCeiling }: Pick<Settings, 'scoreFloor' | 'scoreCeiling'>,
): Figure | null {
  const floor = scoreFloor ?? Number.NEGATIVE_INFINITY;
  const ceiling = scoreCeiling ?? Number.POSITIVE_INFINITY;
  return heldOutFigure(chooser.isWon, (rows) => {
    const { rules, points } = chooser.choose(Array.from(rows));
    return rules.length === 0 ? null : (row) => Math.min(ceiling, Math.max(floor, points[row]!));
  });
}

import { type CrossValidation, crossValidate } from '../fit/cross-validate.ts';
import type { ValidationPlan } from '../fit/folds.ts';
import { penaltyOf } from '../fit/penalty.ts';
import type { Pair } from '../pairs/pair.ts';
import { designWithPairs, extrasIn, type PairTask } from '../pairs/pair-fit.ts';

/** How well a card's fields and pairs forecast deals left out, at the best of the plan's strengths. */
export function validate(
  task: PairTask,
  pairs: readonly Pair[],
  { foldings, strengths, beforeFit }: ValidationPlan,
): CrossValidation {
  return crossValidate(
    {
      designOf: (training) => designWithPairs(task, pairs, extrasIn(task, training), training),
      won: task.won,
      penaltyOf: (design, strength) => penaltyOf(design, strength, task.densePenalty),
      foldings,
      ...(beforeFit && { beforeFit }),
    },
    strengths,
  );
}

/** Of the plan's strengths those next to one: what is like the task that it was chosen for wants a like strength. */
export function nearStrengths({ strengths }: ValidationPlan, chosen: number): number[] {
  return strengths.filter((strength) => Math.abs(Math.log(strength / chosen)) < Math.log(4));
}

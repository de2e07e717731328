import type { Field } from '../../evidence/index.ts';
import type { RuleCells } from '../../proposal/index.ts';

export const yes = 'yes';
export const no = 'no';

/** A yes or no that is learnt from and that no column holds: what a test of the Rules tab says of each deal. */
export interface AskedField {
  /** Texts `yes` and `no`. */
  readonly field: Field;
  /** Field, Test and Value of a rule that asks for it. */
  readonly askedBy: RuleCells;
  /** The same for its opposite; null where no test says that: then it is "always" less the other. */
  readonly deniedBy: RuleCells | null;
}

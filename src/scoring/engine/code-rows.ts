import type { Condition } from '../model/rule.ts';
import type { Answers } from './answers.ts';
import type { ColumnView } from './column-view.ts';
import type { Frame } from './frame.ts';

/**
 * Reads a column once for all conditions that read it in the same way.
 * @returns for each row the code of what the conditions say of it, one of `answers`
 */
export type CodeRows<C extends Condition> = (
  conditions: readonly C[],
  column: ColumnView,
  answers: Answers,
  frame: Frame,
) => Uint8Array;

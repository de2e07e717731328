import type { Condition } from '../../model/rule.ts';
import type { ColumnView, RowDays } from './column-view.ts';

/** As many different answers as a byte tells apart. */
const mostAnswers = 256;

const none = -1;

/** Numbers what several conditions say of a cell together: cells of which each says the same have the same code. */
export class Answers {
  // A tree of three branches a condition, as one list: what stands at a node's branch is the next node, at last the code.
  private readonly branches = [none, none, none];
  private readonly statesOfCode: Uint8Array[] = [];

  codeOf(states: Uint8Array): number {
    let node = 0;
    for (let condition = 0; condition < states.length; condition++) {
      const branch = node + states[condition]!;
      if (this.branches[branch] === none) this.branches[branch] = this.grow(states, condition);
      node = this.branches[branch]!;
    }
    return node;
  }

  get areTooMany(): boolean {
    return this.statesOfCode.length > mostAnswers;
  }

  stateOfCode(condition: number): Uint8Array {
    return Uint8Array.from(this.statesOfCode, (states) => states[condition]!);
  }

  private grow(states: Uint8Array, condition: number): number {
    if (condition === states.length - 1) return this.statesOfCode.push(states.slice()) - 1;
    return this.branches.push(none, none, none) - 3;
  }
}

/**
 * Reads a column once for all conditions that read it in the same way.
 * @returns for each row the code of what the conditions say of it, one of `answers`
 */
export type CodeRows<C extends Condition> = (
  conditions: readonly C[],
  column: ColumnView,
  answers: Answers,
  rowDays: RowDays,
) => Uint8Array;

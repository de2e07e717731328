/** Three-valued logic. */
export type TriState = 0 | 1 | 2;
export const no: TriState = 0;
export const match: TriState = 1;
export const unknown: TriState = 2;

// Both operands as one index: a × 3 + b. Any no is no, else any unknown is unknown.
const conjunction = Uint8Array.of(no, no, no, no, match, unknown, no, unknown, unknown);

export function and(a: TriState, b: TriState): TriState {
  return conjunction[a * 3 + b] as TriState;
}

export function negated(state: TriState): TriState {
  return state === unknown ? unknown : state === match ? no : match;
}

export function stateOf(holds: boolean): TriState {
  return holds ? match : no;
}

/** Three-valued logic, one byte a lead. */
export type TriState = 0 | 1 | 2;
export const no: TriState = 0;
export const match: TriState = 1;
export const unknown: TriState = 2;

// Both operands as one index: a × 3 + b. Any no is no, else any unknown is unknown.
const conjunction = Uint8Array.of(no, no, no, no, match, unknown, no, unknown, unknown);

/** Narrows `states` to where `others` hold too. */
export function andInto(states: Uint8Array, others: Uint8Array): void {
  for (let i = 0; i < states.length; i++) states[i] = conjunction[states[i]! * 3 + others[i]!]!;
}

export function negated(state: TriState): TriState {
  return state === unknown ? unknown : state === match ? no : match;
}

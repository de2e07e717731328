/** Three-valued logic. */
export type TriState = 0 | 1 | 2;
export const no: TriState = 0;
export const match: TriState = 1;
export const unknown: TriState = 2;

// Both operands as one index: a × 3 + b. Any no is no, else any unknown is unknown.
const andOfPairs = Uint8Array.of(no, no, no, no, match, unknown, no, unknown, unknown);

function and(a: TriState, b: TriState): TriState {
  return andOfPairs[a * 3 + b] as TriState;
}

export function negated(state: TriState): TriState {
  return state === unknown ? unknown : state === match ? no : match;
}

export function stateOf(holds: boolean): TriState {
  return holds ? match : no;
}

/**
 * What a condition or a rule says of every row, one byte a row: the state of a row is `stateOfCode[codes[row]]`.
 * Conditions on one column share their codes.
 */
export interface States {
  readonly codes: Uint8Array;
  readonly stateOfCode: Uint8Array;
}

const eachItself = Uint8Array.of(no, match, unknown);

/** States that no other condition shares: each code is its own state. */
export function ownStates(states: Uint8Array): States {
  return { codes: states, stateOfCode: eachItself };
}

export function stateAt({ codes, stateOfCode }: States, row: number): TriState {
  return stateOfCode[codes[row]!] as TriState;
}

/** The states themselves, one a row. */
export function statesOf({ codes, stateOfCode }: States): Uint8Array {
  return codes.map((code) => stateOfCode[code]!);
}

/** What all of them say together. */
export function conjunction(all: readonly States[]): States {
  const [first, ...rest] = all;
  if (rest.length === 0) return first!;
  const states = statesOf(first!);
  for (const others of rest)
    for (let row = 0; row < states.length; row++)
      states[row] = and(states[row] as TriState, stateAt(others, row));
  return ownStates(states);
}

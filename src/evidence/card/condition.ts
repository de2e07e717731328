import { containsWholeWords } from '../../scoring/index.ts';
import type { Field, NumberField, TextField } from '../fit/field.ts';

/** One condition of a card's rule, in the words of the Rules tab. A number stands beside what it is compared with. */
export type CardCondition =
  | { field: string; test: '≥' | '<' | '='; value: number }
  | { field: string; test: 'between'; low: number; high: number }
  | { field: string; test: 'is any of' | 'is none of' | 'contains any of'; texts: readonly string[] }
  | { field: string; test: 'is empty' | 'is not empty' };

/**
 * 1 for the deals that a condition holds for, as the scoring engine judges them: on an empty cell only `is empty`
 * holds, a range must pass as a whole; text in a numeric test, and an error in any, is unknown.
 * @example conditionHolds({ field: 'Visits', test: '≥', value: 3 }, visits) // [0, 1, 1] for 2, 3 and 5 visits
 */
export function conditionHolds(condition: CardCondition, field: Field): Uint8Array {
  return field.kind === 'number' ? numberHolds(condition, field) : textHolds(condition, field);
}

function numberHolds(condition: CardCondition, { values, highs = values, unread }: NumberField): Uint8Array {
  const holds = new Uint8Array(values.length);
  const passes = numberTest(condition);
  for (let row = 0; row < holds.length; row++) {
    const known = !Number.isNaN(values[row]!);
    const passed = known
      ? passes(values[row]!, highs[row]!)
      : (condition.test === 'is empty' && !unread?.[row]) ||
        (condition.test === 'is not empty' && unread?.[row] === 1);
    holds[row] = passed ? 1 : 0;
  }
  return holds;
}

function numberTest(condition: CardCondition): (low: number, high: number) => boolean {
  switch (condition.test) {
    case '≥':
      return (low) => low >= condition.value;
    case '<':
      return (_, high) => high < condition.value;
    case '=':
      return (low, high) => low === condition.value && high === condition.value;
    case 'between':
      return (low, high) => low >= condition.low && high <= condition.high;
    case 'is not empty':
      return () => true;
    case 'is empty':
      return () => false;
    default:
      throw new Error(
        `conditionHolds: test of texts on the numbers of ${condition.field}: ${condition.test}`,
      );
  }
}

function textHolds(condition: CardCondition, { codes, values }: TextField): Uint8Array {
  const passes = textTest(condition, values);
  const ofEmpty = condition.test === 'is empty' ? 1 : 0;
  const holds = new Uint8Array(codes.length);
  for (let row = 0; row < holds.length; row++) {
    const code = codes[row]!;
    holds[row] = code >= 0 ? passes[code]! : code === -1 ? ofEmpty : 0;
  }
  return holds;
}

function textTest(condition: CardCondition, values: readonly string[]): Uint8Array {
  switch (condition.test) {
    case 'is any of':
    case 'is none of': {
      const texts = new Set(condition.texts);
      const ifNamed = condition.test === 'is any of' ? 1 : 0;
      return Uint8Array.from(values, (value) => (texts.has(value) ? ifNamed : 1 - ifNamed));
    }
    case 'contains any of':
      return Uint8Array.from(values, (value) =>
        condition.texts.some((words) => containsWholeWords(value, words)) ? 1 : 0,
      );
    case 'is empty':
      return new Uint8Array(values.length);
    case 'is not empty':
      return new Uint8Array(values.length).fill(1);
    default:
      throw new Error(
        `conditionHolds: test of numbers on the texts of ${condition.field}: ${condition.test}`,
      );
  }
}

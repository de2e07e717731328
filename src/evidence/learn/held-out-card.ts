import { scoreCard } from '../card/card.ts';
import { HeldOutMeasurement } from '../claim/held-out.ts';
import { type LearningDeals, takeRows } from '../fit/field.ts';
import { type LearningOptions, learnCard } from './learn-card.ts';

/**
 * How well a card learnt so does on deals that nothing of it was learnt from: gate, fields, pairs, penalty and points are
 * found anew without each fold.
 */
export function heldOutCard(
  deals: LearningDeals,
  options: Partial<LearningOptions> = {},
): HeldOutMeasurement {
  const { fields, won, opinion } = deals;
  const choose = (rows: Int32Array) => {
    const { suggestion } = learnCard(dealsIn(deals, rows), options);
    if (suggestion === null) return null;
    const scores = scoreCard(suggestion.card, fields, won.length, opinion);
    return (row: number) => scores[row]!;
  };
  return new HeldOutMeasurement(won, choose, { isDear: true });
}

function dealsIn({ fields, won, opinion }: LearningDeals, rows: Int32Array): LearningDeals {
  return {
    fields: fields.map((field) => takeRows(field, rows)),
    won: Uint8Array.from(rows, (row) => won[row]!),
    ...(opinion && { opinion: Float64Array.from(rows, (row) => opinion[row]!) }),
  };
}

import { randomNumbers } from '../../src/evidence/fit/random.ts';
import { textField } from '../../src/evidence/index.ts';
import type { DealSet } from './data-sets.ts';

/** Seeded deals with many columns of many texts, of which the first two columns say something. */
export function generateWideDeals(deals: number, columns: number, texts: number, seed: number): DealSet {
  const random = randomNumbers(seed);
  const rows = Array.from({ length: deals }, () => {
    const drawn = Array.from({ length: columns }, () => Math.floor(texts * random()));
    const chance = 0.3 + (drawn[0]! < texts / 3 ? 0.2 : 0) - (drawn[1]! < texts / 4 ? 0.1 : 0);
    return { drawn, won: random() < chance ? 1 : 0 };
  });
  return {
    name: 'wide',
    fields: Array.from({ length: columns }, (_, column) =>
      textField(
        `Text ${column + 1}`,
        rows.map(({ drawn }) => `v${drawn[column]}`),
      ),
    ),
    won: Uint8Array.from(rows, ({ won }) => won),
  };
}

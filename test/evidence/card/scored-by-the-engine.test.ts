import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BinPoints } from '../../../src/evidence/card/attainable-range.ts';
import { cardRules } from '../../../src/evidence/card/round-card.ts';
import { binCount } from '../../../src/evidence/fit/binning.ts';
import { type Card, cardRows, type NumberField, scoreCard, textField } from '../../../src/evidence/index.ts';
import { scoresOf } from '../../scoring/score-workbook.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

const visitsField = { kind: 'number', name: 'Visits', cuts: [2, 5, 6, 9], decimals: 0 } as const;
const rateField = { kind: 'number', name: 'Rate', cuts: [0.1234, 0.5], decimals: null } as const;
const sourceField = {
  kind: 'text',
  name: 'Source',
  values: ['web', 'a, b', '"x"', 'list: z', '51-200'],
} as const;
const binnings = [visitsField, rateField, sourceField];

/** Cells as a sheet has them, beside what the learner makes of them: unseen numbers and texts, ranges, text, blanks. */
const none = Number.NaN;
const visitCells = [
  ...[-3, 0, 1.9, 2, 4, 4.5, 5, 5.999, 6, 8, 9, 1e6].map((value) => ({
    cell: value,
    low: value,
    high: value,
    unread: 0,
  })),
  { cell: '2-4', low: 2, high: 4, unread: 0 },
  { cell: '51-200', low: 51, high: 200, unread: 0 },
  { cell: '1-7', low: 1, high: 7, unread: 0 },
  { cell: '', low: none, high: none, unread: 0 },
  { cell: 'many', low: none, high: none, unread: 1 },
  { cell: '#N/A', low: none, high: none, unread: 2 },
];
const textCells = ['web', 'WEB ', 'a, b', '"x"', 'list: z', '51-200', 'unseen', 'b, a web, "x y"', ''];
const words = ['web', 'x', "don't", 'x y', 'list', 'a', 'is'];

const points = (bins: number) =>
  fc.array(fc.integer({ min: -9, max: 9 }), { minLength: bins, maxLength: bins });
const run = (field: number, bins: number) =>
  fc.tuple(fc.nat(bins - 2), fc.nat(bins - 2)).map(([one, other]) => {
    const [from, to] = [Math.min(one, other), Math.max(one, other)];
    return { field, bins: Array.from({ length: to - from + 1 }, (_, k) => from + k) };
  });
const arbitraryCard = fc
  .record({
    fields: fc.tuple(...binnings.map((binning) => points(binCount(binning)))),
    spikes: fc.uniqueArray(
      fc.record({ value: fc.constantFrom(0, 2, 4, 8, 9), points: fc.integer({ min: -9, max: 9 }) }),
      {
        selector: ({ value }) => value,
      },
    ),
    pairs: fc.array(
      fc.record({
        first: run(0, binCount(visitsField)),
        second: run(2, binCount(sourceField)),
        points: fc.integer({ min: -9, max: 9 }),
      }),
      { maxLength: 3 },
    ),
    words: fc.array(fc.record({ word: fc.constantFrom(...words), points: fc.integer({ min: -9, max: 9 }) }), {
      maxLength: 3,
    }),
    startingPoints: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ fields, spikes, words, pairs, startingPoints }): Card => {
    const ofVisits = spikes.map((spike) => ({ ...spike, bin: 0 }));
    const binPoints: BinPoints = {
      fields: fields.map((field) => Int32Array.from(field)),
      spikes: [ofVisits, [], []],
      words: [[], [], words],
      pairs,
    };
    const rules = cardRules(binnings, binPoints);
    return {
      startingPoints,
      rules,
      opinionFactor: 0,
      lowest: 0,
      highest: 0,
      intercept: 0,
      logOddsPerPoint: 1,
    };
  });

/** Milliseconds, for many seeds on a busy machine. */
const slow = 60_000;

describe('rules of a card', () => {
  it(
    'give every lead, scored by the engine, the score of the card',
    () => {
      const rows = visitCells.flatMap((visits) =>
        textCells.map((source, k) => ({ visits, source, rate: [0.1, 0.1234, 0.3, 0.5, ''][k % 5]! })),
      );
      const fields = [
        {
          kind: 'number',
          name: 'Visits',
          values: Float64Array.from(rows, ({ visits }) => visits.low),
          highs: Float64Array.from(rows, ({ visits }) => visits.high),
          unread: Uint8Array.from(rows, ({ visits }) => visits.unread),
        } satisfies NumberField,
        {
          kind: 'number',
          name: 'Rate',
          values: Float64Array.from(rows, ({ rate }) => (rate === '' ? Number.NaN : Number(rate))),
        } satisfies NumberField,
        textField(
          'Source',
          rows.map(({ source }) => source.trim().toLowerCase()),
        ),
      ];
      const leads = [
        ['ID', 'Visits', 'Rate', 'Source'],
        ...rows.map(({ visits, rate, source }, k) => [
          k % 7 === 0 ? '' : `lead ${k}`,
          visits.cell,
          rate,
          source,
        ]),
      ];
      fc.assert(
        fc.property(arbitraryCard, (card) => {
          const rules = cardRows(card, 'ID').map(({ rule, field, test, value, points }) => ({
            Rule: rule,
            Field: field,
            Test: test,
            Value: value,
            Points: points ?? '',
          }));
          const settings = { 'Score floor': 'none', 'Score ceiling': 'none' };
          expect(scoresOf({ leads, rules, settings })).toEqual([...scoreCard(card, fields, rows.length)]);
        }),
        propertyRuns(),
      );
    },
    slow,
  );
});

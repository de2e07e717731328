import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRows, makeDesign } from '../../../src/evidence/fit/design.ts';
import { strictnessIn } from '../../../src/evidence/fit/strictness.ts';

/** 20 deals, of which the first ten are won. */
const won = Uint8Array.from({ length: 20 }, (_, row) => (row < 10 ? 1 : 0));
/** 8 of the won ones and 2 of the others have bin 0. */
const telling = { codes: Array.from(won, (_, row) => (row < 8 || row >= 18 ? 0 : 1)), bins: 2 };
const silent = { codes: Array.from(won, (_, row) => row % 2), bins: 2 };

describe('strictnessIn', () => {
  it('draws a slot that tells won from lost less than one that does not', () => {
    // Telling: both bins have 10 deals, weight 10 · ½ · ½ = 2.5, Q = 2 · (8 − 5)² / 2.5 = 7.2, so that the variance is
    // (7.2 − 1) / (5 − 12.5 / 5) = 2.48; silent: Q = 0. Mean 1.24: 4 · 1.24 / (2.48 + 3 · 1.24) = 0.8 and 4 / 3.
    const design = makeDesign(20, [telling, silent]);
    const strictness = strictnessIn(design, won, allRows(20));
    expect([...strictness]).toEqual([0.8, 0.8, 4 / 3, 4 / 3].map((value) => expect.closeTo(value, 12)));
  });

  it('is 1 for all where no slot differs more than by chance', () => {
    expect([...strictnessIn(makeDesign(20, [silent]), won, allRows(20))]).toEqual([1, 1]);
  });

  it('passes over slots whose penalty is fixed, and bins without a deal', () => {
    const pair = { codes: won, bins: 1, penalty: 0.3 };
    const design = makeDesign(20, [{ ...telling, bins: 3 }, silent, pair]);
    const [, , ofNone, , , ofPair] = strictnessIn(design, won, allRows(20));
    expect(ofNone).toBeCloseTo(0.8, 12);
    expect(ofPair).toBe(1);
  });

  it('looks at no outcome but those of its rows', () => {
    const code = fc.integer({ min: 0, max: 2 });
    const deal = fc.record({ one: code, other: code, isWon: fc.boolean(), isTraining: fc.boolean() });
    fc.assert(
      fc.property(fc.array(deal, { minLength: 4, maxLength: 40 }), (deals) => {
        const slots = [deals.map(({ one }) => one), deals.map(({ other }) => other)];
        const design = makeDesign(
          deals.length,
          slots.map((codes) => ({ codes, bins: 3 })),
        );
        const rows = allRows(deals.length).filter((row) => deals[row]!.isTraining);
        fc.pre(rows.length > 0);
        const seen = (isOther: boolean) =>
          strictnessIn(
            design,
            Uint8Array.from(deals, ({ isWon, isTraining }) => Number(isTraining ? isWon : isOther)),
            rows,
          );
        expect(seen(true)).toEqual(seen(false));
      }),
    );
  });

  it('stays between a slot that says nothing and none, for any deals', () => {
    const code = fc.integer({ min: -1, max: 3 });
    const deal = fc.tuple(fc.tuple(code, code, code), fc.boolean());
    fc.assert(
      fc.property(fc.array(deal, { minLength: 2, maxLength: 60 }), (deals) => {
        const slots = [0, 1, 2].map((k) => ({ codes: deals.map(([codes]) => codes[k]!), bins: 4 }));
        const outcomes = Uint8Array.from(deals, ([, isWon]) => Number(isWon));
        for (const one of strictnessIn(makeDesign(deals.length, slots), outcomes, allRows(deals.length))) {
          expect(one).toBeGreaterThan(0);
          expect(one).toBeLessThanOrEqual(4 / 3 + 1e-12);
        }
      }),
    );
  });
});

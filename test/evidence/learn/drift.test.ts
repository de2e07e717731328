import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import { drift } from '../../../src/evidence/index.ts';

/** 400 deals, one a day, whose conversion and use of the score may change after day 280. */
function deals({ newerConversion = 0.3, newerSeparates = true }) {
  const random = randomNumbers(4);
  const days = Int32Array.from({ length: 400 }, (_, day) => day);
  const scores = Float64Array.from(days, () => 100 * random());
  const won = Uint8Array.from(days, (day) => {
    const overall = day < 280 ? 0.3 : newerConversion;
    const lean = day < 280 || newerSeparates ? 2 * (scores[day]! / 100) : 1;
    return random() < overall * lean ? 1 : 0;
  });
  return [scores, won, days] as const;
}

describe('drift', () => {
  it('is quiet where nothing changed', () => {
    expect(drift(...deals({}))).toMatchObject({ conversionChanged: false, separatesWorse: false });
  });

  it('parts the older 70 % from the newer 30 %', () => {
    expect(drift(...deals({}))).toMatchObject({ older: { deals: 280 }, newer: { deals: 120 } });
  });

  it('sees that conversion has risen', () => {
    expect(drift(...deals({ newerConversion: 0.5 }))).toMatchObject({ conversionChanged: true });
  });

  it('sees that the score has lost its meaning', () => {
    expect(drift(...deals({ newerSeparates: false }))).toMatchObject({ separatesWorse: true });
  });

  it('keeps deals of one day together', () => {
    const days = Int32Array.from({ length: 100 }, (_, row) => (row < 60 ? 1 : row < 80 ? 2 : 3));
    const won = Uint8Array.from(days, (_, row) => row % 2);
    expect(drift(new Float64Array(100), won, days)).toMatchObject({
      older: { deals: 80 },
      newer: { deals: 20 },
    });
  });

  it('says nothing of fewer than 20 newer deals', () => {
    const won = Uint8Array.from({ length: 50 }, (_, row) => row % 2);
    expect(
      drift(
        new Float64Array(50),
        won,
        won.map((_, row) => row),
      ),
    ).toBeNull();
  });
});

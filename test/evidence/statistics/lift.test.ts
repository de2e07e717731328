import { describe, expect, it } from 'vitest';
import { liftOf } from '../../../src/evidence/index.ts';

describe('lift', () => {
  it('divides conversion and its interval by the overall conversion', () => {
    const lift = liftOf(81, 263, 0.25)!;
    // 81 / 263 = 0.30798; Wilson interval as in wilson.test.ts
    expect(lift.lift).toBeCloseTo(0.30798 / 0.25, 4);
    expect(lift.low).toBeCloseTo(0.2553 / 0.25, 3);
    expect(lift.high).toBeCloseTo(0.3662 / 0.25, 3);
  });

  it('is null for an empty group', () => {
    expect(liftOf(0, 0, 0.25)).toBeNull();
  });

  it('is null where nothing was won at all', () => {
    expect(liftOf(0, 9, 0)).toBeNull();
  });
});

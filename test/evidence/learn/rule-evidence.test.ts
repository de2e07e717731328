import { describe, expect, it } from 'vitest';
import { ruleEvidence } from '../../../src/evidence/index.ts';

describe('ruleEvidence', () => {
  it('sets deals that match beside those that do not', () => {
    // 3 of 4 won with, 1 of 4 without
    const evidence = ruleEvidence([1, 2, 1, 0.5, 0, 0, 0, 0], Uint8Array.of(1, 1, 1, 0, 1, 0, 0, 0));
    expect(evidence).toMatchObject({ wonWith: 3, lostWith: 1, wonWithout: 1, lostWithout: 3 });
    expect(evidence).toMatchObject({ conversionWith: 0.75, conversionWithout: 0.25 });
    expect(evidence.lift!.lift).toBe(1.5);
    // the lady tasting tea
    expect(evidence.p).toBeCloseTo(34 / 70, 12);
  });

  it('says null for what no deal matches', () => {
    const evidence = ruleEvidence([0, 0], Uint8Array.of(1, 0));
    expect(evidence).toMatchObject({ conversionWith: null, conversionWithout: 0.5, lift: null, p: 1 });
  });

  it('rejects arrays of different length', () => {
    expect(() => ruleEvidence([1], Uint8Array.of(1, 0))).toThrow('ruleEvidence: 1 matches for 2 outcomes');
  });
});

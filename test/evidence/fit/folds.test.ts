import { describe, expect, it } from 'vitest';
import { splitFold, stratifiedFolds } from '../../../src/evidence/fit/folds.ts';

const wonFlags = Uint8Array.from({ length: 103 }, (_, i) => (i % 4 === 0 ? 1 : 0));

describe('stratifiedFolds', () => {
  it('gives every fold its share of deals and of won deals', () => {
    const foldOf = stratifiedFolds(wonFlags, 5, 1);
    for (let fold = 0; fold < 5; fold++) {
      const { inside, outside } = splitFold(foldOf, fold);
      expect(inside.length + outside.length).toBe(103);
      expect([20, 21]).toContain(inside.length);
      // 26 won deals in 5 folds
      expect([5, 6]).toContain(inside.reduce((sum, row) => sum + wonFlags[row]!, 0));
    }
  });

  it('is the same for the same seed and another for another', () => {
    expect(stratifiedFolds(wonFlags, 5, 1)).toEqual(stratifiedFolds(wonFlags, 5, 1));
    expect(stratifiedFolds(wonFlags, 5, 1)).not.toEqual(stratifiedFolds(wonFlags, 5, 2));
  });

  it('rejects a single fold', () => {
    expect(() => stratifiedFolds(wonFlags, 1, 1)).toThrow('stratifiedFolds: at least 2 folds are needed: 1');
  });
});

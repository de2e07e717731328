import { describe, expect, it } from 'vitest';
import { mantelHaenszel } from '../../../src/evidence/statistics/mantel-haenszel.ts';

const counts = (wonWith: number, lostWith: number, wonWithout: number, lostWithout: number) => ({
  ...{ wonWith, lostWith, wonWithout, lostWithout },
});

describe('mantelHaenszel', () => {
  // UCBAdmissions of R: men and women, admitted and rejected, in six departments. mantelhaen.test(UCBAdmissions, correct =
  // FALSE) gives X-squared = 1.5246.
  it('is what R says of Berkeley admissions by department', () => {
    const z = mantelHaenszel([
      counts(512, 313, 89, 19),
      counts(353, 207, 17, 8),
      counts(120, 205, 202, 391),
      counts(138, 279, 131, 244),
      counts(53, 138, 94, 299),
      counts(22, 351, 24, 317),
    ]);
    expect(z ** 2).toBeCloseTo(1.5246, 4);
    expect(z).toBeLessThan(0);
  });

  it('is 0 where strata leave nothing to see', () => {
    expect(mantelHaenszel([counts(5, 3, 0, 0), counts(0, 0, 0, 1)])).toBe(0);
  });
});

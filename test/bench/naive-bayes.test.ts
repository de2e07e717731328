import { describe, expect, it } from 'vitest';
import { combine, naiveBayesProbabilities, trainNaiveBayes } from '../../bench/evidence/naive-bayes.ts';
import { textField } from '../../src/evidence/index.ts';

describe('naive Bayes', () => {
  it("gives the probability of Odoo's own test", () => {
    // crm/tests/test_crm_pls.py: country, state, phone, e-mail, source, stage, prior
    const probability = combine([
      [1.1 / 2.2, 1.1 / 1.2],
      [2.1 / 2.2, 0.1 / 1.2],
      [2.1 / 2.2, 1.1 / 3.2],
      [2.1 / 2.1, 3.1 / 3.1],
      [0.1 / 1.2, 2.1 / 2.2],
      [1, 1.1 / 3.1],
      [2.1 / 5.2, 3.1 / 5.2],
    ]);
    expect(100 * probability).toBeCloseTo(74.3, 2);
  });

  it('begins each value at 0.1 and skips what is unset or was never seen', () => {
    const training = [textField('Source', ['web', 'web', 'ads', ''])];
    const model = trainNaiveBayes(training, Uint8Array.of(1, 0, 0, 1));
    const [web, unseen] = naiveBayesProbabilities(model, [textField('Source', ['web', 'fair'])], 2);
    // prior 0.5; web: won 1.1 of 1.2, lost 1.1 of 2.2
    expect(web).toBeCloseTo(1.1 / 1.2 / (1.1 / 1.2 + 0.5), 10);
    expect(unseen).toBe(0.5);
  });
});

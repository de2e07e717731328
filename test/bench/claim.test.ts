import { describe, expect, it } from 'vitest';
import { claimIn, countClaims } from '../../bench/claim/claim-in.ts';
import { coinTosses } from '../../bench/claim/coin-tosses.ts';
import { chanceOf, drawLeads, knownSignal, strengthFor } from '../../bench/claim/known-signal.ts';
import { aucOf } from '../../src/evidence/index.ts';

/** `npm run bench:claim` has hundreds of each; these few are the same in every run. */
const files = 5;

describe('outcomes by coin toss', () => {
  it.each(coinTosses)('of $name are hardly ever claimed to be predicted', ({ tabs }) => {
    const { green, amber } = countClaims(files, tabs);
    expect(green + amber).toBeLessThanOrEqual(1);
  });
});

describe('outcomes that columns say something of', () => {
  const strong = strengthFor(0.7);

  it('are drawn from chances of the AUC that is asked for', () => {
    const leads = drawLeads(4_000, 3);
    const chances = leads.map(({ worth }) => chanceOf(strong, worth));
    const won = leads.map(({ toss }, i) => (toss < chances[i]! ? 1 : 0));
    // DeLong's standard error of 4,000 deals is 0.008.
    expect(Math.abs(aucOf(chances, won)!.auc - 0.7)).toBeLessThan(0.025);
  });

  it('are claimed in most files of 400 deals', () => {
    const { green } = countClaims(files, (seed) => knownSignal(400, strong, seed));
    expect(green).toBeGreaterThanOrEqual(0.6 * files);
  });

  it('are measured on deals held out of the choice, lower than on the deals that were chosen from', () => {
    const { basis, auc, colour } = claimIn(knownSignal(1_000, strong, 1));
    expect([basis, colour]).toEqual(['held out', 'green']);
    expect(auc).toBeLessThan(0.75);
    expect(auc).toBeGreaterThan(0.6);
  });
});

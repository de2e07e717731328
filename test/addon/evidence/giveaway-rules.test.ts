import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import type { Summary } from '../../../src/shared/index.ts';
import { Day, TestDocument, type TestRow } from '../document.ts';

/** 300 deals; the size says something beforehand, and the fit is filled in once the outcome is known. */
function document(): TestDocument {
  const random = randomNumbers(5);
  const leads: TestRow[] = [['Lead ID', 'Size', 'Fit']];
  const deals: TestRow[] = [['Lead ID', 'Outcome', 'Created on', 'Closed on']];
  for (let k = 0; k < 300; k++) {
    const isLarge = random() < 0.4;
    const isWon = random() < (isLarge ? 0.6 : 0.25);
    const fit = random() < 0.97 ? (isWon ? 'good' : 'bad') : 'unclear';
    leads.push([`L${k}`, isLarge ? 'large' : 'small', fit]);
    deals.push([`L${k}`, isWon ? 'Won' : 'Lost', new Day('2026-01-05'), new Day('2026-03-05')]);
  }
  const rules: TestRow[] = [
    ['Rule', 'Field', 'Test', 'Value', 'Points', 'Draft points'],
    ['Large', 'Size', 'is', 'large', 10, ''],
    ['Good fit', 'Fit', 'is', 'good', 30, ''],
  ];
  return new TestDocument({ Leads: leads, Deals: deals, Rules: rules });
}

const found = () => document().run('findEvidence', { by: 'menu' }) as Summary;

describe('a rule that reads a column which gives the outcome away', () => {
  it('gets no new points and says why, and the others get theirs', () => {
    const { rules } = found().evidence!;
    expect(rules[1]).toMatchObject({
      suggestedPoints: null,
      verdict: 'left out: "Fit" tells the outcome, so it is probably filled in afterwards',
    });
    expect(rules[0]!.suggestedPoints).toBeGreaterThan(0);
  });

  it('does not lend its knowledge to the figure of the new points', () => {
    // The size alone: P(large | won) − P(large | lost) is about 0.36, and the AUC 0.5 and half of that.
    expect(found().evidence!.reweighed!.auc).toBeLessThan(0.75);
  });

  it('is no part of new rules, and has no points left among them', () => {
    const { evidence, rebuiltRules } = found();
    expect(evidence!.rebuilt!.fields).toEqual(['Size']);
    expect(rebuiltRules!.some((row) => row.includes('Good fit'))).toBe(false);
  });
});

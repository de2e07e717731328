import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import type { Evidence, Summary } from '../../../src/shared/index.ts';
import { Day, TestDocument, type TestRow } from '../document.ts';

/** 400 deals of which a free address speaks for or against a sale, and nothing else does. */
function document(logOdds: number, freeShare: number, ...more: TestRow[]): TestDocument {
  const random = randomNumbers(9);
  const leads: TestRow[] = [['Lead ID', 'Email', 'Colour']];
  const deals: TestRow[] = [['Lead ID', 'Outcome', 'Created on', 'Closed on']];
  for (let k = 0; k < 400; k++) {
    const isFree = random() < freeShare;
    const isWon = random() < 1 / (1 + Math.exp(isFree ? -logOdds : 0));
    leads.push([`L${k}`, `ann${k}@${isFree ? 'gmail.com' : `firm${k}.example`}`, ['red', 'blue'][k % 2]!]);
    deals.push([`L${k}`, isWon ? 'Won' : 'Lost', new Day('2026-01-05'), new Day('2026-03-05')]);
  }
  return new TestDocument({
    Leads: leads,
    Deals: deals,
    Rules: [
      ['Rule', 'Field', 'Test', 'Value', 'Points', 'Draft points'],
      ['Red', 'Colour', 'is', 'red', 5, ''],
      ...more,
    ],
  });
}

const evidenceOf = (of: TestDocument): Evidence =>
  (of.run('findEvidence', { by: 'menu' }) as Summary).evidence!;

describe('free mail that tells won from lost deals', () => {
  it('is a signal with points of its sign', () => {
    const { signals } = evidenceOf(document(-1.6, 0.35));
    expect(signals.map(({ field, test }) => `${field} ${test}`)).toEqual(['Email email is free']);
    expect(signals[0]!.suggestedPoints).toBeLessThan(0);
    expect(signals[0]!.conversionWith).toBeLessThan(signals[0]!.conversionWithout!);
  });

  it.each([0.35, 0.75])('is a rule of the rebuild where %d of the deals have it', (freeShare) => {
    const { rebuilt } = evidenceOf(document(-1.6, freeShare));
    expect(rebuilt?.fields).toContain('Email is free');
  });

  it('is what a rule that disqualifies it has thrown away', () => {
    const rule = ['No free mail', 'Email', 'email is free', '', 'Disqualify', ''];
    const { won, rules } = evidenceOf(document(-1.6, 0.35, rule));
    const { wonWith, verdict } = rules[1]!;
    expect(wonWith).toBeGreaterThan(5);
    expect(verdict).toBe(`throws ${wonWith} of ${won} won deals away`);
  });

  it('is none where it says nothing', () => {
    const { signals } = evidenceOf(document(0, 0.35));
    expect(signals).toEqual([]);
  });
});

describe('a domain that many deals share', () => {
  it('is a signal, asked for by the domain of the address', () => {
    const random = randomNumbers(11);
    const leads: TestRow[] = [['Lead ID', 'Email', 'Colour']];
    const deals: TestRow[] = [['Lead ID', 'Outcome', 'Created on', 'Closed on']];
    for (let k = 0; k < 400; k++) {
      const isPartner = random() < 0.2;
      const isWon = random() < (isPartner ? 0.8 : 0.3);
      leads.push([`L${k}`, `ann${k}@${isPartner ? 'partner.example' : `firm${k}.example`}`, 'red']);
      deals.push([`L${k}`, isWon ? 'Won' : 'Lost', new Day('2026-01-05'), new Day('2026-03-05')]);
    }
    const { signals, rebuilt } = evidenceOf(new TestDocument({ Leads: leads, Deals: deals }));
    expect(signals.map(({ field, test, value }) => `${field} ${test} ${value}`)).toEqual([
      'Email email domain in partner.example',
    ]);
    expect(rebuilt?.fields).toContain('Email at partner.example');
  });
});

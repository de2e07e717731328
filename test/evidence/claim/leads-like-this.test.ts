import { describe, expect, it } from 'vitest';
import type { ChosenRule, ChosenRules } from '../../../src/evidence/claim/chosen-rules.ts';
import { claimOf, type RulesOrigin } from '../../../src/evidence/claim/claim.ts';
import { leadsLikeThis, parseBands } from '../../../src/evidence/index.ts';
import { dayNumber } from '../../../src/scoring/index.ts';
import { graded, type MadeDeal, madeDeals } from './made-deals.ts';

const spring = dayNumber(2026, 4, 1);
const summer = dayNumber(2026, 7, 1);
const good = { wonHigh: 0.8, lostHigh: 0.2 };
const oldDeals = graded(60, spring, good);
const { bands } = parseBands('0-50, 51-100');

const rule = (points: string): ChosenRule => ({
  on: true,
  field: 'Source',
  test: 'is',
  value: 'web',
  points,
});
const chosen: ChosenRules = {
  ...{ day: spring + 20, deals: 120, won: 60 },
  heldOut: { auc: 0.7, low: 0.6, high: 0.8 },
  heldOutCounts: [
    [15, 70, 20],
    [75, 50, 40],
  ],
  rules: [rule('10')],
};

function pools(made: readonly MadeDeal[], origin: RulesOrigin) {
  const deals = madeDeals(made);
  const claim = claimOf(deals, origin, { sqlMinimum: null, asOfDay: dayNumber(2026, 12, 1) });
  return leadsLikeThis(claim, deals, origin, bands).map(({ deals: all, won }) => [all, won]);
}

describe('leadsLikeThis', () => {
  it('counts all deals where a person made the rules', () => {
    const byPerson = { chosen: null, present: [rule('10')], notedRules: 0 };
    expect(pools(oldDeals, byPerson)).toEqual([
      [60, 12],
      [60, 48],
    ]);
  });

  it('says nothing without a claim', () => {
    const byPerson = { chosen: null, present: [rule('10')], notedRules: 0 };
    expect(pools(graded(60, spring, { wonHigh: 0.5, lostHigh: 0.5 }), byPerson)).toEqual([]);
    expect(pools(graded(19, spring, good), byPerson)).toEqual([]);
  });

  it('goes by the scores of rules chosen without each deal while the rules stand as chosen', () => {
    expect(pools(oldDeals, { chosen, present: chosen.rules, notedRules: 0 })).toEqual([
      [70, 20],
      [50, 40],
    ]);
  });

  it('says nothing where an earlier version has not kept these', () => {
    const { heldOutCounts: _, ...earlier } = chosen;
    expect(pools(oldDeals, { chosen: earlier, present: chosen.rules, notedRules: 0 })).toEqual([]);
  });

  it('counts deals closed since the choice once there are enough of them', () => {
    const made = [...oldDeals, ...graded(50, summer, { wonHigh: 0.9, lostHigh: 0.2 })];
    expect(pools(made, { chosen, present: chosen.rules, notedRules: 0 })).toEqual([
      [45, 5],
      [55, 45],
    ]);
  });

  it('counts all deals by the rules of today once one of the chosen ones was changed', () => {
    const two = { ...chosen, rules: [rule('10'), rule('5')] };
    expect(pools(oldDeals, { chosen: two, present: [rule('10'), rule('7')], notedRules: 0 })).toEqual([
      [60, 12],
      [60, 48],
    ]);
  });
});

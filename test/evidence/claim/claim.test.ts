import { describe, expect, it } from 'vitest';
import type { ChosenRule, ChosenRules } from '../../../src/evidence/claim/chosen-rules.ts';
import { claimOf, type RulesOrigin } from '../../../src/evidence/claim/claim.ts';
import { dayNumber } from '../../../src/scoring/index.ts';
import { graded, type MadeDeal, madeDeals } from './made-deals.ts';

const good = { wonHigh: 0.8, lostHigh: 0.2 };
const useless = { wonHigh: 0.5, lostHigh: 0.5 };
const bad = { wonHigh: 0.2, lostHigh: 0.8 };

const spring = dayNumber(2026, 4, 1);
const summer = dayNumber(2026, 7, 1);
const asOfDay = dayNumber(2026, 12, 1);
const oldDeals = graded(60, spring, good);

const rule = (value: string, points = '10'): ChosenRule => ({
  ...{ on: true, field: 'Source', test: 'is', value, points },
});
const chosen: ChosenRules = {
  ...{ day: spring + 20, deals: 120, won: 60 },
  heldOut: { auc: 0.7, low: 0.6, high: 0.8 },
  rules: [rule('web'), rule('fair', '-5')],
};
const byPerson: RulesOrigin = { chosen: null, present: [rule('web')], notedRules: 0 };
const asChosen: RulesOrigin = { chosen, present: chosen.rules, notedRules: 0 };

const claim = (made: readonly MadeDeal[], origin: RulesOrigin) =>
  claimOf(madeDeals(made), origin, { sqlMinimum: 70, asOfDay });

describe('the claim of rules that a person made', () => {
  it('is green where the scores predict, by the figure on all deals', () => {
    expect(claim(oldDeals, byPerson)).toMatchObject({
      ...{ basis: 'all deals', figure: { auc: expect.closeTo(0.8) }, deals: 120 },
      ...{ verdict: 'predicts', colour: 'green', caveats: [], isChosen: false },
      counts: { from: 70, deals: 60, won: 48, dealsBelow: 60, wonBelow: 12 },
    });
  });

  it.each([
    ['nothing is shown', useless, 'not shown'],
    ['they run the wrong way', bad, 'wrong way'],
  ] as const)('is grey where %s', (_, how, verdict) => {
    expect(claim(graded(60, spring, how), byPerson)).toMatchObject({ verdict, colour: 'grey' });
  });

  it('is none below 20 won or 20 lost deals', () => {
    expect(claim(graded(19, spring, good), byPerson)).toMatchObject({
      ...{ figure: null, verdict: 'too few', colour: 'grey' },
    });
  });

  it('is amber where half of the deals are scored on their closing day or as of now', () => {
    const late = ({ outcome, score }: MadeDeal) => ({ outcome, score: score!, closedOn: spring });
    const half = oldDeals.map((deal, i) => (i % 2 === 0 ? late(deal) : deal));
    expect(claim(half, byPerson)).toMatchObject({
      ...{ verdict: 'predicts', colour: 'amber' },
      caveats: [{ kind: 'may know the outcome', deals: 60, all: 120 }],
    });
    expect(claim([...half, oldDeals[0]!], byPerson)).toMatchObject({ colour: 'green' });
  });

  it('is amber where the scores predicted better once, and none where they do not any more', () => {
    const before = [...graded(60, spring - 90, good), ...graded(60, spring, good)];
    const since = (how: typeof good) => [
      ...before,
      ...graded(30, summer, how),
      ...graded(30, summer + 92, how),
    ];
    expect(claim(since({ wonHigh: 0.75, lostHigh: 0.45 }), byPerson)).toMatchObject({
      ...{ verdict: 'predicts', colour: 'amber', caveats: [{ kind: 'drift', drift: { until: '2026-Q2' } }] },
    });
    expect(claim(since(useless), byPerson)).toMatchObject({ verdict: 'no longer', colour: 'grey' });
  });
});

describe('the claim of rules that were chosen from the deals', () => {
  it('is that of the deals held out while they stand as chosen', () => {
    expect(claim(oldDeals, asChosen)).toMatchObject({
      ...{ basis: 'held out', figure: chosen.heldOut, deals: 120, colour: 'green', isChosen: true },
      laterDeals: null,
    });
  });

  it('is never that they run the wrong way on deals held out', () => {
    const heldOut = { auc: 0.4, low: 0.32, high: 0.48 };
    expect(claim(oldDeals, { ...asChosen, chosen: { ...chosen, heldOut } })).toMatchObject({
      verdict: 'not shown',
    });
  });

  it('has the figure of 20 later deals of each outcome beside it, and still goes by the other', () => {
    const later = (count: number) => claim([...oldDeals, ...graded(count, summer, useless)], asChosen);
    expect(later(19)).toMatchObject({ basis: 'held out', laterDeals: null });
    expect(later(20)).toMatchObject({
      ...{ basis: 'held out', colour: 'green', laterDeals: { figure: { auc: 0.5 }, deals: 40 } },
    });
  });

  it('is that of deals closed after the choice once there are 50 of each outcome', () => {
    expect(claim([...oldDeals, ...graded(50, summer, good)], asChosen)).toMatchObject({
      ...{ basis: 'later deals', figure: { auc: expect.closeTo(0.8) }, deals: 100, colour: 'green' },
    });
  });

  it('takes no drift for what is the flattery of the deals that were chosen from', () => {
    const flattered = [...graded(60, spring - 90, good), ...graded(60, spring, good)];
    const since = { wonHigh: 0.65, lostHigh: 0.35 };
    const deals = [...flattered, ...graded(40, summer, since), ...graded(40, summer + 92, since)];
    expect(claim(deals, byPerson)).toMatchObject({ caveats: [{ kind: 'drift' }] });
    expect(claim(deals, asChosen)).toMatchObject({ basis: 'later deals', colour: 'green', caveats: [] });
  });

  it('is amber where a person added rules: the figure is that of the chosen ones', () => {
    const present = [...chosen.rules, rule('ads')];
    expect(claim(oldDeals, { ...asChosen, present })).toMatchObject({
      ...{ basis: 'held out', colour: 'amber', caveats: [{ kind: 'rules added', rules: 1 }] },
    });
  });

  it.each([
    ['one of them has other points', { ...asChosen, present: [rule('web'), rule('fair', '-10')] }],
    ['one of them is gone', { ...asChosen, present: [rule('web')] }],
    ['no figure could be kept', { ...asChosen, chosen: { ...chosen, heldOut: null } }],
    ['their Notes alone say that they were chosen', { ...byPerson, notedRules: 1 }],
  ])('is that of all deals, amber at best, where %s', (_, origin) => {
    expect(claim(oldDeals, origin)).toMatchObject({
      ...{ basis: 'all deals', figure: { auc: expect.closeTo(0.8) }, colour: 'amber', isChosen: true },
      caveats: [{ kind: 'chosen from these deals' }],
    });
  });

  it('is that of a person once none of them stands', () => {
    expect(claim(oldDeals, { ...asChosen, present: [rule('web', '11')] })).toMatchObject({
      ...{ basis: 'all deals', colour: 'green', caveats: [], isChosen: false },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { scoreDrift as driftAmong } from '../../../src/evidence/claim/score-drift.ts';
import { ripeQuarters } from '../../../src/evidence/deals/ripe-quarters.ts';
import type { DealScores } from '../../../src/evidence/index.ts';
import { dayNumber } from '../../../src/scoring/index.ts';
import { graded, type MadeDeal, madeDeals } from './made-deals.ts';

const good = { wonHigh: 0.8, lostHigh: 0.2 };
const useless = { wonHigh: 0.5, lostHigh: 0.5 };
/** Middle of a quarter of 2026. */
const middle = (quarter: number) => dayNumber(2026, 3 * quarter - 1, 10);
const asOf = dayNumber(2026, 12, 31);
const scoreDrift = (deals: DealScores, day: number) => driftAmong(deals, day, () => true);
const quarters = (...ofEach: (typeof good)[]) => ofEach.flatMap((how, i) => graded(40, middle(i + 1), how));

describe('scoreDrift', () => {
  it('is quiet where nothing changed', () => {
    expect(scoreDrift(madeDeals(quarters(good, good, good, good)), asOf)).toBeNull();
  });

  it('says until when the scores predicted where the newest two quarters show nothing', () => {
    const drift = scoreDrift(madeDeals(quarters(good, good, useless, useless)), asOf);
    // 80 % of the won and 20 % of the lost deals above: 0.8 · 0.8 + half of 0.8 · 0.2 + 0.2 · 0.8
    expect(drift).toMatchObject({
      until: '2026-Q2',
      isGone: true,
      before: { auc: expect.closeTo(0.8) },
      since: { auc: 0.5 },
    });
  });

  it('tells worse from gone', () => {
    const worse = { wonHigh: 0.75, lostHigh: 0.45 };
    const drift = scoreDrift(madeDeals(quarters(good, good, worse, worse)), asOf);
    expect(drift).toMatchObject({ isGone: false, since: { auc: expect.closeTo(0.65) } });
  });

  it('is quiet where they got better', () => {
    expect(scoreDrift(madeDeals(quarters(useless, useless, good, good)), asOf)).toBeNull();
  });

  it.each([
    [
      'newest quarters have under 10 of an outcome',
      [...quarters(good, good), ...graded(4, middle(3), useless)],
    ],
    ['there are two quarters', quarters(good, useless)],
    [
      'all before are under 20 of an outcome',
      [...graded(19, middle(1), good), ...graded(40, middle(3), useless), ...graded(40, middle(4), useless)],
    ],
  ])('says nothing where %s', (_, deals: MadeDeal[]) => {
    expect(scoreDrift(madeDeals(deals), asOf)).toBeNull();
  });
});

describe('ripeQuarters', () => {
  const closed = (count: number, createdOn: number, days: number) =>
    Array.from(
      { length: count },
      (): MadeDeal => ({ outcome: 'lost', createdOn, closedOn: createdOn + days }),
    );
  const open = (count: number, createdOn: number) =>
    Array.from({ length: count }, (): MadeDeal => ({ outcome: 'open', createdOn }));

  it('leaves out a quarter of which more than one in ten is open and young', () => {
    const deals = [...closed(50, middle(1), 80), ...closed(88, middle(4), 5), ...open(12, middle(4))];
    expect(ripeQuarters(madeDeals(deals), asOf)).toEqual(['2026-Q1']);
    expect(ripeQuarters(madeDeals([...deals, ...closed(30, middle(4), 5)]), asOf)).toEqual([
      '2026-Q1',
      '2026-Q4',
    ]);
  });

  it('takes an open deal for one that stays open once it is older than nine in ten took', () => {
    const deals = [...closed(50, middle(1), 80), ...closed(88, middle(3), 5), ...open(12, middle(3))];
    expect(ripeQuarters(madeDeals(deals), asOf)).toEqual(['2026-Q1', '2026-Q3']);
  });

  it('counts any lead without an outcome as open where leads are the deals', () => {
    const unknown = Array.from(
      { length: 50 },
      (): MadeDeal => ({ outcome: 'unknown', createdOn: middle(4) }),
    );
    const deals = [...closed(50, middle(4), 20), ...unknown];
    expect(ripeQuarters(madeDeals(deals, true), asOf - 50)).toEqual([]);
    expect(ripeQuarters(madeDeals(deals, false), asOf - 50)).toEqual(['2026-Q4']);
  });
});

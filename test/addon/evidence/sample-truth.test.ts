import { describe, expect, it } from 'vitest';
import { sampleDay } from '../../../sample/make-sample.ts';
import { sampleTabs } from '../../../sample/sample-tabs.ts';
import type { SampleCell } from '../../../sample/sheet-cells.ts';
import { trueSignals } from '../../../sample/truth.ts';
import { pointRules } from '../../../src/addon/evidence/own-rules.ts';
import { reweigh, scoreDeals } from '../../../src/evidence/index.ts';
import { type Cell, calendarDay, compileModel, localeOf, scoreLeads } from '../../../src/scoring/index.ts';
import { type RuleRow, ruleTable, settingsOf, tableOf } from '../../scoring/score-workbook.ts';

/** The signals that the sample's deals follow, as a user would write them down: all worth the same to begin with. */
const rules: Readonly<Record<string, RuleRow>> = {
  'Industry SaaS': { Field: 'Industry', Test: 'is', Value: 'SaaS' },
  'Industry Manufacturing': { Field: 'Industry', Test: 'is', Value: 'Manufacturing' },
  'Industry Retail': { Field: 'Industry', Test: 'is', Value: 'Retail' },
  '50 to 500 employees': { Field: 'Employees', Test: 'between', Value: '50; 500' },
  Decides: {
    Field: 'Job title',
    Test: 'contains any of',
    Value: 'CEO, Founder, Director, Head, VP, Owner',
  },
  'Student or intern': { Field: 'Job title', Test: 'contains any of', Value: 'Student, Intern' },
  Referral: { Field: 'Source', Test: 'is', Value: 'Referral' },
  'Purchased list': { Field: 'Source', Test: 'is', Value: 'Purchased list' },
  'Free mail': { Field: 'Email', Test: 'email is free' },
  'Budget confirmed': { Field: 'Budget confirmed', Test: 'is yes' },
  'Demo request': { Field: 'Activity', Test: 'is', Value: 'Demo request' },
  'Pricing page twice': { Field: 'Activity', Test: 'is', Value: 'Pricing page', 'At least': 2 },
  Unsubscribed: { Field: 'Activity', Test: 'is', Value: 'Unsubscribed' },
  'Country Germany': { Field: 'Country', Test: 'is any of', Value: 'Germany, Deutschland, DE' },
  'Email opened': { Field: 'Activity', Test: 'is', Value: 'Email opened' },
  'Ten website visits': { Field: 'Website visits', Test: '≥', Value: '10' },
};
const truth = trueSignals.map(({ logOdds }) => logOdds);
const seeds = Array.from({ length: 30 }, (_, seed) => seed + 1);

const cellOf = (cell: SampleCell): Cell =>
  cell === null ? '' : typeof cell === 'object' ? calendarDay(cell.day) : cell;

/** Suggested points of each true signal, null where the deals support none. */
function suggestedFor(seed: number): number[] | null {
  const [leads, deals, activities] = sampleTabs(seed, sampleDay).map(({ name, headers, rows }) =>
    tableOf(name, [headers, ...rows.map((row) => row.map(cellOf))]),
  );
  const settings = settingsOf({ settings: { 'Days before close': 7 } });
  const rows = trueSignals.map(({ name }) => ({ Rule: name, Points: 10, ...rules[name] }));
  const { model } = compileModel({
    ...{ rules: ruleTable(rows), statuses: null, lists: null, settings, leadHeaders: leads!.headers },
    ...{ leadsTab: 'Leads', ownColumns: new Set<number>(), outcomeColumns: new Set<number>() },
    ...{ hasActivities: true, locale: localeOf('en_US'), timeZone: 'UTC' },
  });
  const scores = scoreLeads({
    ...{ model, leads: leads!, activities: activities!, asOfDay: sampleDay },
    ...{ ownColumns: new Set<number>(), presentStatuses: null },
  });
  const scored = scoreDeals(deals!, leads!, scores);
  const won = Uint8Array.from(scored.scored, ({ outcome }) => (outcome === 'won' ? 1 : 0));
  return reweigh(pointRules(scored), won, 1).rules?.map(({ points }) => points) ?? null;
}

/** Spearman's rank correlation: Pearson's of midranks. */
function spearman(a: readonly number[], b: readonly number[]): number {
  const ranksOf = (values: readonly number[]) =>
    values.map(
      (value) =>
        values.filter((other) => other < value).length +
        (values.filter((other) => other === value).length + 1) / 2,
    );
  const [x, y] = [ranksOf(a), ranksOf(b)];
  const middle = (a.length + 1) / 2;
  const sum = (p: readonly number[], q: readonly number[]) =>
    p.reduce((total, rank, i) => total + (rank - middle) * (q[i]! - middle), 0);
  return sum(x, y) / Math.sqrt(sum(x, x) * sum(y, y));
}

describe('suggested points over 30 seeds of the sample', () => {
  const suggestions = seeds.map(suggestedFor);

  it('are there for nearly every one', () => {
    expect(suggestions.filter((points) => points !== null).length).toBeGreaterThanOrEqual(27);
  });

  it('have the right sign in 90 % of cases for a signal with a true log-odds of 0.7 or more', () => {
    const cases = suggestions.flatMap((points) =>
      points === null
        ? []
        : truth.flatMap((logOdds, k) => (Math.abs(logOdds) < 0.7 ? [] : [points[k]! * logOdds > 0])),
    );
    expect(cases.length).toBeGreaterThan(200);
    expect(cases.filter(Boolean).length / cases.length).toBeGreaterThanOrEqual(0.9);
  });

  it('rank the signals as the truth does: mean Spearman correlation of at least 0.6', () => {
    const correlations = suggestions.flatMap((points) => (points === null ? [] : [spearman(points, truth)]));
    const mean = correlations.reduce((sum, value) => sum + value, 0) / correlations.length;
    expect(mean).toBeGreaterThanOrEqual(0.6);
  });
});

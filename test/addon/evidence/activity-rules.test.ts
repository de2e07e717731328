import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskedField, no, yes } from '../../../src/addon/evidence/asked-field.ts';
import { cardRuleRows } from '../../../src/addon/evidence/card-rule-rows.ts';
import { type Card, type CardRule, scoreCard, textField } from '../../../src/evidence/index.ts';
import { scoresOf } from '../../scoring/score-workbook.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

/** Events a lead: how often it opened a mail and asked for a demo. */
const histories = [0, 1, 2, 5].flatMap((opened) => [0, 1, 3].map((demos) => ({ opened, demos })));
const sources = ['web', 'fair', '', 'unseen'];
const allLeads = histories.flatMap((history) => sources.map((source) => ({ ...history, source })));

const activity = (name: string, atLeast: number, times: readonly number[]): AskedField => ({
  askedBy: {
    Field: 'Activity',
    Test: 'is',
    Value: `"${name}"`,
    ...(atLeast > 1 ? { 'At least': atLeast } : {}),
  },
  deniedBy: atLeast > 1 ? null : { Field: 'Activity', Test: 'is not', Value: `"${name}"` },
  field: textField(
    atLeast === 1 ? name : `${name} (${atLeast} times)`,
    times.map((count) => (count >= atLeast ? yes : no)),
  ),
});
const opened = allLeads.map((lead) => lead.opened);
const demos = allLeads.map((lead) => lead.demos);
const allActivities = [
  activity('Mail, opened', 1, opened),
  activity('Mail, opened', 2, opened),
  activity('Demo', 1, demos),
  activity('Demo', 2, demos),
];
const fields = [
  ...allActivities.map(({ field }) => field),
  textField(
    'Source',
    allLeads.map(({ source }) => source),
  ),
];

const events = allLeads.flatMap(({ opened: mails, demos: asked }, k) => [
  ...Array.from({ length: mails }, () => [`L${k}`, 'Mail, opened', '2026-10-01']),
  ...Array.from({ length: asked }, () => [`L${k}`, 'demo ', '2026-10-02']),
]);

const answerOf = (field: string) =>
  fc.constantFrom<CardRule['conditions'][number]>(
    { field, test: 'is any of', texts: [yes] },
    { field, test: 'is any of', texts: [no] },
    { field, test: 'is none of', texts: [yes] },
    { field, test: 'is none of', texts: [yes, no] },
    { field, test: 'is empty' },
  );
const aboutActivity = fc.constantFrom(...allActivities.map(({ field }) => field.name)).chain(answerOf);
const aboutSource = fc.constantFrom<CardRule['conditions'][number]>(
  { field: 'Source', test: 'is any of', texts: ['web', 'fair'] },
  { field: 'Source', test: 'is none of', texts: ['web'] },
  { field: 'Source', test: 'is empty' },
);
const rule = (conditions: fc.Arbitrary<CardRule['conditions']>) =>
  fc.record({ conditions, points: fc.integer({ min: -9, max: 9 }).filter((points) => points !== 0) });
const arbitraryCard = fc
  .record({
    startingPoints: fc.integer({ min: 0, max: 30 }),
    rules: fc.array(
      fc.oneof(
        rule(fc.tuple(aboutActivity)),
        rule(fc.tuple(aboutActivity, aboutSource)),
        rule(fc.tuple(aboutSource)),
      ),
      { maxLength: 6 },
    ),
  })
  .map(
    (part): Card => ({ ...part, opinionFactor: 0, lowest: 0, highest: 0, intercept: 0, logOddsPerPoint: 1 }),
  );

describe('rules on activities', () => {
  it('give every lead, scored by the engine, the score of the card', () => {
    const context = {
      ...{ keyHeader: 'ID', decimalMark: '.', asked: allActivities, ownRules: [], isOneKind: false },
      activityFieldName: 'Activity',
    };
    const leads = [['ID', 'Source'], ...allLeads.map(({ source }, k) => [`L${k}`, source])];
    const activities = [['ID', 'Activity', 'When'], ...events];
    const settings = { 'Score floor': 'none', 'Score ceiling': 'none' };
    fc.assert(
      fc.property(arbitraryCard, (card) => {
        const rules = cardRuleRows(card, context);
        if (rules.length === 0) return;
        expect(scoresOf({ leads, activities, rules, settings })).toEqual([
          ...scoreCard(card, fields, allLeads.length),
        ]);
      }),
      propertyRuns(),
    );
  });

  it('say "fewer than twice" as all less those with two', () => {
    const conditions: CardRule['conditions'] = [
      { field: 'Source', test: 'is any of', texts: ['web'] },
      { field: 'Demo (2 times)', test: 'is any of', texts: [no] },
    ];
    const card: Card = {
      ...{ startingPoints: 0, opinionFactor: 0, lowest: 0, highest: 0, intercept: 0, logOddsPerPoint: 1 },
      rules: [{ conditions, points: 4 }],
    };
    const context = {
      ...{ keyHeader: 'ID', decimalMark: '.', asked: allActivities, ownRules: [], isOneKind: false },
      activityFieldName: 'Activity',
    };
    expect(
      cardRuleRows(card, context).map((cells) => [
        cells.Rule,
        cells.Test,
        cells['At least'] ?? '',
        cells.Points,
      ]),
    ).toEqual([
      ['Source web', 'is any of', '', 4],
      ['Source web and Demo (2 times) yes', 'is any of', '', -4],
      ['and', 'is', 2, ''],
    ]);
  });
});

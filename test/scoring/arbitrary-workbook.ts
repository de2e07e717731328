import fc from 'fast-check';
import { type Cell, calendarDay } from '../../src/scoring/index.ts';
import { dayOf, type RuleRow, type Workbook } from './score-workbook.ts';

/** A workbook whose leads have distinct keys in their first column, and whose rules all work. */
export type RandomWorkbook = Required<Pick<Workbook, 'leads' | 'rules' | 'activities' | 'settings'>>;

const dayCell: fc.Arbitrary<Cell> = fc
  .integer({ min: -60, max: 10 })
  .map((age) => calendarDay(asOfDay + age));
const asOfDay = dayOf('2026-11-21');

const cellsOf: Record<string, fc.Arbitrary<Cell>> = {
  Industry: fc.constantFrom<Cell>('SaaS', ' saas', 'Media', 'Retail, food', '', '#N/A', 7),
  Employees: fc.constantFrom<Cell>(0, 5, 150, '51-200', '1,200', '<10', 'many', '', -3, 2.5),
  Address: fc.constantFrom<Cell>('a@gmail.com', 'b@acme.com', 'c@mit.edu', 'broken@', ''),
  Budget: fc.constantFrom<Cell>(true, false, 'yes', 'no', 'maybe', ''),
  Seen: fc.oneof(dayCell, fc.constantFrom<Cell>('', 'soon')),
};

const headers = ['Key', ...Object.keys(cellsOf)];
const eventNames = ['Demo', 'Visit', 'Click'];

const testOf: fc.Arbitrary<RuleRow> = fc.oneof(
  fc.constantFrom<RuleRow>(
    { Field: 'Industry', Test: 'is any of', Value: 'SaaS, "Retail, food"' },
    { Field: 'Industry', Test: 'is not', Value: 'media' },
    { Field: 'Industry', Test: 'is empty' },
    { Field: 'Employees', Test: '≥', Value: '50' },
    { Field: 'Employees', Test: 'between', Value: '100, 500' },
    { Field: 'Employees', Test: 'is not empty', 'At least': 2 },
    { Field: 'Address', Test: 'email is free' },
    { Field: 'Address', Test: 'email is invalid' },
    { Field: 'Budget', Test: 'is yes' },
    { Field: 'Seen', Test: 'within last days', Value: 14 },
    { Field: 'Seen', Test: 'is not empty', Fade: 'half-life', 'Fade days': 10 },
    { Field: 'Employees', Test: 'is not empty', Count: 'each' },
    { Field: 'Activity', Test: 'is empty', 'Within days': 30 },
    { Field: 'Activity', Test: 'is not', Value: 'Demo' },
  ),
  fc.record({
    Field: fc.constant('Activity'),
    Test: fc.constant('is'),
    Value: fc.constantFrom(...eventNames),
    Count: fc.constantFrom('once', 'each', 'each day'),
    'At least': fc.constantFrom<Cell>('', 2),
    'Within days': fc.constantFrom<Cell>('', 20),
    Fade: fc.constantFrom('', 'straight line', 'expires'),
    'Fade days': fc.constant(25),
  }),
);

/** A group belongs to one kind: where it has both, its cap may move points from one part to the other. */
function withGroup(rule: RuleRow, isGrouped: boolean): RuleRow {
  if (!isGrouped || rule.Points === 'Disqualify') return rule;
  return { ...rule, Group: rule.Field === 'Activity' ? 'Web' : 'Firm' };
}

const points = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -30, max: 60 }) },
  fc.constant('Disqualify'),
);
const ruleOf = fc
  .tuple(testOf, points, fc.constantFrom<Cell>('', '', 15), fc.boolean())
  .map(([test, given, cap, isGrouped]) =>
    withGroup({ ...test, Points: given, 'Max points': cap }, isGrouped),
  );

const andRowOf = fc.constantFrom<RuleRow>(
  { Rule: 'and', Field: 'Industry', Test: 'is not empty' },
  { Rule: 'and', Field: 'Activity', Test: 'is', Value: 'Visit' },
);

const settingsOf = fc.record({
  'Score floor': fc.constantFrom('', 'none', '10'),
  'Score ceiling': fc.constantFrom('', 'none', '60'),
  'Max points: Fit': fc.constantFrom('', '30'),
  'Max points: Engagement': fc.constantFrom('', '20'),
  'Max points: Web': fc.constantFrom('', '25'),
  'Max points: Firm': fc.constantFrom('', '12'),
});

export const arbitraryWorkbook: fc.Arbitrary<RandomWorkbook> = fc
  .tuple(
    fc.array(fc.tuple(...Object.values(cellsOf)), { minLength: 1, maxLength: 9 }),
    fc.array(fc.tuple(ruleOf, fc.option(andRowOf, { freq: 4, nil: undefined })), {
      minLength: 2,
      maxLength: 8,
    }),
    fc.array(fc.tuple(fc.nat(6), fc.constantFrom(...eventNames), dayCell, fc.constantFrom<Cell>('', 2, 0)), {
      minLength: 5,
      maxLength: 40,
    }),
    settingsOf,
  )
  .map(([rows, rules, events, settings]) => ({
    leads: [headers, ...rows.map((row, index) => [`k${index}`, ...row])],
    rules: rules.flatMap(([rule, and]) => (and ? [rule, and] : [rule])),
    activities: [
      ['Key', 'Activity', 'When', 'Count'],
      ...events.map(([lead, ...event]) => [`k${lead}`, ...event]),
    ],
    settings,
  }));

import { expect, it } from 'vitest';
import { Day, put, TestDocument, type TestRow } from '../document.ts';

const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Kind', 'Field', 'Test', 'Value', 'Points', 'Within days'],
  [true, 'Base', 'Attribute', 'Email', 'is not empty', '', 30, ''],
  [true, 'Demo request', 'Behavior', 'Activity', 'is', 'Demo', 20, 10],
  [true, 'Complaint', 'Behavior', 'Activity', 'is', 'Complaint', -20, 10],
];

function workbook(activities: readonly TestRow[]): TestDocument {
  const tabs = {
    Leads: [['Email'], ['ann'], ['bob']],
    Activities: [['Email', 'Activity', 'When'], ...activities],
  };
  return new TestDocument({ ...tabs, Rules: rules }, { now: '2026-11-21T09:30:00Z' });
}

function causesAfter(document: TestDocument, days: number, meanwhile: () => void = () => {}): string[][] {
  document.scoreLeads();
  document.host.clock.advance(days * 86_400_000);
  meanwhile();
  document.scoreLeads();
  return document
    .texts('Crossings')
    .slice(1)
    .map((row) => [row[1]!, row[4]!, row[5]!, row[9]!]);
}

it('a crossing that a window has caused names its rule, though no cell was changed', () => {
  const document = workbook([['ann', 'Demo', new Day('2026-11-15')]]);
  expect(causesAfter(document, 7)).toEqual([['ann', 'MQL', 'Early-stage', 'time: Demo request ran out']]);
});

it('a rise is one of time where a complaint is old enough', () => {
  const document = workbook([
    ['bob', 'Complaint', new Day('2026-11-15')],
    ['bob', 'Demo', new Day('2026-11-21')],
  ]);
  expect(causesAfter(document, 6)).toEqual([['bob', 'Early-stage', 'MQL', 'time: Complaint ran out']]);
});

it('a new event has caused what it makes, also where time has gone by', () => {
  const document = workbook([['ann', 'Demo', new Day('2026-01-15')]]);
  const demo = () => {
    put(document.sheet('Activities'), 3, 1, 'ann');
    put(document.sheet('Activities'), 3, 2, 'Demo');
    put(document.sheet('Activities'), 3, 3, new Day('2026-11-23'));
  };
  expect(causesAfter(document, 2, demo)).toEqual([['ann', 'Early-stage', 'MQL', 'data']]);
});

import type { Sheet } from '../../../src/host/workbook/workbook.ts';
import { put, type TestDocument } from '../../addon/document.ts';
import type { Edit } from './edit.ts';
import { columnOf, tabNamed } from './places.ts';

const rulesOf = (document: TestDocument): Sheet | undefined =>
  document.workbook.sheets.find((sheet) => columnOf(sheet, 'Points') > 0 && columnOf(sheet, 'Field') > 0);

function hasRule(rules: Sheet, name: string): boolean {
  return rules.cells.column(columnOf(rules, 'Rule')).includes(name);
}

export const modelEdits: readonly Edit[] = [
  {
    name: 'changes the points of a rule',
    make: (document, _, choice) => {
      const rules = rulesOf(document);
      if (rules) put(rules, 2, columnOf(rules, 'Points'), String(1 + (choice % 2)));
    },
  },
  {
    name: 'adds a rule',
    make: (document) => {
      const rules = rulesOf(document);
      if (!rules || rules.lastRow() >= rules.maxRows || hasRule(rules, 'Software')) return;
      const row = rules.lastRow() + 1;
      const cells = { On: true, Rule: 'Software', Field: 'Industry', Test: 'is', Value: 'SaaS', Points: '3' };
      for (const [header, cell] of Object.entries(cells)) put(rules, row, columnOf(rules, header), cell);
    },
  },
  {
    name: 'inserts a row above the rules',
    make: (document) => rulesOf(document)?.insert('row', 2, 1),
  },
  { name: 'deletes a rule', make: (document) => rulesOf(document)?.remove('row', 3, 1) },
  {
    name: 'inserts a column in Rules',
    needs: 'columns',
    make: (document, _, choice) => {
      const rules = rulesOf(document);
      rules?.insert('column', 1 + (choice % rules.maxColumns), 1);
    },
  },
  {
    name: 'inserts a column in Activities',
    make: (document, _, choice) => {
      tabNamed(document, 'Activities')?.insert('column', 2 + (choice % 2), 1);
    },
  },
  {
    name: 'changes a minimum',
    make: (document, _, choice) => {
      const statuses = tabNamed(document, 'Statuses');
      if (statuses) put(statuses, 3, columnOf(statuses, 'Min score'), String(10 + (choice % 10)));
    },
  },
  {
    name: 'adds an activity',
    make: (document) => {
      const activities = tabNamed(document, 'Activities');
      if (!activities) return;
      const row = activities.lastRow() + 1;
      if (row > activities.maxRows) return;
      const cells = { 'Lead ID': 'L2', Activity: 'Visit', When: '2026-06-09' };
      for (const [header, cell] of Object.entries(cells))
        put(activities, row, columnOf(activities, header), cell);
    },
  },
];

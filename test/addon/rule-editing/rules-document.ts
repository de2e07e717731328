import type { RuleEdit, RuleRowCells, RuleRowView, RulesView } from '../../../src/shared/index.ts';
import { type DocumentOptions, TestDocument, type TestRow } from '../document.ts';

const headers = ['On', 'Rule', 'Kind', 'Field', 'Test', 'Value', 'Points', 'Group', 'Mine'] as const;

export const ruleTable: readonly TestRow[] = [
  headers,
  [true, 'Software', 'Attribute', 'Industry', 'is', 'SaaS', 20, '', 'my own note'],
  [true, 'Large', 'Attribute', 'Employees', '>=', '200', 15, 'Size', ''],
  [true, 'and', '', 'Industry', 'is none of', 'Retail', '', '', ''],
  [false, 'Free mail', 'Attribute', 'Email', 'email is free', '', -20, '', ''],
];

/** Four leads, four deals, three rules, one of two conditions and one switched off. */
export function rulesDocument(
  rules: readonly TestRow[] = ruleTable,
  options: DocumentOptions = {},
): TestDocument {
  return new TestDocument(
    {
      Leads: [
        ['Lead ID', 'Email', 'Industry', 'Employees'],
        ['L1', 'ada@acme.example', 'SaaS', 150],
        ['L2', 'bob@gmail.com', 'SaaS', 300],
        ['L3', 'cyd@acme.example', 'Retail', ''],
        ['L4', 'dan@rival.example', 'Food', 800],
      ],
      Deals: [
        ['Lead ID', 'Industry', 'Outcome'],
        ['D1', 'SaaS', 'Won'],
        ['D2', 'SaaS', 'Lost'],
        ['D3', 'Retail', 'Lost'],
        ['D4', 'SaaS', 'Won'],
      ],
      Activities: [
        ['Lead ID', 'Activity', 'When'],
        ['L1', 'Demo', '2026-11-20'],
        ['L1', 'Visit', '2026-11-20'],
        ['L2', 'Visit', '2026-11-01'],
      ],
      Rules: rules,
    },
    options,
  );
}

export function readRules(document: TestDocument): RulesView {
  return document.run('readRules') as RulesView;
}

/** The rows of the rule of that name, as a page has them. */
export function rowsOf(document: TestDocument, name: string): RuleRowView[] {
  const rule = readRules(document).rules.find(({ rows }) => rows[0]!.cells.Rule === name);
  if (!rule) throw new Error(`rowsOf: no such rule: ${name}`);
  return JSON.parse(JSON.stringify(rule.rows)) as RuleRowView[];
}

/** Cells of those rows, with some of the first row as they are to be. */
export function changed(rows: readonly RuleRowView[], cells: RuleRowCells): RuleRowCells[] {
  return rows.map((row, index) => (index === 0 ? { ...row.cells, ...cells } : row.cells));
}

export function edit(document: TestDocument, name: string, request: unknown): RuleEdit {
  return document.run(name, request) as RuleEdit;
}

/** The rules as rows of texts, without headers and empty cells at the end. */
export function ruleTexts(document: TestDocument): string[][] {
  return document
    .texts('Rules')
    .slice(1)
    .map((row) => row.slice(0, headers.length));
}

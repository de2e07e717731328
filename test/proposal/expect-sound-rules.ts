import { expect } from 'vitest';
import type { Proposal } from '../../src/proposal/choice/propose-rules.ts';
import { type ProposalSource, type RuleCells, rulesTab } from '../../src/proposal/index.ts';
import {
  cellText,
  columnIndex,
  compileModel,
  fold,
  foldName,
  localeOf,
  readNumber,
  scoreLeads,
  type Table,
} from '../../src/scoring/index.ts';
import { textItems } from '../oracle/value-items.ts';

/**
 * Everything that must hold for proposed rules, whatever the spreadsheet.
 * @param canTake whether something speaks against a lead
 */
export function expectSoundRules(
  proposal: Proposal,
  source: ProposalSource,
  forbidden: readonly string[],
  canTake = true,
): void {
  const { rules } = proposal;
  expect(proposal.fits).toBe(true);
  expect(rules.length).toBeLessThanOrEqual(8);
  expect(rules.some(({ Points }) => Number(Points) < 0)).toBe(canTake);
  for (const rule of rules) {
    expect(Number.isInteger(rule.Points) && Math.abs(Number(rule.Points)) <= 100).toBe(true);
    expect(rule.Notes).toMatch(/starting guess|Chosen from these deals/);
    expect(forbidden.map(foldName)).not.toContain(foldName(String(rule.Field)));
    expect(['string', 'undefined']).toContain(typeof rule.Value);
    expectValuesInSheet(rule, source);
  }
  expectCleanRun(rules, source);
}

/** No problem, no advice; each rule matches some leads but not all; leads end in at least two statuses. */
function expectCleanRun(rules: readonly RuleCells[], source: ProposalSource): void {
  const { leads, deals, settings } = source;
  const outcome = deals === leads ? [settings.dealOutcomeColumn, settings.dealClosedOnColumn] : [];
  const reading = compileModel({
    ...source,
    locale: localeOf(source.locale),
    rules: tableOfRules(rules, leads),
    leadHeaders: leads.headers,
    leadsTab: leads.tab,
    outcomeColumns: new Set(outcome.map((name) => columnIndex(leads.headers, name))),
    hasActivities: source.activities !== null,
  });
  // Where nothing speaks against a lead, or one thing only for it, the engine says so.
  const isAlone = rules.filter(({ Points }) => Number(Points) > 0).length === 1;
  const problems = reading.problems.filter(
    ({ code }) => code !== 'no-negative-rule' && !(isAlone && code === 'minimum-out-of-reach'),
  );
  expect(problems).toEqual([]);
  const scores = scoreLeads({ ...source, model: reading.model, presentStatuses: null });
  const matched = scores.leadsMatched();
  const count = scores.leadKeys.isLead.reduce((sum, isLead) => sum + isLead, 0);
  expect(matched).toHaveLength(rules.length);
  expect(matched.every((number) => number > 0 && number < count)).toBe(true);
  expect(new Set(scores.statuses).size).toBeGreaterThanOrEqual(2);
}

/** The Rules tab as the engine reads it back from the sheet. */
function tableOfRules(rules: readonly RuleCells[], leads: Table): Table {
  const { columns, rows } = rulesTab(rules, leads.headers, true);
  return {
    tab: 'Rules',
    headerRow: 1,
    headers: columns.map(({ header }) => header),
    rowCount: rows.length,
    columns: columns.map((_, index) => rows.map((row) => row[index] ?? '')),
  };
}

function expectValuesInSheet({ Field, Test, Value }: RuleCells, source: ProposalSource): void {
  if (Value === undefined || /days/.test(String(Test))) return;
  const { leads, activities, settings } = source;
  const isLeadsColumn = columnIndex(leads.headers, String(Field)) >= 0;
  const table = isLeadsColumn ? leads : activities!;
  const cells =
    table.columns[columnIndex(table.headers, isLeadsColumn ? String(Field) : settings.activityColumn)]!;
  if (Test === '≥' || Test === '≤') {
    const locale = localeOf(source.locale);
    const numbers = cells.map((cell) =>
      typeof cell === 'number' ? cell : readNumber(cellText(cell), locale),
    );
    expect(numbers).toContain(readNumber(String(Value), locale));
    return;
  }
  const texts = new Set(cells.map((cell) => fold(cellText(cell))));
  for (const { text } of textItems(String(Value))) {
    const stands = (cell: string) =>
      Test === 'contains any of' ? cell.includes(fold(text)) : cell === fold(text);
    expect([...texts].some(stands), `${Field} has ${text}`).toBe(true);
  }
}

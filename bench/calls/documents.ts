import { type Cell, isoDay } from '../../src/scoring/index.ts';
import { Day, type TestCell, TestDocument, type TestRow } from '../../test/addon/document.ts';
import { createRandom } from '../random.ts';
import { makeLeads } from '../scoring/leads.ts';
import { rules } from '../scoring/rules.ts';

function testCell(cell: Cell): TestCell {
  return typeof cell === 'object' ? new Day(isoDay(cell.day)) : cell;
}

/** A spreadsheet of the bench's 12 columns and 30 rules, with as many closed deals as are asked for. */
export function benchDocument(leadCount: number, dealCount = 0): TestDocument {
  const ruleRows = rules.map(([field, test, value, points]): TestRow => [true, field, test, value, points]);
  const document = new TestDocument({ Leads: leadRows(leadCount) });
  // As many rows as Google gives a tab that a person adds.
  document.addTab('Rules', [['On', 'Field', 'Test', 'Value', 'Points'], ...ruleRows], { rows: 1_000 });
  if (dealCount > 0) document.addTab('Deals', dealRows(dealCount, leadCount));
  return document;
}

/** The same leads before set-up. */
export function bareDocument(leadCount: number): TestDocument {
  return new TestDocument({ Leads: leadRows(leadCount) });
}

function leadRows(leadCount: number): TestRow[] {
  const table = makeLeads(leadCount);
  const leads = Array.from({ length: leadCount }, (_, row) =>
    table.columns.map((column) => testCell(column[row]!)),
  );
  return [table.headers, ...leads];
}

function dealRows(dealCount: number, leadCount: number): TestRow[] {
  const random = createRandom(2);
  const rows = Array.from({ length: dealCount }, (): TestRow => {
    const lead = Math.floor(random() * leadCount);
    const outcome = random() < 0.3 ? 'Won' : 'Lost';
    return [`L${lead}`, outcome, new Day('2026-09-01'), new Day('2026-10-01'), Math.floor(random() * 10_000)];
  });
  return [['Lead ID', 'Outcome', 'Created on', 'Closed on', 'Amount'], ...rows];
}

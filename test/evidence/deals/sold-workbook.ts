import { closingsOf, type DealScores, scoreDeals } from '../../../src/evidence/index.ts';
import { type LeadScores, scoreLeads } from '../../../src/scoring/index.ts';
import { compileWorkbook, dayOf, type Rows, tableOf, type Workbook } from '../../scoring/score-workbook.ts';

export interface SoldWorkbook extends Workbook {
  readonly leads: Rows;
  readonly deals: Rows;
}

/** Leads and the deals that close them, both scored. */
export function scoreSold(workbook: SoldWorkbook): { scores: LeadScores; deals: DealScores } {
  const { model } = compileWorkbook(workbook);
  const leads = tableOf('Leads', workbook.leads);
  const deals = tableOf('Deals', workbook.deals);
  const asOfDay = dayOf(workbook.asOf ?? '2026-11-21');
  const scores = scoreLeads({
    ...{ model, leads, asOfDay, ownColumns: new Set(), presentStatuses: null },
    activities: workbook.activities ? tableOf('Activities', workbook.activities) : null,
    closingsOf: (identity) => closingsOf(deals, leads, identity, model, asOfDay),
  });
  return { scores, deals: scoreDeals(deals, leads, scores) };
}

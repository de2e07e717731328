import { put, type TestDocument } from '../../test/addon/document.ts';
import { benchDocument } from './documents.ts';

/** What one execution asked of Google, by the host's counters and its cost model. */
export interface CallCount {
  action: string;
  leads: number;
  deals: number;
  calls: number;
  cellsRead: number;
  cellsWritten: number;
  /** Calls of setValues on the Leads tab and ours. */
  valueWrites: number;
  modelledSeconds: number;
}

interface Step {
  readonly action: string;
  run(document: TestDocument): unknown;
}

const industryColumn = 4;
const visitsColumn = 12;

/** In order, on one document: what an action costs depends on what was there before it. */
const steps: readonly Step[] = [
  { action: 'first run', run: (document) => document.scoreLeads() },
  { action: 'rescore, nothing changed', run: (document) => document.scoreLeads() },
  {
    action: 'rescore, one cell changed',
    run(document) {
      // Of a rule of 6 points: few leads change their status by it.
      const sheet = document.sheet('Leads');
      put(sheet, 3, visitsColumn, sheet.cells.at(3, visitsColumn) === 0 ? 15 : 0);
      return document.scoreLeads();
    },
  },
  {
    action: 'rescore, one lead crosses a status',
    run(document) {
      const sheet = document.sheet('Leads');
      put(sheet, 3, industryColumn, sheet.cells.at(3, industryColumn) === 'SaaS' ? 'Retail' : 'SaaS');
      return document.scoreLeads();
    },
  },
  { action: 'check rules', run: (document) => document.checkRules() },
  { action: 'explain a lead', run: (document) => document.explainLead(2) },
];

const conversion: Step = {
  action: 'conversion',
  run: (document) => document.run('buildConversion', { by: 'menu' }),
};

export function measureCalls(leads: number, deals = 0): CallCount[] {
  const document = benchDocument(leads, deals);
  const all = deals > 0 ? [...steps, conversion] : steps;
  return all.map(({ action, run }) => {
    run(document);
    const { callCount, cellsRead, cellsWritten, calls, startedAt, endedAt } =
      document.host.executions.at(-1)!;
    return {
      action,
      leads,
      deals,
      calls: callCount,
      cellsRead,
      cellsWritten,
      valueWrites: calls.get('Range.setValues') ?? 0,
      modelledSeconds: (endedAt! - startedAt) / 1000,
    };
  });
}

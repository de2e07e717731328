import { put, type TestDocument } from '../../test/addon/document.ts';
import { countedRun, type RunCount } from './counted-run.ts';
import { benchDocument } from './documents.ts';

export interface CallCount extends RunCount {
  action: string;
  leads: number;
  deals: number;
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
  { action: 'open the sidebar', run: (document) => document.run('readOverview') },
];

const conversion: Step = {
  action: 'conversion',
  run: (document) => document.run('buildConversion', { by: 'menu' }),
};

const evidence: Step = {
  action: 'evidence',
  run: (document) => document.run('findEvidence', { by: 'menu' }),
};

/** All actions on one document, those about closed deals where there are some. */
export function measureCalls(leads: number, deals = 0): CallCount[] {
  return measureSteps(deals > 0 ? [...steps, conversion] : steps, leads, deals);
}

/** What is said about closed deals, after a first run. */
export function measureDeals(leads: number, deals: number): CallCount[] {
  return measureSteps([steps[0]!, conversion, evidence], leads, deals).slice(1);
}

function measureSteps(all: readonly Step[], leads: number, deals: number): CallCount[] {
  const document = benchDocument(leads, deals);
  return all.map(({ action, run }) => {
    const count = countedRun(document.host, () => run(document));
    return { action, leads, deals, ...count };
  });
}

import { put, type TestDocument } from '../../test/addon/document.ts';
import { countedRun, type RunCount } from './counted-run.ts';
import { bareDocument, benchDocument } from './documents.ts';
import { type Step, teamSteps } from './team-steps.ts';

export interface CallCount extends RunCount {
  action: string;
  leads: number;
  deals: number;
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

const setUp: Step = {
  action: 'set up',
  run: (document) => document.run('setUpSpreadsheet', { by: 'menu' }),
};

const firstRunAfterSetUp: Step = {
  action: 'first run after set-up',
  run: (document) => document.scoreLeads(),
};

/** What whoever installs it waits for. */
export function measureSetUp(leads: number): CallCount[] {
  return measureSteps(bareDocument(leads), [setUp, firstRunAfterSetUp], leads, 0);
}

/** All actions on one document, those about closed deals where there are some. */
export function measureCalls(leads: number, deals = 0): CallCount[] {
  const all = deals > 0 ? [...steps, conversion] : steps;
  return measureSteps(benchDocument(leads, deals), all, leads, deals);
}

/** What follows from a score, after a first run. */
export function measureTeam(leads: number): CallCount[] {
  return measureSteps(benchDocument(leads), [steps[0]!, ...teamSteps], leads, 0).slice(1);
}

/** What is said about closed deals, after a first run. */
export function measureDeals(leads: number, deals: number): CallCount[] {
  const all = [steps[0]!, conversion, evidence];
  return measureSteps(benchDocument(leads, deals), all, leads, deals).slice(1);
}

function measureSteps(
  document: TestDocument,
  all: readonly Step[],
  leads: number,
  deals: number,
): CallCount[] {
  return all.map(({ action, run }) => {
    const count = countedRun(document.host, () => run(document));
    return { action, leads, deals, ...count };
  });
}

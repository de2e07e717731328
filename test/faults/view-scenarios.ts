import type { TestDocument } from '../addon/document.ts';
import { bareWorkbook, leadWorkbook } from './lead-workbook.ts';
import { exported, type Scenario } from './scenario.ts';
import { owned, scheduled, scored } from './scoring-scenarios.ts';

const bare = (leadCount: number) => bareWorkbook(leadCount);
const fresh = (leadCount: number) => leadWorkbook(leadCount);

function ruleChanged(leadCount: number): TestDocument {
  const document = scored(leadCount);
  document.sheet('Rules').cells.set(3, 6, 'many');
  return document;
}

const menu = { scores: false, tells: 'menu' } as const;
const caller = { scores: false, tells: 'caller' } as const;
const sidebar = { by: 'sidebar' } as const;

export const nothingSaid = { settings: [], outcomes: [], trade: null, switchedOff: [] };

/** What looks, and writes at most what it has found about the rules. */
export const viewScenarios: readonly Scenario[] = [
  { ...menu, name: 'first check', build: fresh, ...exported('menuCheckRules') },
  { ...menu, name: 'check of a wrong rule', build: ruleChanged, ...exported('menuCheckRules') },
  { ...caller, name: 'check from the sidebar', build: ruleChanged, ...exported('checkRules', sidebar) },
  { ...menu, name: 'explaining', build: scored, ...exported('menuExplainLead') },
  {
    ...caller,
    name: 'explaining by a call',
    build: scored,
    ...exported('explainLead', { by: 'command line', row: 3 }),
  },
  {
    ...caller,
    name: 'the model for a warehouse',
    build: scored,
    ...exported('readModelTables', { by: 'command line' }),
  },
  { ...caller, name: 'the selected lead in the sidebar', build: scored, ...exported('readSelectedLead') },
  {
    ...caller,
    name: 'a lead with other values in the sidebar',
    build: scored,
    ...exported('readTrial', { row: 3, key: 'L1' }),
  },
  { ...caller, name: 'who may get whose leads', build: owned, ...exported('readHandOver') },
  {
    ...caller,
    name: 'which leads would be handed over',
    build: owned,
    ...exported('previewHandOver', { from: 'Ann', to: null }),
  },
  { ...caller, name: 'where the cursor is', build: scored, ...exported('readSelection') },
  {
    ...caller,
    name: 'going to a place',
    build: scored,
    ...exported('selectPlace', { tab: 'Rules', cell: 'B3' }),
  },
  {
    ...caller,
    name: 'the overview where rules have changed',
    build: ruleChanged,
    ...exported('readOverview'),
  },
  { ...caller, name: 'who would move in the sidebar', build: ruleChanged, ...exported('readPendingEffect') },
  { ...caller, name: 'the moments to go back to', build: scored, ...exported('readMoments') },
  { ...caller, name: 'the overview in the sidebar', build: scheduled, ...exported('readOverview') },
  { ...caller, name: 'the rules in the sidebar', build: scored, ...exported('readRules') },
  { ...caller, name: 'conversion in the sidebar', build: scored, ...exported('readConversion') },
  {
    ...caller,
    name: 'what set-up finds, in the sidebar',
    build: bare,
    ...exported('readSetUp', nothingSaid),
  },
  {
    ...caller,
    name: 'what set-up would do, in the sidebar',
    build: bare,
    ...exported('previewSetUp', nothingSaid),
  },
  { ...menu, name: 'opening the sidebar', build: scored, ...exported('menuOpenSidebar') },
  { ...menu, name: 'help', build: scored, ...exported('menuHelp') },
];

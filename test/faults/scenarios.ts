import type { Answers } from '../../src/host/services/answers.ts';
import type { ExecutionOptions } from '../../src/host/services/execution.ts';
import type { TestDocument } from '../addon/document.ts';
import { bareWorkbook, changeLeads, leadWorkbook } from './lead-workbook.ts';

/** An action on a workbook as it may stand when somebody starts it. */
export interface Scenario {
  readonly name: string;
  readonly build: (leadCount: number) => TestDocument;
  /** The exported function. */
  readonly action: string;
  readonly request?: unknown;
  readonly options?: ExecutionOptions;
  /** Leads show their scores once it has run. */
  readonly scores: boolean;
  /** Who hears of a failure: the person at the menu, the page that called, or whoever reads the record later. */
  readonly tells: 'menu' | 'caller' | 'record';
}

/** Yes to what is asked, but the filter and the tabs that people made stay as they are. */
const answers: Answers = {
  alert: ({ text, buttons }) => {
    if (/The filter covers|were there before it/.test(text)) return 'NO';
    return buttons.startsWith('YES') ? 'YES' : 'OK';
  },
  prompt: () => ({ button: 'OK', text: 'daily 6' }),
};

const fresh = (leadCount: number) => leadWorkbook(leadCount, { answers });

function scored(leadCount: number): TestDocument {
  const document = fresh(leadCount);
  document.run('scoreLeads', { by: 'menu' });
  changeLeads(document);
  return document;
}

function scheduled(leadCount: number): TestDocument {
  const document = scored(leadCount);
  document.run('menuSchedule');
  return document;
}

function withConversion(leadCount: number): TestDocument {
  const document = scored(leadCount);
  document.run('buildConversion', { by: 'menu' });
  document.sheet('Deals').cells.set(2, 2, 'Lost');
  return document;
}

function ruleChanged(leadCount: number): TestDocument {
  const document = scored(leadCount);
  document.sheet('Rules').cells.set(3, 6, 'many');
  return document;
}

const menu = { scores: false, tells: 'menu' } as const;

export const scenarios: readonly Scenario[] = [
  { name: 'first scoring', build: fresh, action: 'menuScoreLeads', scores: true, tells: 'menu' },
  { name: 'scoring again', build: scored, action: 'menuScoreLeads', scores: true, tells: 'menu' },
  {
    ...{ name: 'scheduled scoring', build: scheduled, action: 'runSchedule' },
    ...{ options: { trigger: true }, scores: true, tells: 'record' },
  },
  {
    ...{ name: 'scoring from the sidebar', build: scored, action: 'scoreChunk' },
    ...{ request: { by: 'sidebar', cursor: 0 }, scores: true, tells: 'caller' },
  },
  { ...menu, name: 'first check', build: fresh, action: 'menuCheckRules' },
  { ...menu, name: 'check of a wrong rule', build: ruleChanged, action: 'menuCheckRules' },
  { ...menu, name: 'explaining', build: scored, action: 'menuExplainLead' },
  { ...menu, name: 'first conversion', build: scored, action: 'menuBuildConversion' },
  { ...menu, name: 'conversion again', build: withConversion, action: 'menuBuildConversion' },
  {
    ...{ name: 'set-up', build: (leadCount: number) => bareWorkbook(leadCount, { answers }) },
    ...{ action: 'setUpSpreadsheet', request: { by: 'sidebar' }, scores: false, tells: 'caller' },
  },
  {
    ...menu,
    ...{ name: 'set-up with dialogs', action: 'menuSetUp' },
    build: (leadCount) => bareWorkbook(leadCount, { answers }),
  },
  { ...menu, name: 'setting a schedule', build: scored, action: 'menuSchedule' },
  { ...menu, name: 'removal', build: withConversion, action: 'menuRemove' },
];

export function perform({ action, request, options }: Scenario, document: TestDocument): unknown {
  return document.run(action, request, options);
}

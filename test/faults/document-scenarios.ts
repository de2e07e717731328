import type { HandOverPreview, HandOverView, SetUpPreview } from '../../src/shared/index.ts';
import type { TestDocument } from '../addon/document.ts';
import { dealsOn, dealsStand } from './deals-stand.ts';
import { bareWorkbook, leadWorkbook, mostLeads } from './lead-workbook.ts';
import { dealEdits } from './people/deal-edits.ts';
import { exported, type Scenario } from './scenario.ts';
import { owned, scheduled, scored, whenDue } from './scoring-scenarios.ts';
import { nothingSaid } from './view-scenarios.ts';

const fresh = (leadCount: number) => leadWorkbook(leadCount);
const bare = (leadCount: number) => bareWorkbook(leadCount);

/** All that there can be of ours beside the leads. */
function complete(leadCount: number): TestDocument {
  const document = scheduled(leadCount);
  document.run('buildConversion', { by: 'menu' });
  document.run('findEvidence', { by: 'menu' });
  return document;
}

/** Every tab of ours was made by us. */
function setUp(leadCount: number): TestDocument {
  const document = bareWorkbook(leadCount);
  document.run('menuSetUp');
  document.run('buildConversion', { by: 'menu' });
  return document;
}

/** Its trigger is gone, as after a copy or when Google has turned it off. */
function withoutTrigger(leadCount: number): TestDocument {
  const document = scheduled(leadCount);
  document.host.project.triggers = [];
  return document;
}

/** As an earlier version leaves it, whose trigger comes at its own hour. */
function scheduledEarlier(leadCount: number): TestDocument {
  const document = scored(leadCount);
  document.run('menuSchedule');
  const { documentProperties } = document.workbook;
  const { isHourlyTrigger: _, ...record } = JSON.parse(documentProperties.get('scoreband.schedule')!);
  documentProperties.set('scoreband.schedule', JSON.stringify(record));
  document.host.project.triggers[0]!.schedule = {};
  return document;
}

/** People turn the schedule off by the same dialog. */
function turnedOff(leadCount: number): TestDocument {
  const document = scheduled(leadCount);
  const { answers } = document.host;
  document.host.answers = { ...answers, prompt: () => ({ button: 'OK', text: 'off' }) };
  return document;
}

/** Yes to what is asked; a person's filter stays as it is, also where a colleague's run asks meanwhile. */
function yes({ text, buttons }: { readonly text: string; readonly buttons: string }): string {
  if (/The filter covers/.test(text)) return 'NO';
  return buttons.startsWith('YES') ? 'YES' : 'OK';
}

/** What Ann has goes to somebody who had nothing before; whoever finds it handed over leaves it so. */
function handOverAnn(document: TestDocument): unknown {
  const entered = ['Ann', 'Kim'];
  document.host.answers = {
    alert: (dialog) => (/put them back/.test(dialog.text) ? 'NO' : yes(dialog)),
    prompt: () => ({ button: entered.length === 0 ? 'CANCEL' : 'OK', text: entered.shift() ?? '' }),
  };
  return document.run('menuHandOver');
}

/** The same in the sidebar, as it was shown. */
export function handOverAsShown(document: TestDocument): unknown {
  const { owners } = document.run('readHandOver') as HandOverView;
  const ann = owners.find(([name]) => name === 'Ann');
  if (ann === undefined) return { messages: ['Nothing to do.'] };
  const choice = { from: 'Ann', to: 'Kim' };
  const { seen } = document.run('previewHandOver', choice) as HandOverPreview;
  return document.run('handOverLeads', { ...choice, seen });
}

/** Those who have reached the highest status have an owner. */
function dealtOut(leadCount: number): TestDocument {
  const document = owned(leadCount);
  document.run('scoreLeads', { by: 'menu' });
  return document;
}

function handedOver(leadCount: number): TestDocument {
  const document = dealtOut(leadCount);
  handOverAsShown(document);
  return document;
}

/** A deal of the lead in the third row; whoever finds it recorded leaves it so. */
export function recordSale(document: TestDocument): unknown {
  const leads = document.sheet('Leads');
  document.workbook.activeSheet = leads;
  leads.selection = { row: 3, column: 1, rows: 1, columns: 1 };
  document.host.answers = {
    alert: (dialog) => {
      if (/the last deal that was recorded|Record another/.test(dialog.text))
        return dialog.buttons.endsWith('CANCEL') ? 'CANCEL' : 'NO';
      return yes(dialog);
    },
    prompt: ({ text }) => ({ button: 'OK', text: text.startsWith('Amount') ? '750' : '' }),
  };
  return document.run('menuSaleWon');
}

/** The deal in the third row is recorded, and taken back. */
function takeSaleBack(document: TestDocument): unknown {
  const leads = document.sheet('Leads');
  document.workbook.activeSheet = leads;
  leads.selection = { row: 3, column: 1, rows: 1, columns: 1 };
  document.host.answers = {
    alert: (dialog) => (/Record another/.test(dialog.text) ? 'NO' : yes(dialog)),
    prompt: () => ({ button: 'CANCEL', text: '' }),
  };
  return document.run('menuSaleLost');
}

/** Nobody has noted a deal of these leads yet. */
function withoutDealsOf(leadCount: number): TestDocument {
  const document = scored(leadCount);
  const deals = document.sheet('Deals');
  for (let row = 2; row <= deals.lastRow(); row++) deals.cells.set(row, 1, `D${row}`);
  return document;
}

function withoutDeals(leadCount: number): TestDocument {
  const document = scored(leadCount);
  document.workbook.removeSheet(document.sheet('Deals'));
  return document;
}

function sold(leadCount: number): TestDocument {
  const document = withoutDealsOf(leadCount);
  const { answers } = document.host;
  recordSale(document);
  document.host.answers = answers;
  return document;
}

/** Nobody's tab of deals but ours; somebody has typed into Calls that a lead is won. */
function typedAsWon(leadCount: number): TestDocument {
  const document = scored(leadCount);
  document.workbook.removeSheet(document.sheet('Deals'));
  const { answers } = document.host;
  recordSale(document);
  document.run('makeCallList', { by: 'menu' });
  document.host.answers = answers;
  const calls = document.sheet('Calls');
  const cells = ['2026-11-20', 'L3', '', 'Won', '', 'typed by hand'];
  cells.forEach((cell, i) => {
    calls.cells.set(2, i + 1, cell);
  });
  return document;
}

/** The same beside a tab of deals that is a person's own: the sidebar asks. */
function askedAbout(leadCount: number): TestDocument {
  const document = withoutDealsOf(leadCount);
  document.run('makeCallList', { by: 'menu' });
  return document;
}

function recordTypedSale(document: TestDocument): unknown {
  document.host.answers = {
    alert: (dialog) => {
      if (/the last deal that was recorded|Record another/.test(dialog.text))
        return dialog.buttons.endsWith('CANCEL') ? 'CANCEL' : 'NO';
      return yes(dialog);
    },
    prompt: () => ({ button: 'OK', text: '' }),
  };
  const sale = { lead: 'Person 3 (L3)', key: 'l3', outcome: 'won', day: '2026-11-20' };
  return document.run('recordTypedSale', sale);
}

/** Everything goes that looks like ours, whoever made it. */
function toBeRid(leadCount: number): TestDocument {
  const document = complete(leadCount);
  document.host.answers = { alert: yes };
  return document;
}

/** The rules are looked at, and written as they were shown. */
function setUpAsShown(document: TestDocument): unknown {
  const { rules } = document.run('previewSetUp', nothingSaid) as SetUpPreview;
  const wanted = { makesCallList: true, renewsDaily: true, keepsDeals: true };
  return document.run('applySetUp', { ...nothingSaid, ...wanted, shown: rules.map(({ id }) => id) });
}

/** Who one is stands in what is kept of that user, and nowhere else. */
function isNobodyElses({ host, workbook }: TestDocument): string[] {
  const ofUsers = [...host.project.userProperties].filter(
    ([user, kept]) => user !== workbook.owner && kept.has('scoreband.owner'),
  );
  const isShared = workbook.documentProperties.has('scoreband.owner');
  return ofUsers.length > 0 || isShared ? ['who one is has been kept for somebody else'] : [];
}

const menu = { scores: false, tells: 'menu' } as const;
const caller = { scores: false, tells: 'caller' } as const;

/** Deals are edited while one is recorded. */
const amongDeals = {
  ...{ mayWrite: /^Deals/, isLogged: true, people: dealEdits },
  holds: dealsStand(dealsOn(withoutDealsOf(mostLeads).sheet('Deals'))),
} as const;

/** Set-up offers scoring until it has gone through once; what was still to be asked is asked by the next one. */
const thenScoring = { afterwards: exported('menuScoreLeads').run };

export const documentScenarios: readonly Scenario[] = [
  { ...caller, name: 'set-up', build: bare, ...exported('setUpSpreadsheet', { by: 'sidebar' }) },
  { ...caller, name: 'set-up in the sidebar', build: bare, run: setUpAsShown },
  { ...menu, name: 'set-up with dialogs', build: bare, ...exported('menuSetUp') },
  { ...menu, name: 'set-up again', build: setUp, ...exported('menuSetUp') },
  {
    ...{ ...menu, name: 'set-up beside tabs of ours', build: fresh, ...exported('menuSetUp') },
    ...{ mayWrite: /^Settings/, ...thenScoring },
  },
  { ...menu, name: 'setting a schedule', build: scored, ...exported('menuSchedule') },
  {
    ...{ ...menu, name: 'taking over an earlier schedule', build: scheduledEarlier },
    ...exported('menuHelp'),
    // A trigger that has a successor deletes itself.
    afterwards: whenDue,
  },
  {
    ...{ ...caller, name: 'setting a schedule in the sidebar', build: scored },
    ...exported('setSchedule', { interval: 'daily', hour: 6, hasAnswers: true }),
  },
  {
    ...{ ...caller, name: 'saying who one is', build: scored, holds: isNobodyElses },
    ...exported('chooseOwner', { name: 'Ann' }),
  },
  { ...menu, name: 'turning the schedule off', build: turnedOff, ...exported('menuSchedule') },
  { ...caller, name: 'repairing the schedule', build: withoutTrigger, ...exported('repairSchedule') },
  { ...menu, name: 'making owners', build: scored, ...exported('menuOwners') },
  {
    ...{ ...menu, name: 'handing leads over', build: dealtOut, run: handOverAnn, isLogged: true },
    mayWrite: /^owner of \w+ is Ann$/,
  },
  {
    ...{ ...caller, name: 'handing leads over in the sidebar', build: dealtOut, run: handOverAsShown },
    ...{ mayWrite: /^owner of \w+ is Ann$/, isLogged: true },
  },
  {
    ...{ ...caller, name: 'putting leads back in the sidebar', build: handedOver },
    ...{ ...exported('putLeadsBack'), mayWrite: /^owner of \w+ is Kim$/, isLogged: true },
  },
  {
    ...{ ...menu, name: 'recording a sale', build: withoutDealsOf, run: recordSale },
    ...amongDeals,
  },
  {
    ...{ ...menu, name: 'recording the first sale', build: withoutDeals, run: recordSale },
    ...{ mayWrite: /^Deals/, isLogged: true },
  },
  {
    ...{ ...menu, name: 'taking a sale back', build: sold, run: takeSaleBack },
    ...amongDeals,
  },
  {
    ...{ ...menu, name: 'scoring that records what was typed', build: typedAsWon },
    ...{ ...exported('menuScoreLeads'), mayWrite: /^Deals/, isLogged: true, scores: true },
    ...{ people: dealEdits, holds: dealsStand([]) },
    // What was written into Deals shows from the next run on.
    ...thenScoring,
  },
  {
    ...{ ...menu, name: 'recording a typed sale', build: askedAbout, run: recordTypedSale },
    ...amongDeals,
  },
  {
    ...{ ...caller, name: 'noting a call in the sidebar', build: askedAbout },
    ...exported('noteCall', { key: 'L3', lead: 'Person 3', result: 'No answer', againOn: '', note: '' }),
  },
  { ...menu, name: 'removal', build: complete, ...exported('menuRemove') },
  {
    ...{ ...menu, name: 'removal of what we made', build: setUp, ...exported('menuRemove') },
    mayWrite: /^(Rules|Settings|Statuses)/,
  },
  {
    ...{ ...menu, name: 'removal of everything', build: toBeRid, ...exported('menuRemove') },
    mayWrite: /^(Rules|Settings|Statuses)/,
  },
];

import type { ChunkProgress } from '../../src/shared/index.ts';
import type { TestDocument } from '../addon/document.ts';
import {
  accountWorkbook,
  changeLeads,
  type FaultOptions,
  leadWorkbook,
  moveWithinStatuses,
  sharedWithDraft,
} from './lead-workbook.ts';
import { noNamelessAccount } from './no-nameless-account.ts';
import { exported, type Scenario } from './scenario.ts';
import { slowScript } from './slow-script.ts';
import { callNote } from './user-content.ts';

const fresh = (leadCount: number) => leadWorkbook(leadCount);

export function scored(leadCount: number, options: FaultOptions = {}): TestDocument {
  const document = leadWorkbook(leadCount, options);
  document.run('scoreLeads', { by: 'menu' });
  changeLeads(document);
  return document;
}

export function scheduled(leadCount: number, options: FaultOptions = {}): TestDocument {
  const document = leadWorkbook(leadCount, options);
  const { answers } = document.host;
  // Due whenever it wakes up.
  document.host.answers = { ...answers, prompt: () => ({ button: 'OK', text: 'hourly' }) };
  document.run('menuSchedule');
  document.host.answers = answers;
  document.run('scoreLeads', { by: 'menu' });
  changeLeads(document);
  return document;
}

export function withAccounts(leadCount: number): TestDocument {
  const document = accountWorkbook(leadCount);
  document.run('scoreLeads', { by: 'menu' });
  document.run('buildAccounts', { by: 'menu' });
  changeLeads(document);
  return document;
}

/** Deals close no lead. */
export function allOpen(document: TestDocument): void {
  const settings = document.sheet('Settings');
  const last = settings.lastRow() + 1;
  settings.cells.set(last, 1, 'Closed leads');
  settings.cells.set(last, 2, 'like open ones');
}

/** Leads are dealt, and some have an owner already. */
export function owned(leadCount: number): TestDocument {
  const document = leadWorkbook(leadCount);
  allOpen(document);
  document.addTab('Owners', [
    ['Owner', 'On', 'Share'],
    ['Ann', true, 2],
    ['Bo', true, ''],
  ]);
  document.run('scoreLeads', { by: 'menu' });
  changeLeads(document);
  return document;
}

/** There is a call list, on which somebody has entered what came of two calls. */
function called(leadCount: number): TestDocument {
  const document = leadWorkbook(leadCount);
  allOpen(document);
  document.run('makeCallList', { by: 'menu' });
  const list = document.sheet('Call list');
  const headers = document.texts('Call list')[2]!;
  for (const [row, result, note] of [
    [4, 'No answer', `${callNote} A`],
    [5, 'Good talk', `${callNote} B`],
  ] as const) {
    list.cells.set(row, headers.indexOf('Result') + 1, result);
    list.cells.set(row, headers.indexOf('Note') + 1, note);
  }
  changeLeads(document);
  return document;
}

function shared(leadCount: number): TestDocument {
  const document = sharedWithDraft(leadCount);
  document.run('scoreLeads', { by: 'menu' });
  changeLeads(document);
  return document;
}

/** Leads is a Table, which takes in columns beside it, or does not. */
function tableOf(leadCount: number, growsAtEdge: boolean): TestDocument {
  const document = leadWorkbook(leadCount);
  const leads = document.sheet('Leads');
  const area = { row: 1, column: 1, rows: leads.lastRow(), columns: leads.lastColumn() };
  leads.typedTables.push({ area, growsAtEdge });
  return document;
}

function frozen(leadCount: number): TestDocument {
  const document = leadWorkbook(leadCount);
  const leads = document.sheet('Leads');
  leads.columns.frozen = leads.lastColumn();
  leads.isFrozenFull = true;
  return document;
}

/**
 * As an earlier version leaves it, which knew nothing of closed leads; whoever is asked says yes. Leads have moved on, none
 * of them across a status: who rises before the answer would not have risen after it.
 */
function scoredEarlier(leadCount: number): TestDocument {
  const document = leadWorkbook(leadCount);
  // Their score of that run says nothing of closed leads, and so does the next.
  const record = { at: document.host.clock.now, by: 'menu', command: 'score', asOf: '2026-11-20', leads: 0 };
  document.workbook.documentProperties.set(
    'scoreband.lastRun',
    JSON.stringify({ ...record, statuses: {}, unfinished: null }),
  );
  document.run('scoreLeads', { by: 'menu' });
  moveWithinStatuses(document);
  return document;
}

/** Scored a day before; since then somebody has deleted a column that Memory keeps. */
function withoutStamps(leadCount: number): TestDocument {
  const document = leadWorkbook(leadCount);
  allOpen(document);
  const { clock } = document.host;
  clock.advance(-dayMilliseconds);
  document.run('scoreLeads', { by: 'menu' });
  clock.advance(dayMilliseconds);
  const leads = document.sheet('Leads');
  leads.remove('column', document.texts('Leads')[0]!.indexOf('MQL on') + 1, 1);
  return document;
}

/** As the page calls it: one execution a chunk, until all is done. */
function chunkAfterChunk(document: TestDocument): ChunkProgress {
  let cursor = 0;
  for (let chunks = 1; ; chunks++) {
    const progress = document.run('scoreChunk', { by: 'sidebar', cursor }) as ChunkProgress;
    if (progress.isDone || chunks === mostExecutions) return progress;
    cursor = progress.rowsDone;
  }
}

/** As Google calls it, once for each trigger; where people have done away with the schedule, by hand. */
export function whenDue(document: TestDocument): void {
  const { host, workbook } = document;
  const triggers = workbook.documentProperties.has('scoreband.schedule')
    ? host.project.triggers.filter(({ handler }) => handler === 'runSchedule')
    : [null];
  for (const trigger of triggers)
    document.run('runSchedule', trigger ? { triggerUid: trigger.id } : undefined, { trigger: true });
}

/** As Google calls it hour after hour, while a run is unfinished; the clock is held between the runs. */
function hourAfterHour(document: TestDocument): void {
  const { clock } = document.host;
  const { now } = clock;
  for (let runs = 1; runs <= mostExecutions; runs++) {
    clock.now = now;
    whenDue(document);
    if (!document.workbook.documentProperties.has('scoreband.chunkedRun')) return;
  }
}

/** Rows may be added, and rules be edited, which begins the run again. */
const mostExecutions = 20;

const menu = { scores: true, tells: 'menu' } as const;
const caller = { scores: true, tells: 'caller' } as const;
const record = { scores: true, tells: 'record' } as const;
/** The columns that say who is called. */
const addsColumns = /^Statuses(, as a whole|!(Call list|Contact within))/;
const inChunks = { code: slowScript };
const dayMilliseconds = 86_400_000;

export const scoringScenarios: readonly Scenario[] = [
  { ...menu, name: 'first scoring', build: fresh, ...exported('menuScoreLeads') },
  {
    ...{ ...menu, name: 'first scoring beside a Table that grows' },
    ...{ build: (leadCount: number) => tableOf(leadCount, true), ...exported('menuScoreLeads') },
  },
  {
    ...{ ...menu, name: 'first scoring beside a Table that does not grow' },
    ...{ build: (leadCount: number) => tableOf(leadCount, false), ...exported('menuScoreLeads') },
  },
  { ...menu, name: 'first scoring beside frozen columns', build: frozen, ...exported('menuScoreLeads') },
  { ...menu, name: 'scoring again', build: scored, ...exported('menuScoreLeads') },
  {
    ...{ ...menu, name: 'scoring with accounts', build: withAccounts, ...exported('menuScoreLeads') },
    holds: noNamelessAccount,
  },
  { ...menu, name: 'scoring shared with a draft', build: shared, ...exported('menuScoreLeads') },
  { ...menu, name: 'scoring that deals leads', build: owned, ...exported('menuScoreLeads') },
  { ...menu, name: 'call list', build: fresh, mayWrite: addsColumns, ...exported('menuCallList') },
  // A colleague may take Scoreband away meanwhile: then it is made anew, with its columns.
  {
    ...{ ...menu, name: 'call list again', build: called, ...exported('menuCallList') },
    mayWrite: /^Statuses, as a whole$/,
  },
  {
    ...caller,
    name: 'scoring with a call list',
    build: called,
    ...exported('scoreLeads', { by: 'sidebar' }),
  },
  {
    ...caller,
    name: 'call list by a call',
    build: scored,
    mayWrite: addsColumns,
    ...exported('makeCallList', { by: 'command line' }),
  },
  {
    ...menu,
    name: 'scoring what an earlier version has scored',
    build: scoredEarlier,
    mayWrite: /^Settings/,
    ...exported('menuScoreLeads'),
  },
  { ...caller, name: 'scoring by a call', build: scored, ...exported('scoreLeads', { by: 'command line' }) },
  {
    ...record,
    name: 'scheduled scoring',
    build: scheduled,
    run: whenDue,
  },
  {
    ...caller,
    name: 'scoring from the sidebar',
    build: scored,
    ...exported('scoreChunk', { by: 'sidebar', cursor: 0 }),
  },
  {
    ...caller,
    name: 'first scoring from the sidebar, chunk after chunk',
    build: (leadCount) => leadWorkbook(leadCount, inChunks),
    run: chunkAfterChunk,
  },
  {
    ...caller,
    name: 'scoring from the sidebar, chunk after chunk',
    build: (leadCount) => scored(leadCount, inChunks),
    run: chunkAfterChunk,
  },
  {
    ...record,
    name: 'scheduled scoring, hour after hour',
    build: (leadCount) => scheduled(leadCount, inChunks),
    ...{ run: hourAfterHour, isSlow: true },
  },
  {
    ...{ ...menu, name: 'scoring that puts back what Memory keeps', build: withoutStamps },
    ...exported('menuScoreLeads'),
  },
];

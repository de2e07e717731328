import { describe, expect, it } from 'vitest';
import { loadBundle, runExecution } from '../../src/host/bundle.ts';
import { GoogleException } from '../../src/host/services/google-exception.ts';
import { Host } from '../../src/host/services/host.ts';
import type { Api, Summary } from '../../src/shared/index.ts';
import { builtCode, put, TestDocument, type TestRow } from './document.ts';

const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
  [true, 'Software', 'Industry', 'is', 'SaaS', '50'],
];

function documentOf(leadCount: number): TestDocument {
  const leads = Array.from({ length: leadCount }, (_, i) => [`L${i}`, i % 2 === 0 ? 'SaaS' : 'Food']);
  return new TestDocument({ Leads: [['Lead ID', 'Industry'], ...leads], Rules: rules });
}

/** Makes calls of a member fail: the first `times` of them. */
function fail(
  document: TestDocument,
  member: string,
  message: string,
  times = Number.POSITIVE_INFINITY,
): void {
  let left = times;
  document.host.onCall = (call) => {
    if (call.member === member && left-- > 0) throw new GoogleException(message);
  };
}

const timedOut = 'Service Spreadsheets timed out while accessing document with id 1a2b.';

describe('Google’s side', () => {
  it.each(['getSheetValues', 'flush', 'setValues'])(
    'may fail for a moment in %s: the call is made again',
    (member) => {
      const document = documentOf(3);
      fail(document, member, timedOut, 2);
      expect(document.scoreLeads().stopped).toBeNull();
      expect(document.column('Leads', 'Score')).toEqual(['50', '0', '50']);
    },
  );

  it('may fail for good: the menu says so in a sentence, and the document keeps a record of it', () => {
    const document = documentOf(3);
    fail(document, 'getSheetValues', timedOut);
    document.run('menuScoreLeads');
    expect(document.host.shown).toMatchObject([
      {
        kind: 'alert',
        text: 'Scoreband could not finish: Service Spreadsheets timed out while accessing document with id 1a2b. Nothing of yours was changed. Try again; if it happens again, tell whoever looks after this sheet.',
      },
    ]);
    const record = JSON.parse(document.workbook.documentProperties.get('scoreband.lastError')!);
    expect(record).toMatchObject({ by: 'menu', command: 'score', message: timedOut });
    document.host.onCall = null;
    document.scoreLeads();
    expect(document.workbook.documentProperties.has('scoreband.lastError')).toBe(false);
  });

  it('speaks other languages: an error that says nothing to us is tried once more', () => {
    const document = documentOf(3);
    fail(document, 'flush', 'Beim Dienst „Tabellen“ ist eine Zeitüberschreitung aufgetreten.', 1);
    expect(document.scoreLeads().problems.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('other executions', () => {
  it('that write the document are waited for, and then named', () => {
    const document = documentOf(3);
    const { locks } = document.host.project;
    locks.set('document', { owner: {} as never, until: null });
    expect(document.scoreLeads().stopped).toBe(
      'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then score again.',
    );
    expect(document.texts('Leads')[0]).toEqual(['Lead ID', 'Industry']);
    expect(document.checkRules().messages).toEqual([
      '1 rule works.',
      'Another run of Scoreband is writing to this spreadsheet, so Rules still shows what the last run found.',
    ]);
    locks.clear();
    expect(document.scoreLeads().stopped).toBeNull();
  });

  it('find the lock free and all cells sent when a run has ended', () => {
    const document = documentOf(3);
    const sent: boolean[] = [];
    document.host.onCall = ({ member }) => {
      if (member === 'releaseLock') sent.push(document.host.execution.pending.length === 0);
    };
    document.scoreLeads();
    expect(sent).toEqual([true]);
    expect(document.host.project.locks.size).toBe(0);
  });
});

it('without a document a run says that scoring is by hand', () => {
  const host = new Host({ workbook: null, now: Date.parse('2026-11-21T09:30:00Z') });
  const script = loadBundle(builtCode(), host);
  const summary = runExecution(host, () => script.scoreLeads!({ by: 'schedule' }), {
    trigger: true,
  }) as Summary;
  expect(summary).toMatchObject({
    stopped: 'No spreadsheet is open here. Open the spreadsheet, then score by hand from its menu.',
    asOf: '2026-11-21',
    leads: 0,
  });
});

it('a trigger never asks for a user interface', () => {
  const document = documentOf(3);
  document.sheet('Leads').filter = { area: { row: 1, column: 1, rows: 4, columns: 2 }, criteria: new Map() };
  document.run('scoreLeads', { by: 'schedule' }, { trigger: true });
  expect(document.calls.get('SpreadsheetApp.getUi')).toBeUndefined();
  expect(document.column('Leads', 'Score')).toEqual(['50', '0', '50']);
});

describe('many leads', () => {
  it('take no more service calls than few', () => {
    const calls = [100, 3_000].map((leadCount) => {
      const document = documentOf(leadCount);
      document.scoreLeads();
      document.scoreLeads();
      return document.host.executions.map(({ callCount }) => callCount);
    });
    expect(calls[1]).toEqual(calls[0]);
  });

  it('of which many change here and there take some hundred calls at most', () => {
    const document = documentOf(9_000);
    document.scoreLeads();
    for (let row = 2; row < 9_000; row += 40) put(document.sheet('Leads'), row, 2, 'Retail');
    document.scoreLeads();
    expect(document.calls.get('Range.setValues')).toBeLessThanOrEqual(110);
    const expected = document
      .column('Leads', 'Industry')
      .map((industry) => (industry === 'SaaS' ? '50' : '0'));
    expect(document.column('Leads', 'Score')).toEqual(expected);
  });

  it('that cannot be written in one execution are said to be unfinished, and the next run goes on', () => {
    // The first chunk is of 100,000 cells, 20,000 leads with five columns of ours.
    const document = documentOf(30_000);
    document.host.onCall = ({ member }) => {
      if (member === 'tryLock') document.host.clock.advance(4.9 * 60_000);
    };
    const summary = document.scoreLeads();
    expect(summary).toMatchObject({ stopped: null, leads: 30_000, scored: 20_000 });
    expect(summary.messages[1]).toBe(
      'Time ran out: unfinished: rows 2–20,001 of 30,001 are written. Score again to go on from there.',
    );
    const note = () => document.sheet('Leads').notes.at(1, 3);
    expect(note()).toContain('Unfinished: rows 2–20,001 of 30,001.');
    expect(JSON.parse(document.workbook.documentProperties.get('scoreband.lastRun')!)).toMatchObject({
      unfinished: 'unfinished: rows 2–20,001 of 30,001',
    });
    document.host.onCall = null;
    expect(document.scoreLeads().scored).toBe(30_000);
    expect(note()).not.toContain('nfinished');
    expect(document.sheet('Leads').cells.at(30_000, 3)).toBe(50);
  });
});

describe('the script', () => {
  it('touches no service while it is loaded, and builds its menu without authorisation', () => {
    const document = documentOf(1);
    document.run('onOpen', undefined, { authMode: 'NONE' });
    expect(
      [...document.calls.keys()].filter((name) => !/^(SpreadsheetApp\.getUi|Ui|Menu)/.test(name)),
    ).toEqual([]);
    const [menu] = document.host.menus.values();
    const captions = menu!.map(({ caption }) => caption);
    expect(captions).toEqual(expect.arrayContaining(['Score leads', 'Selected lead', 'Rules']));
  });

  it('shows three lines before set-up, at most ten afterwards, and three once it is removed', () => {
    const document = documentOf(1);
    const open = () => document.run('onOpen', { authMode: 'LIMITED' }, { authMode: 'LIMITED' });
    const lines = () => [...document.host.menus.values()][0]!.map(({ caption }) => caption);
    open();
    expect(lines()).toEqual(['Set up', 'Open sidebar', 'Help']);
    document.run('menuSetUp');
    expect(lines()).toContain('Score leads');
    document.run('menuRemove');
    expect(lines()).toEqual(['Set up', 'Open sidebar', 'Help']);
    document.run('scoreLeads', { by: 'sidebar' });
    open();
    expect(lines().length).toBeLessThanOrEqual(10);
  });

  it('has a function for every menu item', () => {
    const document = documentOf(1);
    document.run('onInstall', undefined, { authMode: 'NONE' });
    const items = [...document.host.menus.values()].flat().flatMap((item) => item.items ?? [item]);
    const names = items.flatMap(({ functionName }) => functionName ?? []);
    expect(names.filter((name) => typeof document.script[name] !== 'function')).toEqual([]);
  });

  it('has every function of the interface that the sidebar and the command line call', () => {
    const called = {
      setUpSpreadsheet: true,
      scoreLeads: true,
      makeCallList: true,
      checkRules: true,
      buildConversion: true,
      buildReview: true,
      findEvidence: true,
      draftFromEvidence: true,
      compareDraft: true,
      explainLead: true,
      readModelTables: true,
      readOverview: true,
      readSetUp: true,
      previewSetUp: true,
      applySetUp: true,
      scoreChunk: true,
      measureChunk: true,
      readSelection: true,
      readSelectedLead: true,
      readTrial: true,
      setSchedule: true,
      chooseOwner: true,
      applyRemedy: true,
      ignoreProblem: true,
      readRules: true,
      saveRule: true,
      switchRule: true,
      moveRule: true,
      duplicateRule: true,
      deleteRule: true,
      readField: true,
      countRule: true,
      readConversion: true,
      selectPlace: true,
      repairSchedule: true,
      readPendingEffect: true,
      readMoments: true,
      noteCall: true,
      previewMoment: true,
      goBack: true,
      readHandOver: true,
      previewHandOver: true,
      handOverLeads: true,
      putLeadsBack: true,
      previewDraft: true,
      adoptShownDraft: true,
      menuSchedule: true,
      menuSetUp: true,
      recordTypedSale: true,
    } satisfies Record<keyof Api, true>;
    const { script } = documentOf(1);
    expect(Object.keys(called).filter((name) => typeof script[name] !== 'function')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/host/services/answers.ts';
import { Day, TestDocument, type TestRow } from '../document.ts';

const leads: readonly TestRow[] = [
  ['Email', 'Points', 'Created on'],
  ['ann', 80, new Day('2026-01-05')],
  ['bob', 80, new Day('2026-01-05')],
  ['cid', 50, new Day('2026-01-05')],
  ['ann', 50, new Day('2026-11-20')],
];
const deals: readonly TestRow[] = [
  ['Email', 'Outcome', 'Closed on'],
  ['ann', 'Won', new Day('2026-02-22')],
  ['bob', 'Lost', ''],
];
const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Points', 'Count'],
  [true, 'Interest', 'Points', 'is not empty', 1, 'each'],
];

function workbook(settings: readonly TestRow[] = [], answers: Answers = {}): TestDocument {
  const tabs = { Leads: leads, Deals: deals, Rules: rules, Settings: [['Setting', 'Value'], ...settings] };
  return new TestDocument(tabs, { answers });
}

function forgetClosedLeads({ workbook: { documentProperties } }: TestDocument): void {
  const { closedLeads: _, ...record } = JSON.parse(documentProperties.get('scoreband.lastRun')!);
  documentProperties.set('scoreband.lastRun', JSON.stringify(record));
}

/** As version 0.1.0 leaves it, which knew nothing of closed leads. */
function scoredByEarlierVersion(answer: string): TestDocument {
  const document = workbook([['Closed leads', 'like open ones']], {
    alert: ({ buttons }) => (buttons === 'OK' ? 'OK' : answer),
  });
  document.scoreLeads();
  document.sheet('Settings').cells.set(2, 1, null);
  document.sheet('Settings').cells.set(2, 2, null);
  forgetClosedLeads(document);
  return document;
}

const question = (document: TestDocument) =>
  document.host.shown.flatMap((shown) =>
    shown.kind === 'alert' && shown.text.includes('Shall they be Won and Lost?') ? [shown.answer] : [],
  );
const statuses = (document: TestDocument) => document.column('Leads', 'Status');
const open = ['SQL', 'SQL', 'MQL', 'MQL'];
const closed = ['Won', 'Lost', 'MQL', 'MQL'];

describe('leads with closed deals', () => {
  it('are Won and Lost, are told so, and are in no count', () => {
    const document = workbook();
    const summary = document.scoreLeads();
    expect(statuses(document)).toEqual(closed);
    expect(document.column('Leads', 'Next step').slice(0, 2)).toEqual(['Won 2026-02-22', 'Lost']);
    expect(summary).toMatchObject({ leads: 4, scored: 4, scoreSum: 260, closed: { won: 1, lost: 1 } });
    expect(summary.statuses).toEqual({
      'Early-stage': 0,
      MQL: 2,
      SQL: 0,
      'High priority': 0,
      Disqualified: 0,
    });
    expect(summary.messages).toEqual(['Scored 4 leads: MQL 2, Won 1, Lost 1.']);
    expect(document.column('Rules', 'Leads matched')).toEqual(['2']);
  });

  it('get no MQL on and no SQL on, and keep those they have', () => {
    const output: TestRow = ['Output columns', 'Score, Status, Why, MQL on, SQL on'];
    const document = workbook([output, ['Closed leads', 'like open ones']]);
    document.sheet('Leads').cells.set(3, 2, 10);
    document.scoreLeads();
    document.sheet('Settings').cells.set(3, 2, 'Won and Lost');
    document.sheet('Leads').cells.set(3, 2, 80);
    document.scoreLeads();
    expect(document.column('Leads', 'SQL on').map((day) => day !== '')).toEqual([true, false, false, false]);
  });

  it('cross no status as they close; one that is open again does', () => {
    const document = workbook([['Closed leads', 'like open ones']]);
    document.scoreLeads();
    document.sheet('Settings').cells.set(2, 2, null);
    document.scoreLeads();
    expect(document.workbook.sheetByName('Crossings')).toBeUndefined();
    document.sheet('Deals').cells.set(3, 2, 'open');
    document.scoreLeads();
    expect(document.texts('Crossings').map((row) => row.slice(1, 6))).toEqual([
      ['Lead key', 'Name', 'Row', 'From', 'To'],
      ['bob', '', 'row 3', 'Lost', 'SQL'],
    ]);
  });

  it('are those of the Leads tab where the deals stand there', () => {
    const rows: readonly TestRow[] = [
      ['Email', 'Points', 'Outcome', 'Closed on'],
      ['ann', 80, 'Won', new Day('2026-02-22')],
      ['bob', 80, 'talking', ''],
    ];
    const settings = [
      ['Setting', 'Value'],
      ['Deals tab', 'Leads'],
    ];
    const document = new TestDocument({ Leads: rows, Rules: rules, Settings: settings });
    document.scoreLeads();
    expect(statuses(document)).toEqual(['Won', 'SQL']);
  });

  it('are none where a tab of deals has no outcomes', () => {
    const without = new TestDocument({ Leads: leads, Deals: [['Email'], ['ann']], Rules: rules });
    without.scoreLeads();
    expect(statuses(without)).toEqual(open);
  });
});

describe('a spreadsheet that version 0.1.0 has scored', () => {
  it('stays as it is under a schedule and a call, which say where it is changed', () => {
    const document = scoredByEarlierVersion('YES');
    const { messages } = document.scoreLeads({ by: 'command line' });
    expect(messages[1]).toBe(
      'Leads whose deal is won or lost are scored like open ones, as before. To give them the status Won or Lost, enter "Won and Lost" in Settings, Closed leads.',
    );
    expect(document.scoreLeads({ by: 'schedule' }).messages).toHaveLength(1);
    expect([statuses(document), question(document)]).toEqual([open, []]);
  });

  it('is changed once its owner says yes at the menu, and scored again at once', () => {
    const document = scoredByEarlierVersion('YES');
    document.run('menuScoreLeads');
    expect([statuses(document), question(document)]).toEqual([closed, ['YES']]);
    expect(document.texts('Settings').at(-1)?.slice(0, 2)).toEqual(['Closed leads', 'Won and Lost']);
    document.run('menuScoreLeads');
    expect(question(document)).toEqual(['YES']);
  });

  it('stays as it is where its owner says no, who can change it in Settings', () => {
    const document = scoredByEarlierVersion('NO');
    document.run('menuScoreLeads');
    document.run('menuScoreLeads');
    expect([statuses(document), question(document)]).toEqual([open, ['NO']]);
    const row = document.texts('Settings').length;
    expect(document.texts('Settings').at(-1)?.slice(0, 2)).toEqual(['Closed leads', 'like open ones']);
    document.sheet('Settings').cells.set(row, 2, 'Won and Lost');
    document.run('menuScoreLeads');
    expect(statuses(document)).toEqual(closed);
  });

  it('is asked about again where the question is closed without an answer', () => {
    const document = scoredByEarlierVersion('CLOSE');
    document.run('menuScoreLeads');
    document.run('menuScoreLeads');
    expect([statuses(document), question(document)]).toEqual([open, ['CLOSE', 'CLOSE']]);
  });

  it('has the rules that it had: no crossing and no age of rules comes from the new version', () => {
    const document = scoredByEarlierVersion('NO');
    const state = () => JSON.parse(document.workbook.documentProperties.get('scoreband.rulesState')!);
    const before = state();
    document.run('menuScoreLeads');
    document.run('menuScoreLeads');
    expect(state()).toEqual(before);
  });

  it('is not asked about without deals, nor where Settings say it already', () => {
    const said = scoredByEarlierVersion('YES');
    said.sheet('Settings').cells.set(2, 1, 'Closed leads');
    said.sheet('Settings').cells.set(2, 2, 'Won and Lost');
    said.run('menuScoreLeads');
    const without = scoredByEarlierVersion('YES');
    without.sheet('Deals').name = 'Sales';
    without.run('menuScoreLeads');
    expect([question(said), statuses(said), question(without)]).toEqual([[], closed, []]);
  });
});

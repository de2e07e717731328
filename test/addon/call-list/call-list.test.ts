import { beforeEach, describe, expect, it } from 'vitest';
import { sortRows } from '../../../src/host/workbook/sort-rows.ts';
import type { RunRequest, Summary } from '../../../src/shared/index.ts';
import { Day, put, TestDocument, type TestRow } from '../document.ts';
import { wholeState } from '../whole-state.ts';

const leads: readonly TestRow[] = [
  ['Lead ID', 'Name', 'Company', 'E-mail', 'Phone', 'Industry', 'City'],
  ['L1', 'Ann Lee', 'Acme', 'ann@acme.com', '0170 1234567', 'SaaS', 'Bonn'],
  ['L2', 'Bob Ray', 'Bolt', 'bob@bolt.com', '', 'Retail', 'Ulm'],
  ['L3', 'Cem Oz', 'Coil', 'cem@coil.com', '', 'SaaS', 'Rome'],
  ['L4', '=1+1', 'Acme', 'dee@acme.com', '', 'SaaS', 'Bonn'],
  ['L5', 'Eve Low', 'East', 'eve@east.com', '', 'Food', 'Bath'],
];
const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
  [true, 'Software', 'Industry', 'is', 'SaaS', 92],
  [true, 'Shops', 'Industry', 'is', 'Retail', 72],
];
const statuses: readonly TestRow[] = [
  ['Status', 'Min score', 'Action', 'Owner'],
  ['Early', 0, 'Wait', ''],
  ['SQL', 70, 'Call soon', 'Desk'],
  ['Hot', 90, 'Call now', 'Zoe'],
];

function documentWith(settings: readonly TestRow[] = []): TestDocument {
  return new TestDocument({
    Leads: leads,
    Rules: rules,
    Statuses: statuses,
    Settings: [['Setting', 'Value'], ...settings],
  });
}

let document: TestDocument;
beforeEach(() => {
  document = documentWith();
});

const makeCallList = (): Summary => document.run('makeCallList', { by: 'menu' }) as Summary;

const headerRow = 3;
const dayHeaders = ['Due', 'Again on', 'Status since'];

/** Days are serial numbers in their cells. */
function shown(header: string, text: string): string {
  if (!dayHeaders.includes(header) || text === '') return text;
  return new Date((Number(text) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** Cells of the list's rows below the named headers, down to the first row without a lead. */
function listed(...headers: string[]): string[] {
  const columns = headers.map((header) => document.column('Call list', header, headerRow));
  const keys = document.column('Call list', 'Key', headerRow);
  const end = keys.indexOf('');
  return keys
    .slice(0, end < 0 ? keys.length : end)
    .map((_, row) => columns.map((cells, c) => shown(headers[c]!, cells[row]!)).join(' | '));
}

/** Types into a cell of the list, beside the lead of a key. */
function type(key: string, header: string, value: string | Day): void {
  const row = headerRow + 1 + document.column('Call list', 'Key', headerRow).indexOf(key);
  const column = document.texts('Call list')[headerRow - 1]!.indexOf(header) + 1;
  put(document.sheet('Call list'), row, column, value);
}

/** The lines below the leads. */
const below = () =>
  document
    .texts('Call list')
    .slice(headerRow + listed('Lead').length)
    .map(([text]) => text)
    .filter((text) => text !== '');

/** Lines of Calls without their moment. */
const calls = () =>
  document
    .texts('Calls')
    .slice(1)
    .map(([, ...cells]) => cells.join(' | '));

describe('Call list', () => {
  it('is made with the tabs, columns and dropdown that it needs', () => {
    const { stopped, messages, callList } = makeCallList();
    expect(stopped).toBeNull();
    expect(messages[0]).toBe(
      'Made the tabs Call list and Calls. Enter what came of a call in Result; the next run notes it in Calls and renews the list.',
    );
    expect(document.texts('Call list')[headerRow - 1]).toEqual(
      '#|Lead|Phone|Result|Again on|Note|Why|Action|Due|Owner|Score|Status|Remark|Key|Row'.split('|'),
    );
    expect(document.texts('Calls')).toEqual(['When|Lead key|Name|Result|Again on|Note|By'.split('|')]);
    expect(document.column('Statuses', 'Call list')).toEqual(['false', 'true', 'true']);
    expect(document.column('Statuses', 'Contact within')).toEqual(['', '2', '1']);
    expect(document.column('Leads', 'Status since').map((text) => shown('Status since', text))).toEqual([
      '2026-11-21',
      '2026-11-21',
      '2026-11-21',
      '2026-11-21',
      '',
    ]);
    expect(callList).toMatchObject({ waiting: 0, overdue: 0, resting: 0 });
  });

  // 2026-11-21 is a Saturday: one working day later it is Monday.
  it('says whom to call, in turn, one of each account', () => {
    makeCallList();
    expect(listed('Lead', 'Phone', 'Due', 'Owner', 'Score', 'Status', 'Action')).toEqual([
      'Ann Lee, Acme (L1) | 0170 1234567 | 2026-11-23 | Zoe | 92 | Hot | Call now',
      'Cem Oz, Coil (L3) |  | 2026-11-23 | Zoe | 92 | Hot | Call now',
      'Bob Ray, Bolt (L2) |  | 2026-11-24 | Desk | 72 | SQL | Call soon',
    ]);
    expect(listed('Why', 'Remark')[0]).toBe('+92 Software | same account: =1+1, Acme (L4)');
  });

  it('says when it was written, and by a formula when that is over', () => {
    makeCallList();
    const [[heading], [, notice]] = document.texts('Call list') as [string[], string[]];
    expect(heading).toBe(
      'Written 21 Nov 09:30. Result, Again on and Note are kept: the next run takes them into Calls. All else is rewritten.',
    );
    expect(notice).toBe('=TODAY()-46347 → null');
    expect(document.sheet('Call list').formats.numberFormat.at(2, 2)).toBe(
      '[>=1]"Not renewed since 21 Nov";""',
    );
  });

  it('wraps long names, reasons and remarks, and lets lines below the leads go on beside them', () => {
    document = documentWith([['Call list length', 1]]);
    const longName = 'Maria-Magdalena Featherstonehaugh-Cholmondeley, of the second branch';
    put(document.sheet('Leads'), 2, 2, longName);
    makeCallList();
    expect(listed('Lead')[0]).toBe(`${longName}, Acme (L1)`);
    const { formats } = document.sheet('Call list');
    const headers = document.texts('Call list')[headerRow - 1]!;
    const wrapped = (row: number) => headers.filter((_, i) => formats.wrap.at(row, i + 1) === 'WRAP');
    expect(wrapped(headerRow + 1)).toEqual(['Lead', 'Why', 'Remark']);
    expect(wrapped(headerRow)).toEqual([]);
    const rows = document.texts('Call list').slice(headerRow + listed('Lead').length);
    const lines = rows.map((row) => row.filter((text) => text !== '')).filter((row) => row.length > 0);
    expect(lines.length).toBeGreaterThan(0);
    // Each stands alone in its row, in a column that wraps nothing.
    expect(lines).toEqual(below().map((line) => [line]));
  });

  it('links each lead to its row', () => {
    makeCallList();
    expect(listed('#', 'Row')).toEqual([
      '=HYPERLINK("#gid=0&range=2:2") → null | 2',
      '=HYPERLINK("#gid=0&range=4:4") → null | 4',
      '=HYPERLINK("#gid=0&range=3:3") → null | 3',
    ]);
  });

  it('takes what is entered into Calls, and says so', () => {
    makeCallList();
    type('L1', 'Result', 'no answer');
    type('L3', 'Again on', new Day('2026-11-21'));
    type('L3', 'Note', '=after the fair');
    const { messages } = document.scoreLeads();
    expect(messages).toContain('Took 2 lines from Call list into Calls.');
    expect(calls()).toEqual([
      'L1 | Ann Lee, Acme (L1) | no answer |  |  | ',
      'L3 | Cem Oz, Coil (L3) |  | 46347 | =after the fair | ',
    ]);
    expect(document.column('Calls', 'When').map(Number)[0]).toBeCloseTo(46_347 + 9.5 / 24, 6);
    expect(listed('Lead', 'Result', 'Again on', 'Note', 'Due', 'Remark')).toEqual([
      'Cem Oz, Coil (L3) |  |  |  | 2026-11-21 | promised for today',
      '=1+1, Acme (L4) |  |  |  | 2026-11-23 | ',
      'Bob Ray, Bolt (L2) |  |  |  | 2026-11-24 | ',
    ]);
  });

  it('keeps what was entered beside a lead that is gone', () => {
    makeCallList();
    type('L2', 'Result', 'Good talk');
    document.sheet('Leads').cells.set(3, 1, 'L9');
    const { messages } = document.scoreLeads();
    expect(calls()).toEqual(['L2 | Bob Ray, Bolt (L2) | Good talk |  |  | ']);
    expect(messages).toContain('1 of them belongs to no lead any more; the text is kept in Calls.');
  });

  it('is read wherever people have sorted it to', () => {
    makeCallList();
    type('L3', 'Result', 'Not a fit');
    sortRows(document.sheet('Call list'), { row: 4, column: 1, rows: 3, columns: 15 }, [
      { column: 2, ascending: false },
    ]);
    document.scoreLeads();
    expect(calls()).toEqual(['L3 | Cem Oz, Coil (L3) | Not a fit |  |  | ']);
  });

  it('says what to do where nobody is to be called', () => {
    for (const row of [2, 3, 4, 5]) document.sheet('Leads').cells.set(row, 6, 'Food');
    makeCallList();
    expect(
      document
        .texts('Call list')
        .slice(headerRow)
        .map(([text]) => text),
    ).toEqual([
      'Nobody is to be called now.',
      'No open lead is at Hot or SQL yet. Lower a minimum in Statuses, or tick Call list at another status there.',
    ]);
  });

  it('goes with Scoreband, cell by cell', () => {
    const alert = ({ buttons }: { buttons: string }) =>
      buttons === 'YES_NO' ? 'YES' : buttons === 'YES_NO_CANCEL' ? 'NO' : 'OK';
    document.host.answers = { alert };
    document.scoreLeads();
    document.run('menuRemove');
    const before = wholeState(document.workbook, document.host);
    makeCallList();
    type('L1', 'Result', 'Good talk');
    document.scoreLeads();
    document.run('menuRemove');
    expect(wholeState(document.workbook, document.host)).toEqual(before);
  });

  it.each([1, 2, 3])('is laid out again where somebody has deleted row %i', (row) => {
    makeCallList();
    const before = document.texts('Call list');
    type('L3', 'Result', 'No answer');
    document.sheet('Call list').remove('row', row, 1);
    document.scoreLeads();
    expect(calls()).toEqual(['L3 | Cem Oz, Coil (L3) | No answer |  |  | ']);
    expect(document.texts('Call list').slice(0, headerRow)).toEqual(before.slice(0, headerRow));
    expect(listed('Lead')).toEqual(['Ann Lee, Acme (L1)', 'Bob Ray, Bolt (L2)']);
  });

  it.each(['Key', 'Lead', 'Why', 'Phone'])('is laid out again where somebody has deleted %s', (header) => {
    makeCallList();
    const before = document.texts('Call list');
    type('L3', 'Result', 'No answer');
    const column = before[headerRow - 1]!.indexOf(header) + 1;
    document.sheet('Call list').remove('column', column, 1);
    document.scoreLeads();
    expect(calls()[0]).toContain('No answer');
    expect(document.texts('Call list')[headerRow - 1]).toEqual(before[headerRow - 1]);
    const { hidden } = document.sheet('Call list').columns;
    const shownColumns = before[headerRow - 1]!.filter((_, index) => hidden.at(index + 1) !== true);
    expect(shownColumns.slice(-2)).toEqual(['Status', 'Remark']);
  });

  it.each<[string, RunRequest['by'], number, string]>([
    ['run of the next morning by schedule is of the day before', 'schedule', 21, '2026-11-21 00:00'],
    ['run of the next afternoon by schedule is of that day', 'schedule', 30, '2026-11-22 15:30'],
    ['run of two mornings later is of that day', 'schedule', 45, '2026-11-23 06:30'],
    ['run of the next morning by hand is of that day', 'menu', 21, '2026-11-22 06:30'],
  ])('takes a result, which for a %s', (_, by, hours, expected) => {
    makeCallList();
    document.scoreLeads();
    type('L1', 'Result', 'No answer');
    document.host.clock.advance(hours * 3_600_000);
    document.scoreLeads({ by });
    const minute = Number(document.texts('Calls')[1]![0]);
    expect(
      new Date((minute - 25_569) * 86_400_000 + 1_000).toISOString().slice(0, 16).replace('T', ' '),
    ).toBe(expected);
  });

  it('has called nobody a day late: who did not answer is back on the next working day', () => {
    // 2026-11-23 is a Monday.
    document = new TestDocument(
      { Leads: leads, Rules: rules, Statuses: statuses },
      { now: '2026-11-23T06:00:00Z' },
    );
    makeCallList();
    type('L1', 'Result', 'No answer');
    document.host.clock.advance(86_400_000);
    document.scoreLeads({ by: 'schedule' });
    expect(listed('Lead', 'Due')[0]).toBe('Ann Lee, Acme (L1) | 2026-11-24');
  });

  it('takes results into a Calls tab that was sorted, typed into and lost a column', () => {
    makeCallList();
    type('L2', 'Note', 'sent a letter');
    const log = document.sheet('Calls');
    put(log, 2, 1, new Day('2026-11-20'));
    log.cells.set(2, 2, 'l1');
    log.cells.set(2, 4, 'good talk');
    log.cells.set(3, 1, 'soon');
    log.cells.set(3, 2, 'L3');
    log.cells.set(3, 4, 'No answer');
    log.remove('column', 6, 1);
    const { problems } = document.scoreLeads();
    expect(problems.filter(({ tab }) => tab === 'Calls').map(({ message }) => message)).toEqual([
      'Calls!A3, Cem Oz, Coil (L3): "soon" is no day, so this call is passed over. Enter the day of the call, such as 2026-11-20.',
    ]);
    expect(document.texts('Calls').map((cells) => cells.slice(1).join(' | '))).toEqual([
      'Lead key | Name | Result | Again on | By | Note',
      'l1 |  | good talk |  |  | ',
      'L3 |  | No answer |  |  | ',
      'L2 | Bob Ray, Bolt (L2) |  |  |  | sent a letter',
    ]);
    expect(listed('Lead')).toEqual(['Cem Oz, Coil (L3)', '=1+1, Acme (L4)', 'Bob Ray, Bolt (L2)']);
  });

  it('makes Calls anew where somebody has deleted it', () => {
    makeCallList();
    type('L1', 'Result', 'Not a fit');
    document.workbook.removeSheet(document.sheet('Calls'));
    document.scoreLeads();
    expect(calls()).toEqual(['L1 | Ann Lee, Acme (L1) | Not a fit |  |  | ']);
  });

  it('is kept no longer once somebody deletes it', () => {
    makeCallList();
    document.workbook.removeSheet(document.sheet('Call list'));
    expect(document.scoreLeads().callList).toBeUndefined();
    expect(document.workbook.sheetByName('Call list')).toBeUndefined();
  });

  it('repeats columns of Leads, at most three, and says what is none', () => {
    document = documentWith([
      ['Call list columns', 'City, Industry, Web, Company, E-mail'],
      ['Show leads as', 'Company'],
    ]);
    const { problems } = makeCallList();
    expect(problems.filter(({ tab }) => tab === 'Settings').map(({ message }) => message)).toEqual([
      'Settings!B2: Leads has no column "Web", so the call list does not show it. Enter a header of Leads in Call list columns, or take it out.',
      'Settings!B2: the call list shows the first 3 of 4 columns. Leave 3 in Call list columns.',
    ]);
    expect(listed('Lead', 'City', 'Industry', 'Company')).toContain('Bolt (L2) | Ulm | Retail | Bolt');
  });

  it('says who waits beyond its length, and who has waited longer than two weeks', () => {
    document = documentWith([['Call list length', 1]]);
    makeCallList();
    expect(below()).toEqual(['1 more is waiting. To see more of them, raise Call list length in Settings.']);
    document.host.clock.now += 40 * 86_400_000;
    document.sheet('Leads').cells.set(6, 6, 'SaaS');
    const { callList } = document.scoreLeads();
    expect(callList).toMatchObject({ waiting: 0, overdue: 3, resting: 3 });
    expect(listed('Lead')).toEqual(['Eve Low, East (L5)']);
    expect(below()).toEqual([
      '3 have waited longer than two weeks and are left out here, so that they hide nobody new.',
      'They were called: note it in Calls, or enter the day in Contacted on.',
      'Let them rest: nothing to do. Whoever rises stands here again.',
    ]);
  });

  it('is not kept by who has not asked for it', () => {
    document.scoreLeads();
    expect(document.workbook.sheets.map(({ name }) => name)).toEqual([
      'Leads',
      'Rules',
      'Statuses',
      'Settings',
      'Changes',
    ]);
    expect(document.texts('Leads')[0]).not.toContain('Status since');
    expect(document.texts('Statuses')[0]).toHaveLength(4);
  });
});

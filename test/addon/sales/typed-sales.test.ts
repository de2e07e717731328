import { beforeEach, describe, expect, it } from 'vitest';
import { transientFault } from '../../../src/host/services/google-exception.ts';
import type { ServiceCall } from '../../../src/host/services/host.ts';
import type { Overview, Summary } from '../../../src/shared/index.ts';
import { Day, put, TestDocument, type TestRow } from '../document.ts';

const leads: readonly TestRow[] = [
  ['Lead ID', 'Name', 'Points', 'Created on'],
  ['L1', 'Mia Hall', 95, new Day('2026-11-02')],
  ['L2', 'Ole Berg', 80, ''],
  ['L3', 'Kim Ray', 75, ''],
];
const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Count'],
  [true, 'Points', 'Points', '≥', '0', '1', 'each'],
];
const deals: readonly TestRow[] = [
  ['Lead ID', 'Outcome', 'Closed on', 'Created on', 'Amount'],
  ['L9', 'Lost', new Day('2026-10-01'), '', 5],
];

let document: TestDocument;
beforeEach(() => {
  document = new TestDocument({ Leads: leads, Rules: rules });
});

const yes = {
  alert: ({ buttons }: { buttons: string }) => (buttons.startsWith('YES') ? 'YES' : 'OK') as 'YES',
  prompt: () => ({ button: 'OK' as const, text: '' }),
};
const score = (): Summary => document.scoreLeads();
const toRecord = () => (document.run('readOverview') as Overview).sales;
const dealLines = () =>
  document
    .texts('Deals')
    .slice(1)
    .map((cells) => cells.join(' | '));

function makeCallList(): void {
  document.run('makeCallList', { by: 'menu' });
}

/** Makes the tab Deals, by recording the deal of L3. */
function keepTrack(): void {
  document.host.answers = yes;
  document.workbook.activeSheet = document.sheet('Leads');
  document.sheet('Leads').selection = { row: 4, column: 1, rows: 1, columns: 1 };
  document.run('menuSaleLost');
}

function type(key: string, result: string): void {
  const headers = document.texts('Call list')[2]!;
  const row = 4 + document.column('Call list', 'Key', 3).indexOf(key);
  put(document.sheet('Call list'), row, headers.indexOf('Result') + 1, result);
}

function note(...cells: TestRow): void {
  const calls = document.sheet('Calls');
  const row = calls.lastRow() + 1;
  cells.forEach((cell, i) => {
    put(calls, row, i + 1, cell);
  });
}

describe('Won or Lost as the result of a call', () => {
  it('becomes a deal in the tab that Scoreband has made, on the day of the call', () => {
    keepTrack();
    makeCallList();
    type('L1', 'Won');
    const { messages } = score();
    expect(messages).toContain(
      'Recorded in Deals, as typed in Calls: Mia Hall (L1) won. The next Score leads shows it; to take one back, clear its Result in Calls and delete its row in Deals.',
    );
    expect(dealLines()).toEqual([
      'L3 | Kim Ray (L3) | lost | 46347 |  |  | ',
      'L1 | Mia Hall (L1) | won | 46347 | 46328 |  | ',
    ]);
    expect(document.texts('Changes').flat()).toContain('Mia Hall (L1) recorded as won on 2026-11-21');
    expect(toRecord()).toEqual({ lines: [], more: 0 });
    score();
    expect(document.column('Leads', 'Status')).toEqual(['Won', 'SQL', 'Lost']);
  });

  it('stands below what somebody types into that very row right then', () => {
    keepTrack();
    makeCallList();
    type('L1', 'Won');
    document.host.onCall = ({ member }) => {
      const kept = document.workbook.documentProperties.get('scoreband.lastSale') ?? '';
      if (member !== 'getMaxRows' || !kept.includes('"key":"l1"')) return;
      document.host.onCall = null;
      put(document.sheet('Deals'), 3, 1, 'L7');
      put(document.sheet('Deals'), 3, 3, 'lost');
    };
    const { messages } = score();
    expect(messages.join(' ')).toContain('Recorded in Deals, as typed in Calls: Mia Hall (L1) won.');
    expect(dealLines()).toEqual([
      'L3 | Kim Ray (L3) | lost | 46347 |  |  | ',
      'L7 |  | lost |  |  |  | ',
      'L1 | Mia Hall (L1) | won | 46347 | 46328 |  | ',
    ]);
  });

  it('is recorded once, however often runs come by', () => {
    keepTrack();
    makeCallList();
    type('L1', 'lost');
    score();
    const before = dealLines();
    for (let i = 0; i < 3; i++) score();
    expect(dealLines()).toEqual(before);
  });

  it('stays out once a person has taken the deal out again, and is asked about instead', () => {
    keepTrack();
    makeCallList();
    type('L1', 'won');
    score();
    document.sheet('Deals').remove('row', 3, 1);
    const { messages } = score();
    expect(dealLines()).toHaveLength(1);
    expect(messages.at(-1)).toMatch(/^Won or lost by Calls, and in no deal yet: Mia Hall \(L1\) won\./);
    expect(toRecord().lines).toEqual([
      { lead: 'Mia Hall (L1)', key: 'l1', outcome: 'won', day: '2026-11-21' },
    ]);
  });

  it('is recorded as well where it is typed into Calls, on its day', () => {
    keepTrack();
    makeCallList();
    note(new Day('2026-11-18'), 'L2', '', 'Perdu');
    score();
    expect(dealLines().at(-1)).toBe('L2 | Ole Berg (L2) | lost | 46344 |  |  | ');
  });

  it('counts only as the last that was noted, of a lead that is there, after it came in', () => {
    keepTrack();
    makeCallList();
    note(new Day('2026-10-20'), 'L1', '', 'Won');
    note(new Day('2026-11-18'), 'L2', '', 'Won');
    note(new Day('2026-11-19'), 'L2', '', 'Call again');
    note(new Day('2026-11-18'), 'L7', '', 'Won');
    score();
    expect(dealLines()).toHaveLength(1);
    expect(toRecord()).toEqual({ lines: [], more: 0 });
  });

  it('is only asked about where the tab of deals is a person’s own: no cell of it changes', () => {
    document.addTab('Deals', deals);
    makeCallList();
    type('L1', 'Won');
    const before = document.texts('Deals');
    const { messages } = score();
    expect(document.texts('Deals')).toEqual(before);
    expect(messages.at(-1)).toBe(
      'Won or lost by Calls, and in no deal yet: Mia Hall (L1) won. Select the lead and choose Selected lead ▸ Won… or Lost…, or record it from the sidebar.',
    );
    expect(toRecord().lines).toHaveLength(1);
  });

  it('is recorded from the sidebar on the day of the call, wherever the lead stands by then, and asked about no more', () => {
    document.addTab('Deals', deals);
    makeCallList();
    note(new Day('2026-11-18'), 'L1', '', 'Won');
    score();
    const [sale] = toRecord().lines;
    document.sheet('Leads').insert('row', 2, 1);
    document.host.answers = yes;
    document.run('recordTypedSale', sale);
    expect(
      document.host.shown.some(
        (shown) =>
          'text' in shown &&
          /Mia Hall \(L1\): on which day was it won\? An empty line is 2026-11-18\./.test(shown.text),
      ),
    ).toBe(true);
    expect(dealLines().at(-1)).toBe('L1 | won | 46344 | 46328 | ');
    expect(toRecord()).toEqual({ lines: [], more: 0 });
    score();
    expect(toRecord()).toEqual({ lines: [], more: 0 });
  });

  it('says so where the lead is gone meanwhile', () => {
    document.addTab('Deals', deals);
    makeCallList();
    type('L1', 'Won');
    score();
    const [sale] = toRecord().lines;
    document.sheet('Leads').remove('row', 2, 1);
    document.host.answers = yes;
    document.run('recordTypedSale', sale);
    const last = document.host.shown.at(-1)!;
    expect('text' in last && last.text).toBe(
      'That lead stands on Leads no more. Its line in Calls stays; the deal can be entered in your tab of deals.',
    );
  });

  it('is asked about without any tab of deals, and makes one on yes', () => {
    makeCallList();
    type('L2', 'Won');
    score();
    document.host.answers = yes;
    document.run('recordTypedSale', toRecord().lines[0]);
    expect(dealLines()).toEqual(['L2 | Ole Berg (L2) | won | 46347 |  |  | ']);
  });

  it('is asked about where each lead is its own deal, until its outcome is filled in', () => {
    const own = [
      ['Lead ID', 'Name', 'Points', 'Outcome'],
      ['L1', 'Mia Hall', 95, 'open'],
    ] as const;
    const settings = [
      ['Setting', 'Value'],
      ['Deals tab', 'Leads'],
    ] as const;
    document = new TestDocument({ Leads: own, Rules: rules, Settings: settings });
    makeCallList();
    type('L1', 'Won');
    score();
    expect(toRecord().lines).toHaveLength(1);
    put(document.sheet('Leads'), 2, 4, 'Won');
    score();
    expect(toRecord().lines).toEqual([]);
  });

  it('keeps nothing where nobody has typed one', () => {
    keepTrack();
    makeCallList();
    const before = dealLines();
    score();
    expect(dealLines()).toEqual(before);
    expect([...document.workbook.documentProperties.keys()].filter((name) => /sales/i.test(name))).toEqual(
      [],
    );
  });

  it.each([
    ['was cut off', () => document.host.kill()],
    [
      'got no answer of Sheets any more, which sends half of a deal',
      (call: ServiceCall) => {
        if (/^(Range|Sheet|Spreadsheet|SpreadsheetApp)$/.test(call.service)) throw transientFault('failed');
      },
    ],
  ])('is finished where a run %s at any call, and never recorded twice', (_, fail) => {
    let calls = 0;
    const build = () => {
      document = new TestDocument({ Leads: leads, Rules: rules });
      keepTrack();
      makeCallList();
      type('L1', 'Won');
      type('L2', 'Lost');
    };
    build();
    document.host.onCall = () => calls++;
    score();
    for (let at = Math.floor(calls * 0.6); at <= calls; at++) {
      build();
      let call = 0;
      document.host.onCall = (made) => {
        if (++call >= at) fail(made);
      };
      try {
        score();
      } catch {
        // Whoever calls is told; what is left is looked at.
      }
      document.host.onCall = null;
      document.workbook.documentProperties.delete('scoreband.chunkedRun');
      document.host.project.locks.clear();
      score();
      expect(dealLines().slice(1).sort(), `disturbed from call ${at} on`).toEqual([
        'L1 | Mia Hall (L1) | won | 46347 | 46328 |  | ',
        'L2 | Ole Berg (L2) | lost | 46347 |  |  | ',
      ]);
    }
  });

  it('leaves a cell of a whole deal empty that a person has emptied', () => {
    keepTrack();
    makeCallList();
    type('L1', 'Won');
    score();
    put(document.sheet('Deals'), 3, 4, '');
    score();
    expect(dealLines().at(-1)).toBe('L1 | Mia Hall (L1) | won |  | 46328 |  | ');
  });
});

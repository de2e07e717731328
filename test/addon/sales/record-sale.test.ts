import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/host/services/answers.ts';
import { Formula } from '../../../src/host/workbook/cell.ts';
import { sortRows } from '../../../src/host/workbook/sort-rows.ts';
import { Day, put, TestDocument, type TestRow } from '../document.ts';
import { workbookSnapshot } from '../workbook-snapshot.ts';

const leads: readonly TestRow[] = [
  ['Lead ID', 'Name', 'Points', 'Created on'],
  ['L1', 'Mia', 95, new Day('2026-11-02')],
  ['L2', 'Ole', 80, ''],
  ['', 'Nobody', 10, ''],
];
const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Count'],
  [true, 'Points', 'Points', '≥', '0', '1', 'each'],
];
const deals: readonly TestRow[] = [
  ['Lead ID', 'Owner', 'Outcome', 'Closed on', 'Created on', 'Amount', 'Reason'],
  ['L9', 'Kim', 'Lost', new Day('2026-10-01'), '', 5, 'too dear'],
];

/** Answers questions with yes, but those that begin so with another button, and prompts in turn. */
function answering(prompts: readonly string[] = [], others: Readonly<Record<string, string>> = {}): Answers {
  const left = [...prompts];
  return {
    alert: ({ text, buttons }) => {
      const other = Object.entries(others).find(([part]) => text.includes(part));
      if (other) return other[1] as 'YES';
      return buttons.startsWith('YES') ? 'YES' : 'OK';
    },
    prompt: () => ({ button: left.length === 0 ? 'CANCEL' : 'OK', text: left.shift() ?? '' }),
  };
}

function open(tabs: Readonly<Record<string, readonly TestRow[]>> = { Deals: deals }): TestDocument {
  return new TestDocument({ Leads: leads, Rules: rules, ...tabs });
}

function select(document: TestDocument, row: number, tab = 'Leads'): void {
  document.workbook.activeSheet = document.sheet(tab);
  document.sheet(tab).selection = { row, column: 1, rows: 1, columns: 1 };
}

function record(document: TestDocument, item: 'menuSaleWon' | 'menuSaleLost', row: number, answers: Answers) {
  select(document, row);
  document.host.answers = answers;
  document.run(item);
}

const shownTexts = (document: TestDocument) =>
  document.host.shown.flatMap((dialog) => ('text' in dialog ? [dialog.text] : []));
const preview = (document: TestDocument) =>
  shownTexts(document).find((text) => text.startsWith('This is written'));
const last = (document: TestDocument) => shownTexts(document).at(-1);
const lastDeal = (document: TestDocument) => document.texts('Deals').at(-1);
const statusOf = (document: TestDocument, row: number) => {
  document.scoreLeads();
  return document.column('Leads', 'Status')[row - 2];
};

describe('Selected lead ▸ Won… and Lost…', () => {
  it('write one row below the last deal, under its headers, after showing it, and the lead is Won', () => {
    const document = open();
    record(document, 'menuSaleWon', 2, answering(['2026-11-20', '1,200', 'liked the demo']));
    expect(lastDeal(document)).toEqual([...['L1', '', 'won', '46346', '46328', '1200', 'liked the demo']]);
    expect(preview(document)).toBe(
      [
        'This is written into Deals, row 3:',
        '',
        'Lead ID: L1',
        'Outcome: won',
        'Closed on: 2026-11-20',
        'Created on: 2026-11-02',
        'Amount: 1200',
        'Reason: liked the demo',
        '',
        'Nothing else is changed. Record it?',
      ].join('\n'),
    );
    const look = document.sheet('Deals').formats.numberFormat;
    expect([look.at(3, 4), look.at(3, 5)]).toEqual(['yyyy-mm-dd', 'yyyy-mm-dd']);
    expect(statusOf(document, 2)).toBe('Won');
    expect(document.texts('Changes').flat()).toContain('Mia (L1) recorded as won on 2026-11-20');
  });

  it('take today for an empty line, and leave out what was not given', () => {
    const document = open();
    record(document, 'menuSaleLost', 3, answering(['', '', '']));
    expect(lastDeal(document)).toEqual(['L2', '', 'lost', '46347', '', '', '']);
    expect(statusOf(document, 3)).toBe('Lost');
    expect(last(document)).toContain('0 of 20 won and 2 of 20 lost');
  });

  it('write nothing on no, and where a question is cancelled', () => {
    for (const answers of [
      answering(['', '', ''], { 'Record it?': 'NO' }),
      answering([]),
      answering(['']),
      answering(['', '']),
    ]) {
      const document = open();
      const before = workbookSnapshot(document.workbook);
      record(document, 'menuSaleWon', 2, answers);
      expect(workbookSnapshot(document.workbook)).toEqual(before);
    }
  });

  it('ask again for what is no day, is still to come, is before the lead came in, or is no number', () => {
    const document = open();
    const prompts = ['soon', '2026-12-24', '2026-11-01', '2026-11-03', 'much', '900', ''];
    record(document, 'menuSaleWon', 2, answering(prompts));
    const said = shownTexts(document).filter((text) => !/empty|^This is/.test(text));
    expect(said.slice(0, 4)).toEqual([
      '"soon" cannot be read as a day. Enter one such as 2026-11-21.',
      '2026-12-24 is still to come. A deal is recorded once it is closed: enter today or a day before.',
      'The lead came in on 2026-11-02, so that a deal closed on 2026-11-01 would not be its own. Enter that day or a later one.',
      '"much" cannot be read as a number. Enter one such as 1200.',
    ]);
    expect(lastDeal(document)).toEqual(['L1', '', 'won', '46329', '46328', '900', '']);
  });

  it('keep texts of people as texts', () => {
    const document = open();
    record(document, 'menuSaleWon', 2, answering(['', '', '=HYPERLINK("http://example.com")']));
    expect(document.sheet('Deals').cells.at(3, 7)).toBe('=HYPERLINK("http://example.com")');
  });

  it('say before anything is written that the lead has a closed deal, or an open one', () => {
    const document = open({
      Deals: [...deals, ['l1', '', 'Closed Won', new Day('2026-11-10'), '', 7, ''], ['L2', '', 'Proposal']],
    });
    record(document, 'menuSaleWon', 2, answering([], { 'Record another one?': 'NO' }));
    expect(shownTexts(document)).toEqual([
      'Mia (L1) has a closed deal already:\n\nDeals, row 3: Closed Won on 2026-11-10\n\nRecord another one?',
    ]);
    record(document, 'menuSaleWon', 3, answering(['', '', ''], { 'Record it?': 'NO' }));
    expect(last(document)).toContain(
      'Deals, row 4 has an open deal of this lead, which keeps the lead open.',
    );
  });

  it('say what is not kept, and ask for nothing that has no column', () => {
    const document = open({
      Deals: [
        ['Lead ID', 'Outcome', 'Closed on'],
        ['L9', 'Lost', ''],
      ],
    });
    record(document, 'menuSaleWon', 2, answering(['']));
    expect(document.texts('Deals')[2]).toEqual(['L1', 'won', '46347']);
    const shown = preview(document);
    expect(shown).toContain('Deals has no column Amount, so no amount is kept.');
    expect(shown).toContain('Deals has no column Reason, so no reason is kept.');
  });

  it('write beside what people have prepared in other columns, and over no formula', () => {
    const document = open({
      Deals: [
        ['Lead ID', 'Paid', 'Outcome', 'Closed on', 'Amount'],
        ['L9', true, 'Lost', '', 5],
        ['', false, '', '', new Formula('=IF(A3="","",9)', '')],
      ],
    });
    record(document, 'menuSaleWon', 2, answering(['', '7']));
    expect(document.texts('Deals')[2]).toEqual([...['L1', 'false', 'won', '46347', '=IF(A3="","",9) → ']]);
    expect(preview(document)).toContain('Deals!E3 (Amount) stays as it is.');
  });

  it.each([
    ['Rules', 2, 'Select a lead on Leads, then choose Won… or Lost… again.'],
    ['Leads', 1, 'There is no lead in the selected row. Select a row with a lead on Leads.'],
    ['Leads', 9, 'There is no lead in the selected row. Select a row with a lead on Leads.'],
    [
      'Leads',
      4,
      'Leads, row 4 has no Lead ID, by which a deal belongs to its lead. Fill it in, then try again.',
    ],
  ])('on %s, row %d, say what to select', (tab, row, text) => {
    const document = open();
    select(document, row, tab);
    document.run('menuSaleWon');
    expect(last(document)).toBe(text);
  });

  it('say which column of Deals is missing', () => {
    const without = (header: string) => deals.map((row) => row.filter((_, c) => deals[0]![c] !== header));
    for (const [header, text] of [
      [
        'Outcome',
        'Deals has no column Outcome. Add it, or enter another header beside Deal outcome column in Settings.',
      ],
      [
        'Lead ID',
        'Deals has no column Lead ID. Add it, or enter another header beside Deal key column in Settings.',
      ],
    ] as const) {
      const document = open({ Deals: without(header) });
      record(document, 'menuSaleWon', 2, answering());
      expect(last(document)).toBe(text);
    }
  });

  it('write nothing where somebody records the deal meanwhile', () => {
    const document = open();
    const answers = answering(['', '', '']);
    record(document, 'menuSaleWon', 2, {
      ...answers,
      alert: (dialog) => {
        if (dialog.text.includes('Record it?')) document.sheet('Deals').cells.set(3, 1, 'L5');
        return answers.alert!(dialog);
      },
    });
    expect(last(document)).toBe(
      'Somebody has changed the lead or its deals meanwhile, so nothing was written. Please start again.',
    );
    expect(lastDeal(document)).toEqual(['L5', '', '', '', '', '', '']);
  });
});

const changed =
  'Somebody has changed the lead or its deals meanwhile, so nothing was written. Please start again.';

/** Once all questions are answered somebody does something, right before a call of this kind. */
function beforeItWrites(document: TestDocument, happen: () => void, call = 'setPropert'): void {
  let hasAnswered = false;
  document.host.onCall = ({ member }) => {
    hasAnswered ||= member === 'alert';
    if (!hasAnswered || !member.startsWith(call)) return;
    document.host.onCall = null;
    happen();
  };
}

describe('What somebody does to Deals right before the deal is written', () => {
  const lost = ['L9', 'Kim', 'Lost', '46296', '', '5', 'too dear'];
  const mine = ['L8', '', 'Won', '', '', '7', ''];
  const typeMine = (document: TestDocument) =>
    mine.forEach((text, i) => {
      if (text !== '') put(document.sheet('Deals'), 3, i + 1, text);
    });
  const edits: Readonly<Record<string, [(document: TestDocument) => void, string[][]]>> = {
    'inserts a row above': [
      (document) => document.sheet('Deals').insert('row', 2, 1),
      [['', '', '', '', '', '', ''], lost],
    ],
    'types a deal into that very row': [typeMine, [lost, mine]],
    'moves a column': [
      (document) => document.sheet('Deals').move('column', 4, 1, 7),
      [['L9', 'Kim', 'Lost', '', '5', '46296', 'too dear']],
    ],
  };

  it.each(Object.entries(edits))('stays, and no deal is mixed into it: %s', (_, [edit, left]) => {
    const document = open();
    beforeItWrites(document, () => edit(document));
    record(document, 'menuSaleWon', 2, answering(['', '9', '']));
    expect(last(document)).toBe(changed);
    expect(document.texts('Deals').slice(1)).toEqual(left);
    record(document, 'menuSaleWon', 2, answering(['', '9', '']));
    expect(document.column('Deals', 'Lead ID').filter((key) => key !== '')).toEqual([
      ...left.map(([key]) => key).filter((key) => key !== ''),
      'L1',
    ]);
  });

  it('is no deal that is taken back, or finished', () => {
    for (const isWhole of [true, false]) {
      const document = open();
      record(document, 'menuSaleWon', 2, answering(['', '9', '']));
      const deal = document.texts('Deals')[2]!;
      if (!isWhole) document.sheet('Deals').cells.set(3, 6, null);
      const edit = () => {
        document.sheet('Deals').insert('row', 2, 1);
        document.sheet('Deals').cells.set(3, 6, null);
      };
      beforeItWrites(document, edit, isWhole ? 'setPropert' : 'getMaxRows');
      record(document, 'menuSaleWon', 2, answering());
      expect(last(document)).toBe(changed);
      const without = isWhole ? deal : deal.map((cell, i) => (i === 5 ? '' : cell));
      expect(document.texts('Deals').slice(2)).toEqual([
        lost.map((cell, i) => (i === 5 ? '' : cell)),
        without,
      ]);
    }
  });
});

describe('a deal that was recorded last', () => {
  it('is taken back at the same lead, cell by cell', () => {
    const document = open();
    const before = document.texts('Deals');
    record(document, 'menuSaleWon', 2, answering(['', '5', 'x']));
    record(document, 'menuSaleLost', 2, answering());
    expect(document.texts('Deals')).toEqual(before);
    expect(last(document)).toBe('Taken back: 6 cells in Deals, row 3 are empty again.');
    expect(document.texts('Changes').flat()).toContain('Taken back: Mia (L1) recorded as won on 2026-11-21');
    expect(statusOf(document, 2)).not.toBe('Won');
  });

  it('stays where somebody has changed it since: then it is a closed deal like any other', () => {
    const document = open();
    record(document, 'menuSaleWon', 2, answering(['', '5', 'x']));
    document.sheet('Deals').cells.set(3, 6, 6);
    record(document, 'menuSaleWon', 2, answering([], { 'Record another one?': 'NO' }));
    expect(last(document)).toContain('has a closed deal already');
    expect(lastDeal(document)?.[5]).toBe('6');
  });

  it('is finished where only part of it was written', () => {
    const document = open();
    record(document, 'menuSaleWon', 2, answering(['', '5', 'x']));
    const whole = lastDeal(document);
    document.sheet('Deals').cells.set(3, 1, null);
    document.sheet('Deals').cells.set(3, 4, null);
    record(document, 'menuSaleWon', 2, answering());
    expect(last(document)).toBe('Recorded in Deals, row 3. The next Score leads shows it.');
    expect(lastDeal(document)).toEqual(whole);
  });

  it('stays on no, and another one is recorded', () => {
    const document = open();
    record(document, 'menuSaleWon', 2, answering(['', '5', 'x']));
    record(document, 'menuSaleWon', 2, answering(['', '6', 'y'], { 'take it back': 'NO' }));
    expect(document.column('Deals', 'Amount')).toEqual(['5', '5', '6']);
  });
});

describe('where every lead is its own deal', () => {
  const own = (outcome: string, day: string) =>
    new TestDocument({
      Leads: [
        ['Lead ID', 'Name', 'Points', 'Outcome', 'Closed on', 'Amount', 'Notes'],
        ['L1', 'Mia', 95, outcome, day, '', 'called twice'],
        ['L2', 'Ole', 80, '', '', '', ''],
      ],
      Rules: rules,
      Settings: [
        ['Setting', 'Value'],
        ['Deals tab', 'Leads'],
      ],
    });

  it('the empty cells of its row are filled, and what is filled stays', () => {
    const document = own('', '');
    record(document, 'menuSaleLost', 2, answering(['', '9', 'too slow']));
    expect(document.texts('Leads')[1]?.slice(0, 7)).toEqual([
      ...['L1', 'Mia', '95', 'lost', '46347', '9', 'called twice'],
    ]);
    expect(preview(document)).toContain('Leads!G2 (Notes) stays as it is: called twice.');
    expect(statusOf(document, 2)).toBe('Lost');
  });

  it('a filled outcome is never overwritten', () => {
    const document = own('Negotiation', '');
    record(document, 'menuSaleWon', 2, answering(['', '9', '']));
    expect(last(document)).toBe(
      'Leads!D2 (Outcome) says Negotiation, and a filled cell is never overwritten. Change it there yourself.',
    );
    expect(document.texts('Leads')[1]?.slice(3, 7)).toEqual(['Negotiation', '', '', 'called twice']);
  });

  it('it is written beside its lead, or not at all, where somebody sorts the leads meanwhile', () => {
    const sort = (document: TestDocument) =>
      sortRows(document.sheet('Leads'), { row: 2, column: 1, rows: 2, columns: 7 }, [
        { column: 3, ascending: true },
      ]);
    const atQuestion = own('', '');
    const answers = answering(['', '9', '']);
    record(atQuestion, 'menuSaleWon', 3, {
      ...answers,
      alert: (dialog) => {
        if (dialog.text.includes('Record it?')) sort(atQuestion);
        return answers.alert!(dialog);
      },
    });
    const atWriting = own('', '');
    beforeItWrites(atWriting, () => sort(atWriting));
    record(atWriting, 'menuSaleWon', 3, answering(['', '9', '']));
    for (const document of [atQuestion, atWriting]) {
      expect(last(document)).toBe(changed);
      expect(document.column('Leads', 'Outcome')).toEqual(['', '']);
    }
  });

  it('what was recorded last is taken back', () => {
    const document = own('', '');
    record(document, 'menuSaleWon', 3, answering(['', '9', 'fast']));
    record(document, 'menuSaleWon', 3, answering());
    expect(document.texts('Leads')[2]?.slice(0, 7)).toEqual(['L2', 'Ole', '80', '', '', '', '']);
  });
});

describe('without a tab Deals', () => {
  it('keeps track of won and lost in a tab of ours, which Remove takes away', () => {
    const document = open({});
    record(document, 'menuSaleWon', 2, answering(['', '5', '@SUM(A1)']));
    expect(shownTexts(document)[0]).toContain('So far 0 of 20 won and 0 of 20 lost');
    expect(document.texts('Deals')).toEqual([
      ['Lead ID', 'Name', 'Outcome', 'Closed on', 'Created on', 'Amount', 'Reason'],
      ['L1', 'Mia (L1)', 'won', '46347', '46328', '5', '@SUM(A1)'],
    ]);
    expect(last(document)).toContain('1 of 20 won and 0 of 20 lost');
    expect(statusOf(document, 2)).toBe('Won');
    document.host.answers = answering();
    document.run('menuRemove');
    expect(shownTexts(document).some((text) => text.includes('• tab Deals'))).toBe(true);
    expect(document.workbook.sheetByName('Deals')).toBeUndefined();
  });

  it('makes none on no', () => {
    const document = open({});
    record(document, 'menuSaleWon', 2, answering([], { 'Keep track': 'NO' }));
    expect(document.workbook.sheetByName('Deals')).toBeUndefined();
  });

  it('says where it is once somebody has renamed it', () => {
    const document = open({});
    record(document, 'menuSaleWon', 2, answering(['', '', '']));
    document.sheet('Deals').name = 'Sales';
    record(document, 'menuSaleWon', 3, answering());
    expect(last(document)).toBe(
      'Won and lost deals stand in the tab Sales, but Settings looks for Deals. Rename the tab, or enter its name beside Deals tab in Settings.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { cellError, Formula, pendingResult } from '../../src/host/workbook/cell.ts';
import type { Summary } from '../../src/shared/index.ts';
import { TestDocument, type TestRow } from './document.ts';
import { workbookSnapshot } from './workbook-snapshot.ts';

const leads: readonly TestRow[] = [
  ['Lead ID', 'Industry', 'Employees'],
  ['L1', 'SaaS', 150],
  ['L2', 'Food', 20],
];
const ruleHeaders = ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'];
const rules: readonly TestRow[] = [
  ruleHeaders,
  [true, 'Software', 'Industry', 'is', 'SaaS', '30'],
  [true, 'Small', 'Employees', '<', '50', '-10'],
];

/** Scores a document and checks, whatever is wrong with it, that nothing of the user's has changed. */
function score(document: TestDocument, user?: string): Summary {
  const before = workbookSnapshot(document.workbook);
  const summary = document.run('scoreLeads', { by: 'menu' }, user ? { user } : {}) as Summary;
  expect(workbookSnapshot(document.workbook)).toEqual(before);
  return summary;
}

function errorsOf({ problems }: Summary): string[] {
  return problems.filter(({ level }) => level === 'error').map(({ message }) => message);
}

describe('what stops a run is one sentence, and nothing is written', () => {
  const cases: [string, Record<string, readonly TestRow[]>, string][] = [
    [
      'a missing Leads tab',
      { Prospects: leads, Rules: rules },
      'There is no tab "Leads". Rename your tab of leads to Leads, or enter its name in Settings, Leads tab.',
    ],
    [
      'a Leads tab under another name than the setting’s',
      {
        Leads: leads,
        Rules: rules,
        Settings: [
          ['Setting', 'Value'],
          ['Leads tab', 'Contacts'],
        ],
      },
      'There is no tab "Contacts". Rename your tab of leads to Contacts, or enter its name in Settings, Leads tab.',
    ],
    [
      'an empty Leads tab',
      { Leads: [], Rules: rules },
      'Leads!A1: row 1 has no headers. Enter headers there, or their row in Settings, Header row.',
    ],
    [
      'a header row below everything',
      {
        Leads: leads,
        Rules: rules,
        Settings: [
          ['Setting', 'Value'],
          ['Header row', '99'],
        ],
      },
      'Leads!A99: row 99 has no headers. Enter headers there, or their row in Settings, Header row.',
    ],
    [
      'a missing Rules tab',
      { Leads: leads },
      'There is no tab Rules with the headers Field, Test and Points. Choose Set up, or add it with one rule a row; then score again.',
    ],
    [
      'a Rules tab of something else',
      { Leads: leads, Rules: [['House rules'], ['No shoes']] },
      'There is no tab Rules with the headers Field, Test and Points. Choose Set up, or add it with one rule a row; then score again.',
    ],
    [
      'an empty Rules tab',
      { Leads: leads, Rules: [ruleHeaders] },
      'Rules: there is no rule. Enter a rule in the first empty row, then score again.',
    ],
    [
      'an unreadable setting',
      {
        Leads: leads,
        Rules: rules,
        Settings: [
          ['Setting', 'Value'],
          ['Score ceiling', 'high'],
        ],
      },
      'Settings!B2: setting Score ceiling is "high". Enter a whole number, or none, or clear the cell for the default.',
    ],
  ];
  it.each(cases)('%s', (_, tabs, sentence) => {
    const document = new TestDocument(tabs);
    expect(score(document).stopped).toBe(sentence);
    expect(document.calls.get('Range.setValues')).toBeUndefined();
    document.run('menuScoreLeads');
    expect(document.host.shown).toMatchObject([{ kind: 'alert', title: 'Scoreband', text: sentence }]);
  });
});

describe('what is wrong with one thing leaves the rest running', () => {
  it('a missing Statuses, Settings or Lists tab means defaults', () => {
    const summary = score(new TestDocument({ Leads: leads, Rules: rules }));
    expect(Object.keys(summary.statuses)).toEqual([
      'Early-stage',
      'MQL',
      'SQL',
      'High priority',
      'Disqualified',
    ]);
    expect(errorsOf(summary)).toEqual([]);
  });

  it('a rule on activities without an Activities tab is left out', () => {
    const rule = [true, 'Demo', 'Activity', 'is', 'Demo request', '25'];
    const summary = score(new TestDocument({ Leads: leads, Rules: [...rules, rule] }));
    expect(errorsOf(summary)).toEqual([
      'Rules!C4: Field is "Activity", but there is no tab "Activities". Add the tab, or name yours in Settings, Activities tab.',
    ]);
    expect(summary).toMatchObject({ scoreSum: 30, rulesLeftOut: [{ row: 4 }] });
  });

  it('a column that Leads lacks is named with the one that is meant', () => {
    const rule = [true, 'Typo', 'Idustry', 'is', 'SaaS', '25'];
    const summary = score(new TestDocument({ Leads: leads, Rules: [...rules, rule] }));
    expect(errorsOf(summary)).toEqual([
      'Rules!C4: column "Idustry" not found in Leads, did you mean "Industry"? Enter a header of Leads as it stands there.',
    ]);
  });

  it('a header that is there twice: the left column counts', () => {
    const twice = leads.map((row, i) => [...row, i === 0 ? 'INDUSTRY' : 'SaaS']);
    const summary = score(new TestDocument({ Leads: twice, Rules: rules }));
    expect(summary.problems.map(({ message }) => message)).toContain(
      'Leads!D1: Leads has two columns "INDUSTRY"; the left one counts. Rename one of the two.',
    );
    expect(summary.scoreSum).toBe(30);
  });

  it('a Rules tab without Points says which header is missing', () => {
    const summary = score(new TestDocument({ Leads: leads, Rules: rules.map((row) => row.slice(0, 5)) }));
    expect(errorsOf(summary)[0]).toBe(
      'Rules!A1: the Rules tab has no column "Points". Enter the header Points in the first row.',
    );
    expect(summary.stopped).toBeNull();
  });

  it('text where numbers belong, in a rule and in a lead', () => {
    const document = new TestDocument({
      Leads: [...leads, ['L3', 'SaaS', 'many']],
      Rules: [...rules, [true, 'Bad', 'Employees', '≥', '50', 'high']],
    });
    expect(errorsOf(score(document))).toEqual([
      'Rules!F4: points "high" is not a whole number. Enter a number from -1000 to 1000, or Disqualify.',
      'Leads!C4: "many" is not a number, so rules on Employees are unknown for this lead. Enter a number or a range such as 51-200.',
    ]);
    expect(document.column('Leads', 'Score')).toEqual(['30', '0', '30']);
  });

  it('an unknown test', () => {
    const rule = [true, 'Odd', 'Industry', 'resembles', 'SaaS', '5'];
    const document = new TestDocument({ Leads: leads, Rules: [...rules, rule] });
    expect(errorsOf(score(document))).toEqual([
      'Rules!D4: "resembles" is no test. Choose one from the dropdown, such as is, contains or ≥.',
    ]);
    expect(document.column('Rules', 'Problem')).toEqual(['', '', errorsOf(document.checkRules())[0]]);
  });

  it('a lead key that is empty, or there twice', () => {
    const document = new TestDocument({
      Leads: [...leads, ['', 'SaaS', 1], ['l1', 'SaaS', 1]],
      Rules: rules,
    });
    const summary = score(document);
    expect(errorsOf(summary)).toEqual([
      'Leads!A4: the lead has no Lead ID, so activities and deals cannot be joined to it. Enter its Lead ID.',
      'Leads!A5: key "l1" is already in row 2; deals join the upper row. Merge the two rows, or correct one key.',
    ]);
    expect(summary.problemCounts).toMatchObject({ leadsWithoutKey: 1, duplicateKeys: 1 });
    expect(document.column('Leads', 'Score')).toEqual(['30', '0', '20', '20']);
  });

  it('formulas that have no result yet', () => {
    const pending = new Formula('=IMPORTRANGE("…";"A1")', pendingResult);
    const document = new TestDocument({
      Leads: [...leads, ['L3', pending, 10], ['L4', pending, 10]],
      Rules: [...rules, [true, 'No industry', 'Industry', 'is empty', '', '40']],
    });
    expect(errorsOf(score(document))).toEqual([
      'Leads!B4: 2 formulas have no result yet, so rules on Industry are unknown for these leads. Wait until they are computed (a file: open it in Excel or Google Sheets and save it again), then score again.',
    ]);
    expect(document.column('Leads', 'Score')).toEqual(['30', '0', '0', '0']);
  });

  it('a formula with an error in a lead cell', () => {
    const document = new TestDocument({
      Leads: [...leads, ['L3', new Formula('=VLOOKUP(1;A:B;2)', cellError('#N/A')), 10]],
      Rules: rules,
    });
    expect(errorsOf(score(document))).toEqual([
      'Leads!B4: the cell has the error #N/A, so rules on it are unknown. Repair its formula.',
    ]);
    expect(document.column('Leads', 'Industry')).toEqual(['SaaS', 'Food', '=VLOOKUP(1;A:B;2) → #N/A']);
  });

  it('an output column that is no such column', () => {
    const settings = [
      ['Setting', 'Value'],
      ['Output columns', 'Score, Grade'],
    ];
    const document = new TestDocument({ Leads: leads, Rules: rules, Settings: settings });
    expect(errorsOf(score(document))).toEqual([
      'Settings!B2: "Grade" is no output column and is left out. Choose from Score, Status, Why, Next step, Fit, Engagement, Cools on, Completeness, Potential, MQL on, SQL on, Status since, Owner, Trend, Account.',
    ]);
    expect(document.texts('Leads')[0]).toEqual(['Lead ID', 'Industry', 'Employees', 'Score', 'Scored for']);
  });

  it('SQL on where no status counts as SQL', () => {
    const document = new TestDocument({
      Leads: leads,
      Rules: rules,
      Settings: [
        ['Setting', 'Value'],
        ['Output columns', 'Score, Status, Why, SQL on'],
      ],
      Statuses: [
        ['Status', 'Min score'],
        ['Cold', 0],
        ['Warm', 20],
      ],
    });
    expect(errorsOf(score(document))).toEqual([
      'Statuses: SQL on stays empty, because no status counts as SQL. Enter SQL under Counts as, or take SQL on out of Settings, Output columns.',
    ]);
  });

  it('50,000-character cells and names that begin with = are data', () => {
    const long = 'x'.repeat(50_000);
    const document = new TestDocument({
      Leads: [...leads, [long, '=SaaS', 1], ['=1+1', long, 1]],
      Rules: [
        ...rules,
        [true, '=HYPERLINK("http://x")', 'Industry', 'is', '=SaaS', '7'],
        [true, long, 'Industry', 'is', long, '8'],
      ],
      Statuses: [
        ['Status', 'Min score', 'Action'],
        ['=cold', 0, long],
        ['+warm', 20, '=call'],
      ],
    });
    expect(score(document).stopped).toBeNull();
    const [, ...rows] = document.texts('Leads');
    expect(rows.map((row) => [row[3], row[4]])).toEqual([
      ['30', '+warm'],
      ['0', '=cold'],
      ['0', '=cold'],
      ['0', '=cold'],
    ]);
    expect(rows[2]![6]).toBe('0 = −10 Small · +7 =HYPERLINK("http://x") · +3 Score floor');
    expect(rows[3]![7]).toBe('=1+1');
    expect(rows[0]![5]).toBe('=call');
    expect(rows[1]![5]).toHaveLength(49_900);
    score(document);
    expect(document.calls.get('Range.setValues')).toBeUndefined();
  });
});

describe('columns that cannot be written', () => {
  const collaborator = 'colleague@example.com';
  const protect = (document: TestDocument, column: number, fromRow: number, rows: number) => {
    document.sheet('Leads').protections.push({
      area: { row: fromRow, column, rows, columns: 1 },
      description: '',
      warningOnly: false,
      editors: [],
      unprotected: [],
    });
  };
  const changed = () => {
    const document = new TestDocument({ Leads: leads, Rules: rules });
    document.scoreLeads();
    document.sheet('Leads').cells.set(2, 2, 'Food');
    document.sheet('Leads').cells.set(3, 2, 'SaaS');
    return document;
  };

  it('a protected column keeps what it had, and the others are written', () => {
    const document = changed();
    protect(document, 5, 1, 20);
    expect(errorsOf(score(document, collaborator))).toEqual([
      'Leads!E2:E3: these cells are protected, so they keep what they had. Ask the owner of the spreadsheet to let you edit them, then score again.',
    ]);
    expect(document.column('Leads', 'Score')).toEqual(['0', '20']);
    expect(document.column('Leads', 'Why')).toEqual(['0 = nothing matched', '20 = +30 Software · −10 Small']);
  });

  it('of one protected cell only that cell is not written', () => {
    const document = changed();
    protect(document, 4, 3, 1);
    expect(errorsOf(score(document, collaborator))).toEqual([
      'Leads!D3: these cells are protected, so they keep what they had. Ask the owner of the spreadsheet to let you edit them, then score again.',
    ]);
    expect(document.column('Leads', 'Score')).toEqual(['0', '0']);
  });

  it('a column whose validation rejects our texts keeps what it had', () => {
    const document = changed();
    const sheet = document.sheet('Leads');
    const isNumber = { criteria: 'NUMBER_GREATER_THAN', values: [1000], allowInvalid: false, helpText: null };
    sheet.validations.set({ row: 2, column: 4, rows: 19, columns: 1 }, isNumber);
    const summary = document.scoreLeads();
    expect(errorsOf(summary)).toEqual([
      'Leads!D2:D3: data validation rejects what Scoreband writes, so these cells keep what they had. Remove the validation from our column (Data ▸ Data validation), then score again.',
    ]);
    expect(document.column('Leads', 'Why')).toEqual(['0 = nothing matched', '20 = +30 Software · −10 Small']);
  });

  it('a protected tab: our columns cannot be made, and nothing is written', () => {
    const document = new TestDocument({ Leads: leads, Rules: rules });
    document.sheet('Leads').protections.push({
      ...{ area: null, description: '', warningOnly: false, editors: [], unprotected: [] },
    });
    expect(score(document, collaborator).stopped).toBe(
      'Leads: our columns cannot be made there: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit. Ask the owner of the spreadsheet to let you edit this tab, then score again.',
    );
    expect(document.texts('Leads')[0]).toEqual(['Lead ID', 'Industry', 'Employees']);
  });

  it('no room left: the ten million cells are counted before anything is written', () => {
    const document = new TestDocument({ Leads: leads, Rules: rules }, { columns: 6 });
    document.workbook.addSheet('Archive', { rows: 384_614, columns: 26 });
    const sheet = document.sheet('Leads');
    expect(score(document).stopped).toBe(
      'Leads: there is no room for 5 columns of ours: the spreadsheet has 10,000,204 of at most 10,000,000 cells. Delete empty rows or columns of any tab, then score again.',
    );
    expect([sheet.maxColumns, sheet.lastColumn()]).toEqual([6, 3]);
  });

  it('where text format is refused a leading apostrophe keeps texts as they are', () => {
    const document = new TestDocument({ Leads: leads, Rules: rules });
    document.host.onCall = ({ member }) => {
      if (member === 'setNumberFormat')
        throw new Error("You can't set the number format of cells in a typed column.");
    };
    const summary = document.scoreLeads();
    expect(errorsOf(summary)).toEqual([]);
    expect(document.column('Leads', 'Why')).toEqual(['30 = +30 Software', '0 = −10 Small · +10 Score floor']);
    expect(document.column('Rules', 'In words')).toEqual([
      '+30 when Industry is SaaS.',
      '−10 when Employees is less than 50.',
    ]);
  });

  it('where wrapping is refused the Why stands in one line, and nothing else is lost or said', () => {
    const [refusing, taking] = [true, false].map((isRefused) => {
      const document = new TestDocument({ Leads: leads, Rules: rules });
      document.host.onCall = ({ service, member }) => {
        if (isRefused && service === 'Range' && member === 'setWrap')
          throw new Error('This operation is not allowed on cells in typed columns.');
      };
      const summary = document.scoreLeads();
      const { columns, formats } = document.sheet('Leads');
      const looks = [formats.numberFormat, formats.fontWeight, formats.wrap].map((layer) =>
        [4, 5, 6, 7, 8].map((column) => layer.column(column)?.runs() ?? []),
      );
      return {
        said: [summary.stopped, summary.problems, summary.messages],
        texts: document.texts('Leads'),
        widths: columns.sizes.runs(),
        hidden: columns.hidden.runs(),
        looks: looks.slice(0, 2),
        isWrapped: formats.wrap.column(7) !== undefined,
        marks: document.sheet('Leads').metadata.map(({ value }) => value),
      };
    });
    expect([refusing!.isWrapped, taking!.isWrapped]).toEqual([false, true]);
    expect({ ...refusing, isWrapped: true }).toEqual(taking);
  });
});

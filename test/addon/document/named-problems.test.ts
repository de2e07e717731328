import { describe, expect, it } from 'vitest';
import { groupProblems } from '../../../src/scoring/index.ts';
import type { Overview, Summary } from '../../../src/shared/index.ts';
import { Day, TestDocument, type TestRow } from '../document.ts';

const leads: readonly TestRow[] = [
  ['Lead ID', 'Name', 'Company', 'Employees'],
  ['K01', 'Mia Hall', 'Acme', 'many'],
  ['K02', '', '', 12],
  ['K02', '', '', 12],
  ['K03', 'Ole \u202eDue', '', 40],
  ['K03', 'Ole \u202eDue', '', 40],
];

function document(settings: readonly TestRow[] = [], rows: readonly TestRow[] = leads): TestDocument {
  return new TestDocument({
    Leads: rows,
    Rules: [
      ['Rule', 'Field', 'Test', 'Value', 'Points'],
      ['Large', 'Employees', '≥', '20', 20],
    ],
    Settings: [['Setting', 'Value'], ...settings],
  });
}

const named = { settings: [['Show leads as', 'Name, Company'] satisfies TestRow] };

const messagesOf = (sheet: TestDocument, action = 'checkRules') =>
  groupProblems((sheet.run(action, { by: 'menu' }) as Summary).problems).errors.map(({ message }) => message);

describe('a problem of a lead', () => {
  it.each([
    ...['checkRules', 'scoreLeads', 'buildConversion', 'findEvidence', 'buildReview', 'buildAccounts'],
  ])('names the lead behind the address, as %s finds it', (action) => {
    expect(messagesOf(document(named.settings), action)).toContain(
      'Leads!D2, Mia Hall, Acme (K01): "many" is not a number, so rules on Employees are unknown for this lead. Enter a number or a range such as 51-200.',
    );
  });

  it('goes by what Show leads as says, and has the address alone where a lead has no name', () => {
    const [unnamed] = messagesOf(document([['Show leads as', 'Name']])).filter((one) => one.includes('K02'));
    expect(unnamed).toBe(
      'Leads!A4: key "K02" is already in row 3; deals join the upper row. Merge the two rows, or correct one key. (2 leads)',
    );
    expect(messagesOf(document([['Show leads as', 'Company']])).join()).toContain(
      'Leads!D2, Acme (K01): "many" is not a number',
    );
  });

  it('is the same on its card, and a name cannot turn the direction of the rest', () => {
    const sheet = document(named.settings, [leads[0]!, leads[4]!, leads[5]!]);
    sheet.checkRules();
    const { problems } = sheet.run('readOverview') as Overview;
    expect(problems.shown.map(({ message }) => message)).toContain(
      'Leads!A3, Ole Due (K03): key "K03" is already in row 2; deals join the upper row. Merge the two rows, or correct one key.',
    );
  });
});

describe('a problem of a deal, of an activity or of a call', () => {
  const tabs = {
    Leads: [leads[0]!, ['K01', 'Mia Hall', 'Acme', 15], ['K02', '', 'Birch', 12]],
    Rules: [
      ['Rule', 'Field', 'Test', 'Value', 'Points'],
      ['Large', 'Employees', '≥', '20', 20],
      ['Demo', 'Activity', 'is', 'Demo', 20],
    ],
    Settings: [['Setting', 'Value'], ...named.settings],
    Activities: [
      ['Lead ID', 'Activity', 'When'],
      ['K02', 'Demo', ''],
      ['K77', 'Demo', new Day('2026-11-02')],
    ],
    Deals: [
      ['Lead ID', 'Outcome', 'Closed on'],
      ['K01', 'Won', new Day('2027-01-05')],
      ['K02', 'On ice', ''],
      ['K78', 'Won', new Day('2026-11-02')],
    ],
  } satisfies Record<string, readonly TestRow[]>;
  const expected = [
    'Activities!C2, Birch (K02): the activity has no date, so it is not counted. Enter a date such as 2026-11-21.',
    'Activities!A3: no lead in Leads has the key "K77". Correct the key, or add the lead.',
    'Deals!C2, Mia Hall, Acme (K01): the closing day 2027-01-05 is in the future, so the deal is not counted. Correct the day, or leave the outcome open until then.',
    'Deals!B3, Birch (K02): outcome "On ice" is none of the won, lost or open words, so the deal is not counted. Correct it, or add it to Won words, Lost words or Open words in Settings.',
    'Deals!A4: no lead has the key "K78" and the deal has nothing of its own to score it by, so it is not counted. Correct the key, or add the lead to Leads.',
  ];

  it.each([
    ...['checkRules', 'scoreLeads', 'buildConversion', 'findEvidence', 'buildReview', 'buildAccounts'],
  ])('names the lead that has its key, as %s finds it', (action) => {
    const said = messagesOf(new TestDocument(tabs), action);
    expect(said).toEqual(expect.arrayContaining(expected));
  });

  it('names the lead of a call that does not count', () => {
    const sheet = new TestDocument(tabs);
    sheet.run('makeCallList', { by: 'menu' });
    const { cells } = sheet.sheet('Calls');
    ['soon', 'K02', '', 'No answer'].forEach((cell, i) => {
      cells.set(2, i + 1, cell);
    });
    expect(messagesOf(sheet, 'scoreLeads')).toContain(
      'Calls!A2, Birch (K02): "soon" is no day, so this call is passed over. Enter the day of the call, such as 2026-11-20.',
    );
  });
});

describe('cells of one column that may be read in two ways', () => {
  it('have one cause', () => {
    const rows: TestRow[] = ['1,000', '2,000', '3,000'].map((text, i) => [`K${i}`, '', '', text]);
    const sheet = new TestDocument(
      {
        Leads: [leads[0]!, ...rows],
        Rules: [
          ['Rule', 'Field', 'Test', 'Value', 'Points'],
          ['Large', 'Employees', '≥', '20', 20],
        ],
      },
      { locale: 'de_DE' },
    );
    expect(messagesOf(sheet)).toEqual([
      'Leads!D2: "1,000" may be one or a thousand times as much, so rules on Employees are unknown for this lead. Write it without a mark, such as 1000, or with other decimals, such as 1.0. (3 leads)',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { detectSpreadsheet } from '../../../src/proposal/detect/detect-spreadsheet.ts';
import { type Cell, calendarDay, dayNumber } from '../../../src/scoring/index.ts';

const detect = (tabs: Record<string, Cell[][]>) =>
  detectSpreadsheet(
    Object.entries(tabs).map(([name, rows]) => ({ name, rows })),
    { locale: 'en_US', timeZone: 'UTC' },
  );

const leads: Cell[][] = [
  ['Lead ID', 'Company', 'Industry'],
  ...Array.from({ length: 12 }, (_, n): Cell[] => [`L${n}`, `Company ${n}`, n % 2 ? 'SaaS' : 'Retail']),
];

describe('detectSpreadsheet', () => {
  it('says what to do where no tab has rows', () => {
    expect(detect({ Sheet1: [] })).toMatchObject({
      leadsTab: null,
      findings: [],
      remarks: [
        'No tab has rows below a row of headers. Put one lead a row, with headers above, and set up again.',
      ],
    });
  });

  it('names outcomes that are no known word, for the user to say what they mean', () => {
    const deals: Cell[][] = [
      ['Lead ID', 'Outcome'],
      ...['Won', 'Lost', 'On ice', 'Won', 'Lost', 'Lost'].map((outcome, n): Cell[] => [`L${n}`, outcome]),
    ];
    const { outcomes, remarks } = detect({ Leads: leads, Deals: deals });
    expect(outcomes.find(({ text }) => text === 'On ice')).toEqual({
      text: 'On ice',
      count: 1,
      means: 'unknown',
    });
    expect(remarks).toContain(
      '"Outcome" also says "On ice": say whether that is won, lost or still open, in the settings "Won words", "Lost words" and "Open words".',
    );
  });

  it.each([3, 0])('joins %i deals by the header of the key, as many as there are', (count) => {
    const outcomes = ['Won', 'Lost', 'Open'].slice(0, count);
    const deals: Cell[][] = [['Lead ID', 'Outcome'], ...outcomes.map((one, n): Cell[] => [`L${n}`, one])];
    expect(detect({ Leads: leads, Deals: deals }).remarks.join()).not.toContain('Deal key column');
  });

  it('says so where the deals have ids of their own under the same header', () => {
    const deals: Cell[][] = [
      ['Lead ID', 'Outcome'],
      ...['Won', 'Lost', 'Won'].map((outcome, n): Cell[] => [`D${n}`, outcome]),
    ];
    expect(detect({ Leads: leads, Deals: deals }).remarks).toContain(
      'No column of "Deals" has the leads\' "Lead ID". Add one, and name it in the setting "Deal key column".',
    );
  });

  it('quotes an outcome with a comma among the won words', () => {
    const outcomes = ['Won, signed', 'Lost', 'Won, signed', 'Lost', 'Lost', 'Won, signed'];
    const deals: Cell[][] = [['Lead ID', 'Outcome'], ...outcomes.map((one, n): Cell[] => [`L${n}`, one])];
    const { findings } = detect({ Leads: leads, Deals: deals });
    expect(findings.find(({ setting }) => setting === 'Won words')?.value).toBe(
      '"Won, signed", won, closed won, win, yes, true, 1',
    );
  });

  it('says so where the headers of Deals are not in the first row', () => {
    const deals: Cell[][] = [
      ['Our deals', '', ''],
      ['Lead ID', 'Outcome', 'Closed on'],
      ...Array.from({ length: 8 }, (_, n): Cell[] => [
        `L${n}`,
        n % 2 ? 'Won' : 'Lost',
        calendarDay(dayNumber(2026, 5, 1) + n),
      ]),
    ];
    expect(detect({ Leads: leads, Deals: deals }).remarks).toContain(
      'The headers of "Deals" are in row 2. Delete the rows above them, so that they are in row 1.',
    );
  });

  it('prefers a tab Leads in which leads stand twice to a copy of it', () => {
    const twice = [...leads.slice(0, 4), ...leads.slice(1, 4)];
    expect(detect({ 'Copy of Leads': leads.slice(0, 4), Leads: twice }).leadsTab).toBe('Leads');
  });

  it('does not take a column of repeating values for the key', () => {
    const rows: Cell[][] = leads.map(([, , industry]) => [industry!, 'x']);
    const { findings, remarks } = detect({ Leads: rows });
    expect(findings.map(({ setting }) => setting)).not.toContain('Lead key column');
    expect(remarks[0]).toBe(
      'No column of "Leads" tells its leads apart. Add a column "Lead ID" with a number for each, then set it as "Lead key column".',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { detectSpreadsheet } from '../../../src/proposal/detect/detect-spreadsheet.ts';
import { KnownSettings } from '../../../src/proposal/detect/known-settings.ts';
import { type Cell, calendarDay, dayNumber } from '../../../src/scoring/index.ts';

const region = { locale: 'en_US', timeZone: 'UTC', asOfDay: dayNumber(2026, 11, 21) };

const detect = (tabs: Record<string, Cell[][]>) =>
  detectSpreadsheet(
    Object.entries(tabs).map(([name, rows]) => ({ name, rows })),
    region,
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

  it('breaks conversion down by a column that says where leads come from, where its values repeat', () => {
    const deals: Cell[][] = [['Lead ID', 'Outcome'], ...['Won', 'Lost'].map((one, n) => [`L${n}`, one])];
    const breakDown = (header: string, sourceOf: (n: number) => Cell, tabs: object = { Deals: deals }) => {
      const rows = leads.map((row, n) => [...row, n === 0 ? header : sourceOf(n)]);
      const { findings } = detect({ Leads: rows, ...tabs });
      return findings.find(({ setting }) => setting === 'Break down by')?.value;
    };
    const repeating = (n: number) => (n % 3 === 0 ? 'Fair' : 'Web');
    expect(breakDown('Lead source', repeating)).toBe('Lead source');
    expect(breakDown('Lead source', repeating, {})).toBeUndefined();
    expect(breakDown('Lead source', (n) => `Friend ${n}`)).toBeUndefined();
    expect(breakDown('Size', repeating)).toBeUndefined();
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

  it('counts outcomes in all rows, those beyond the preview too', () => {
    const column = [...Array<Cell>(30).fill('Won'), ...Array<Cell>(50).fill('Lost'), 'Late word'];
    const rows = [['Lead ID', 'Outcome'], ...column.slice(0, 20).map((one, n): Cell[] => [`L${n}`, one])];
    const wholeColumn = () => column;
    const { outcomes } = detectSpreadsheet(
      [{ name: 'Deals', rows, wholeColumn }],
      region,
      new KnownSettings(new Map([['deals tab', 'Deals']])),
    );
    expect(outcomes.map(({ text, count }) => [text, count])).toEqual([
      ['Lost', 50],
      ['Won', 30],
      ['Late word', 1],
    ]);
  });

  it('does not count a won or lost deal that closes after today, and says how many do', () => {
    const deal = (outcome: string, closesIn: number, n: number): Cell[] => {
      return [`L${n}`, outcome, calendarDay(region.asOfDay + closesIn)];
    };
    const deals: Cell[][] = [
      ['Lead ID', 'Outcome', 'Closed on'],
      ...[-30, -20, -10, 0, 1].map((days, n) => deal('Won', days, n)),
      ...[-5, 40].map((days, n) => deal('lost', days, n + 5)),
      deal('LOST', 50, 7),
      deal('Negotiation', 60, 8),
    ];
    const { outcomes, findings, remarks } = detect({ Leads: leads, Deals: deals });
    expect(outcomes.map(({ text, count }) => [text, count])).toEqual([
      ['Won', 4],
      ['lost', 1],
      ['Negotiation', 1],
    ]);
    expect(findings.find(({ setting }) => setting === 'Deal outcome column')?.why).toBe(
      '"Outcome" has 4 won and 1 lost.',
    );
    expect(remarks).toContain(
      '3 won or lost deals close after today and are not counted until then. If that day is wrong, correct it.',
    );
  });

  it('does not count a deal that has no lead, no events and no cell of its own, and says how many', () => {
    const deals: Cell[][] = [
      ['Lead ID', 'Outcome', 'Industry'],
      ...['Won', 'Lost', 'Won'].map((outcome, n): Cell[] => [`l${n} `, outcome, '']),
      ['X1', 'Won', ''],
      ['', 'Lost', ''],
      ['X2', 'Lost', 'SaaS'],
      ['X3', 'Won', ''],
      ['X4', 'Open', ''],
    ];
    const day = calendarDay(dayNumber(2026, 10, 1));
    const activities: Cell[][] = [
      ['Lead ID', 'When', 'Activity'],
      ...['L1', 'L2', 'L3', 'L4', 'X3'].map((key): Cell[] => [key, day, 'Page view']),
    ];
    const { outcomes, remarks } = detect({ Leads: leads, Deals: deals, Activities: activities });
    expect(outcomes.map(({ text, count }) => [text, count])).toEqual([
      ['Won', 3],
      ['Lost', 2],
      ['Open', 1],
    ]);
    expect(remarks).toContain(
      '2 won or lost deals are not counted: no lead of "Leads" has the key, and there is nothing else to score by. Correct the key, or add the lead.',
    );
  });

  it('asks for the other word where only won ones are there', () => {
    const deals: Cell[][] = [
      ['Lead ID', 'Outcome'],
      ...['Won', 'Ghost', 'Won', 'Won', 'Won', 'Won'].map((outcome, n): Cell[] => [`L${n}`, outcome]),
    ];
    expect(detect({ Leads: leads, Deals: deals }).remarks).toContain(
      '"Outcome" has no lost deals yet, and conversion needs both won and lost ones. If "Ghost" means lost, say so in the setting "Lost words".',
    );
  });

  it('heeds what is set: a column, and what a word means', () => {
    const deals: Cell[][] = [
      ['Lead ID', 'State', 'Result', 'Day A', 'Close date'],
      ...['Settled', 'Ended', 'Settled', 'Ended', 'Ended'].map((state, n): Cell[] => [
        `L${n}`,
        state,
        n % 2 ? 'Won' : 'Lost',
        calendarDay(dayNumber(2026, 3, n + 1)),
        calendarDay(dayNumber(2026, 4, n + 1)),
      ]),
    ];
    const known = new KnownSettings(
      new Map([
        ['deal outcome column', 'State'],
        ['won words', 'settled'],
        ['lost words', 'ended'],
        ['deal closed-on column', 'Day A'],
      ]),
    );
    const previews = Object.entries({ Leads: leads, Deals: deals }).map(([name, rows]) => ({ name, rows }));
    const { outcomes, findings } = detectSpreadsheet(previews, region, known);
    expect(outcomes.map(({ text, means }) => [text, means])).toEqual([
      ['Ended', 'lost'],
      ['Settled', 'won'],
    ]);
    expect(findings.find(({ setting }) => setting === 'Deal closed-on column')?.value).toBe('Day A');
  });

  it('takes what happened for the closing day, not what was expected, and no last purchase for the first day', () => {
    const day = (month: number, n: number) => calendarDay(dayNumber(2026, month, n + 1));
    const found = (headers: string[]) => {
      const deals: Cell[][] = [
        ['Lead ID', 'Outcome', ...headers],
        ...['Won', 'Lost', 'Won', 'Lost', 'Lost'].map((one, n): Cell[] => [
          `L${n}`,
          one,
          ...headers.map((_, month) => day(month + 1, n)),
        ]),
      ];
      const { findings } = detect({ Leads: leads, Deals: deals });
      const of = (setting: string) => findings.find((one) => one.setting === setting)?.value;
      return [of('Deal created-on column'), of('Deal closed-on column')];
    };
    expect(found(['created_date', 'expected_close_date', 'actual_close_date'])).toEqual([
      'created_date',
      'actual_close_date',
    ]);
    expect(found(['Target close date', 'CLOSEDATE'])).toEqual([undefined, 'CLOSEDATE']);
    expect(found(['Expected close date'])).toEqual([undefined, 'Expected close date']);
    expect(found(['Last purchase date', 'Geplanter Abschluss', 'Abschlussdatum'])).toEqual([
      undefined,
      'Abschlussdatum',
    ]);
  });

  it('takes a tab of headers for the leads that are still to come, and no dashboard, search form or pivot table', () => {
    const headers = ['Name', 'Company', 'Email', 'Phone', 'Source'];
    const dashboard: Cell[][] = [
      ['Stage', 'Count', 'Value'],
      ['Won Leads', 3, 100],
      ['Lost Leads', 3, 90],
    ];
    const form: Cell[][] = [
      ['Search', 'Name'],
      ['Company', 'Email'],
      ['Phone', 'x'],
    ];
    const pivot: Cell[][] = [
      ['Company', 'COUNTA of Email', 'SUM of Budget'],
      ...Array.from({ length: 9 }, (_, n): Cell[] => [`Company ${n}`, n, n * 10]),
      ['Grand Total', 36, 360],
    ];
    expect(detect({ Dashboard: dashboard, Leads: [headers] })).toMatchObject({
      leadsTab: 'Leads',
      dealsTab: null,
      remarks: expect.arrayContaining([expect.stringMatching(/^"Leads" has no rows yet\./)]),
    });
    expect(detect({ 'Search form': form, Customers: [headers] }).leadsTab).toBe('Customers');
    expect(detect({ Pivot: pivot, Contacts: leads }).leadsTab).toBe('Contacts');
    expect(detect({ 'By company': pivot, List: leads }).leadsTab).toBe('List');
  });

  it('finds activities by what their columns hold, whatever they are called', () => {
    const names = ['Visited the shop', 'Called us', 'Asked for a quote'];
    const events = Array.from({ length: 36 }, (_, n): Cell[] => [
      `L${n % 12}`,
      names[n % 3]!,
      calendarDay(dayNumber(2026, 5, 1 + (n % 20))),
    ]);
    const found = detect({ Leads: leads, 'stuff that happened': [['Who', 'Thing', 'Then'], ...events] });
    expect(found.activitiesTab).toBe('stuff that happened');
  });

  it('quotes an outcome with a comma among the won words', () => {
    const outcomes = ['Won, signed', 'Lost', 'Won, signed', 'Lost', 'Lost', 'Won, signed'];
    const deals: Cell[][] = [['Lead ID', 'Outcome'], ...outcomes.map((one, n): Cell[] => [`L${n}`, one])];
    const { findings } = detect({ Leads: leads, Deals: deals });
    expect(findings.find(({ setting }) => setting === 'Won words')?.value).toBe(
      '"Won, signed", won, closed won, win, yes, true, 1, closedwon',
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

import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../src/shared/index.ts';
import type { TestRow } from '../document.ts';
import { workbookSnapshot } from '../workbook-snapshot.ts';
import { dealsWorkbook, parts } from './deals-workbook.ts';

const { day } = parts;
const header: TestRow = ['Lead ID', 'Outcome', 'Closed on', 'Amount'];

/** Builds the sheet over changed tabs; whatever is wrong, nothing of the user's changes. */
function build(tabs: Record<string, readonly TestRow[] | null>): Summary {
  const document = dealsWorkbook({ Activities: null, ...tabs });
  const names = document.workbook.sheets.map(({ name }) => name);
  const before = workbookSnapshot(document.workbook);
  const summary = document.run('buildConversion', { by: 'menu', rows: true }) as Summary;
  expect(workbookSnapshot(document.workbook, names)).toEqual(before);
  return summary;
}

function messagesOf({ problems }: Summary, code: string): string[] {
  return problems.filter((problem) => problem.code === code).map(({ message }) => message);
}

const manyDeals = parts.deals.slice(1);
const only = (wanted: string) => manyDeals.filter(([, outcome]) => outcome === wanted);

describe('a deal that cannot be counted gets its sentence, and the rest goes on', () => {
  it('a deal with no lead', () => {
    const summary = build({ Deals: [...parts.deals, ['L999', 'Won', day(3), 10]] });
    expect(messagesOf(summary, 'deal-without-lead')).toEqual([
      'Deals!A47: no lead has the key "L999" and the deal has nothing of its own to score it by, so it is not counted. Correct the key, or add the lead to Leads.',
    ]);
    expect(summary.problemCounts.dealsWithoutLead).toBe(1);
    expect(summary.conversion?.deals).toBe(45);
  });

  it('a deal without a key', () => {
    const summary = build({ Deals: [...parts.deals, ['', 'Won', day(3), 10]] });
    expect(messagesOf(summary, 'deal-without-lead')).toEqual([
      'Deals!A47: the deal has no lead key and nothing of its own to score it by, so it is not counted. Enter the key of its lead.',
    ]);
  });

  it('outcomes that are no known words, one sentence a word', () => {
    const odd = ['Maybe', 'maybe', 'On ice'].map((word): TestRow => ['L001', word, day(3), '']);
    const summary = build({ Deals: [...parts.deals, ...odd] });
    expect(messagesOf(summary, 'outcome-unknown')).toEqual([
      'Deals!B47: outcome "Maybe" is none of the won, lost or open words, so the deal is not counted. Correct it, or add it to Won words, Lost words or Open words in Settings.',
      'Deals!B49: outcome "On ice" is none of the won, lost or open words, so the deal is not counted. Correct it, or add it to Won words, Lost words or Open words in Settings.',
    ]);
    const counts = summary.problems.filter(({ code }) => code === 'outcome-unknown');
    expect(counts.map(({ count }) => count)).toEqual([2, 1]);
    expect(summary.problemCounts.dealsWithoutOutcome).toBe(3);
  });

  it('a closing day in the future', () => {
    const summary = build({ Deals: [...parts.deals, ['L001', 'Won', day(360), 10]] });
    expect(messagesOf(summary, 'deal-in-future')).toEqual([
      'Deals!C47: the closing day 2026-12-31 is in the future, so the deal is not counted. Correct the day, or leave the outcome open until then.',
    ]);
    expect(summary.problemCounts.dealsInFuture).toBe(1);
  });

  it('a closing day that is no date, in Deals or on the lead', () => {
    const leads = parts.leads.map((row, i) => (i === 3 ? [...row.slice(0, 3), 'spring', ''] : row));
    const summary = build({ Leads: leads, Deals: [...parts.deals, ['L001', 'Won', 'soon', 10]] });
    expect(messagesOf(summary, 'deal-day-unreadable')).toEqual([
      'Leads!D4: "spring" in Created on is no date. Enter a date such as 2026-11-21.',
      'Deals!C47: "soon" in Closed on is no date. Enter a date such as 2026-11-21.',
    ]);
    expect(summary.conversion?.deals).toBe(46);
  });

  it('a deal that closed before it came in is scored all the same, which its cell is told', () => {
    const summary = build({ Deals: [...parts.deals, ['L010', 'Won', day(3), 10]] });
    expect(messagesOf(summary, 'deal-days-reversed')).toEqual([
      'Deals!C47: the closing day 2026-01-08 is before Created on, 2026-02-10, so Created on is passed over. Correct one of the two days.',
    ]);
    expect(summary.conversion?.deals).toBe(46);
  });

  it('an amount that is no number leaves the deal in, and only won deals need one', () => {
    const deals = [...parts.deals, ['L001', 'Won', day(3), 'abc'], ['L001', 'Lost', day(3), 'n/a']];
    const summary = build({ Deals: deals as TestRow[] });
    expect(messagesOf(summary, 'deal-amount-unreadable')).toEqual([
      'Deals!D47: "abc" in Amount is not a number, so the deal is counted without an amount. Enter a number such as 1200.',
    ]);
    expect(summary.conversion?.deals).toBe(47);
  });

  it('one open deal, too', () => {
    const summary = build({ Deals: [...parts.deals, ['L001', 'Open', '', '']] });
    expect(messagesOf(summary, 'deals-open')).toEqual([
      'Deals: 1 deal is open and not counted. Nothing to do: it counts once it is won or lost.',
    ]);
  });

  it('a pipeline full of open deals is one line of advice', () => {
    const open = Array.from({ length: 300 }, (_, i): TestRow => ['L001', i % 2 ? 'Negotiation' : '', '', '']);
    const summary = build({ Deals: [...parts.deals, ...open] });
    expect(messagesOf(summary, 'deals-open')).toEqual([
      'Deals: 300 deals are open and not counted. Nothing to do: they count once they are won or lost.',
    ]);
    expect(summary.problems.filter(({ code, tab }) => tab === 'Deals' && code !== 'few-deals')).toHaveLength(
      1,
    );
    expect(summary.problemCounts.dealsWithoutOutcome).toBe(300);
  });

  it('deals without leads that bring columns of their own are scored by them, which one line says', () => {
    const rows = [
      [...header, 'Industry'],
      ...manyDeals.map((row, i): TestRow => (i < 2 ? [`X${i}`, ...row.slice(1), 'SaaS'] : row)),
    ];
    const summary = build({ Deals: rows });
    expect(messagesOf(summary, 'deals-without-own-lead')).toEqual([
      'Deals: 2 deals match no lead and are scored by their own columns and activities alone. If their leads are there, correct the keys; else add them to Leads.',
    ]);
    expect(summary.deals?.[0]).toMatchObject({ key: 'x0', score: 35 });
  });

  it('one deal without a lead, too', () => {
    const summary = build({
      Deals: [[...header, 'Industry'], ...manyDeals, ['X1', 'Won', day(3), 10, 'SaaS']],
    });
    expect(messagesOf(summary, 'deals-without-own-lead')).toEqual([
      'Deals: 1 deal matches no lead and is scored by its own columns and activities alone. If its lead is there, correct the key; else add it to Leads.',
    ]);
  });

  it('deals without dates', () => {
    const leads = parts.leads.map((row) => row.filter((_, column) => column !== 3));
    const summary = build({
      Leads: leads,
      Deals: [header, ...manyDeals.map((row) => [row[0]!, row[1]!, '', ''])],
    });
    expect(messagesOf(summary, 'deals-without-days')).toEqual([
      'Deals: 45 deals have no Closed on and no Created on that can be read, and are scored as of now, which may know the outcome. Enter the days as dates.',
    ]);
  });
});

describe('what the Deals tab as a whole lacks is said with a way out', () => {
  const cases: [string, Record<string, readonly TestRow[] | null>, string][] = [
    [
      'no Deals tab',
      { Deals: null },
      'There is no tab "Deals" with closed deals. Add it with one row a deal (lead key, Outcome, Created on, Closed on), or enter the name of yours in Settings, Deals tab.',
    ],
    [
      'a Deals tab of nearly that name',
      { Deals: null, Deal: parts.deals },
      'There is no tab "Deals" with closed deals, did you mean "Deal"? Add it with one row a deal (lead key, Outcome, Created on, Closed on), or enter the name of yours in Settings, Deals tab.',
    ],
    [
      'no outcome column',
      {
        Deals: [
          ['Lead ID', 'Outcom', 'Closed on'],
          ['L001', 'Won', day(3)],
        ],
      },
      'Deals: no deal can be counted without a column "Outcome", did you mean "Outcom"? Enter the header of yours in Settings, Deal outcome column.',
    ],
    [
      'no key column',
      {
        Deals: [
          ['Customer', 'Outcome', 'Closed on'],
          ['L001', 'Won', day(3)],
        ],
      },
      'Deals: no deal finds its lead without a column "Lead ID". Enter the header of the column with the lead\'s key in Settings, Deal key column.',
    ],
    [
      'no day column',
      {
        Leads: parts.leads.map((row) => row.slice(0, 3)),
        Deals: [
          ['Lead ID', 'Outcome'],
          ['L001', 'Won'],
        ],
      },
      'Deals: there is neither a column "Closed on" nor "Created on", so deals are scored as of now, and what is known now may know the outcome. Add one of the two days, or enter the headers of yours in Settings, Deal closed-on column and Deal created-on column.',
    ],
    [
      'no deals',
      { Deals: [header] },
      'Deals: there are no closed deals yet. Enter them in Deals as they are won or lost, one row a deal, then build the conversion sheet again.',
    ],
    [
      'six deals',
      { Deals: parts.deals.slice(0, 7) },
      'Deals: 6 closed deals (3 won, 3 lost) are too few to say whether the scores predict sales. Build the conversion sheet again when there are at least 20 won and 20 lost ones.',
    ],
    [
      'deals that are all won',
      { Deals: [header, ...only('Won')] },
      'Deals: all 19 closed deals are won, so nothing can be compared. Enter the lost ones too.',
    ],
    [
      'deals that are all lost',
      { Deals: [header, ...only('Lost')] },
      'Deals: all 26 closed deals are lost, so nothing can be compared. Enter the won ones too.',
    ],
  ];
  it.each(cases)('%s', (_, tabs, sentence) => {
    const summary = build(tabs);
    const messages = summary.problems.map(({ message }) => message);
    expect(messages).toContain(sentence);
    expect(summary.stopped).toBeNull();
    expect(summary.conversion).not.toBeNull();
  });
});

describe('where deals are there and none is counted, the first sentence says why', () => {
  it.each<[string, readonly TestRow[], string]>([
    [
      'no outcome column',
      [
        ['Lead ID', 'Result', 'Closed on'],
        ['L001', 'Won', day(3)],
      ],
      'No deal can be counted without a column "Outcome". Enter the header of yours in Settings, Deal outcome column.',
    ],
    [
      'unknown words and unknown leads',
      [header, ['L001', 'Perhaps', day(3), 5], ['nobody', 'Won', day(3), 5], ['L002', 'Open', '', 5]],
      'No deal can be counted: of 2 deals the outcome or the lead is not known. The problems say which and what to do; then build the conversion sheet again.',
    ],
    [
      'open deals alone',
      [header, ['L001', 'Open', '', 5]],
      'There are no closed deals yet. Enter them in Deals as they are won or lost, one row a deal, then build the conversion sheet again.',
    ],
  ])('%s', (_, deals, sentence) => {
    const summary = build({ Deals: deals });
    expect(summary.messages[0]).toBe(sentence);
    if (!deals[0]!.includes('Outcome')) expect(messagesOf(summary, 'deals-open')).toEqual([]);
  });
});

describe('bands that cannot be read stop every run', () => {
  it.each([
    ['0-20, twenty', 'twenty is not a range of scores'],
    ['0-30, 20-60', '0-30 and 20-60 overlap'],
  ])('%s', (bands, why) => {
    const document = dealsWorkbook({
      Settings: [
        ['Setting', 'Value'],
        ['Bands', bands],
      ],
    });
    const sentence = `Settings!B2: setting Bands is "${bands}": ${why}. Enter bands such as 0-20, 21-40, 41-60, 61-80, 81-100, or clear the cell for the default.`;
    expect((document.run('buildConversion', { by: 'menu' }) as Summary).stopped).toBe(sentence);
    expect(document.scoreLeads().stopped).toBe(sentence);
    expect(document.workbook.sheetByName('Conversion')).toBeUndefined();
  });
});

describe('deals that are the Leads tab with a stage column', () => {
  const leads = parts.leads.map((row, i): TestRow => {
    const [, outcome = '', closed = ''] = parts.deals[i] ?? [];
    return [...row, ...(i === 0 ? ['Stage', 'Closed on'] : [outcome || 'Contacted', closed])];
  });
  const settings: readonly TestRow[] = [
    ['Setting', 'Value'],
    ['Deals tab', 'Leads'],
    ['Deal outcome column', 'Stage'],
  ];

  it('are counted as in a tab of their own, and every other stage is open', () => {
    const summary = build({ Leads: leads, Deals: null, Settings: settings });
    expect(summary.conversion).toMatchObject({ deals: 45, won: 19, lost: 26 });
    expect(messagesOf(summary, 'outcome-unknown')).toEqual([]);
    expect(messagesOf(summary, 'deals-open')).toEqual([
      'Leads: 15 deals are open and not counted. Nothing to do: they count once they are won or lost.',
    ]);
  });
});

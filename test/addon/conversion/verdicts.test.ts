import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../src/shared/index.ts';
import type { TestRow } from '../document.ts';
import { dealsWorkbook, parts } from './deals-workbook.ts';

const { day } = parts;

interface Change {
  tabs?: Record<string, readonly TestRow[] | null>;
  settings?: readonly TestRow[];
}

function sheetOf({ tabs = {}, settings = [] }: Change): string {
  const document = dealsWorkbook({ Settings: [...parts.settings, ...settings], ...tabs });
  document.run('buildConversion', { by: 'menu' }) as Summary;
  return document
    .texts('Conversion')
    .map(([first]) => first)
    .join('\n')
    .replaceAll('\n', ' ');
}

/** Deals of which the one in `scores[i]` has so many employees, which its only rule turns into that score. */
function deals(
  outcomes: readonly [score: number, won: number, lost: number][],
): Record<string, readonly TestRow[] | null> {
  const rows = outcomes.flatMap(([score, won, lost]) =>
    Array.from({ length: won + lost }, (_, i): TestRow => [score, i < won ? 'Won' : 'Lost']),
  );
  return {
    Leads: [
      ['Lead ID', 'Points', 'Created on'],
      ...rows.map(([score], i): TestRow => [`L${i}`, score!, day(0)]),
    ],
    Deals: [['Lead ID', 'Outcome'], ...rows.map(([, outcome], i): TestRow => [`L${i}`, outcome!])],
    Rules: [
      ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Count'],
      [true, 'Points', 'Points', '≥', '0', 1, 'each'],
    ],
    Activities: null,
  };
}

/** The same with so many leads more that have no deal yet and the highest status. */
function withTopLeads(count: number): Record<string, readonly TestRow[] | null> {
  const tabs = deals([
    [10, 20, 20],
    [50, 20, 20],
  ]);
  const more = Array.from({ length: count }, (_, i): TestRow => [`T${i}`, 95, day(0)]);
  return { ...tabs, Leads: [...tabs.Leads!, ...more] };
}

describe('what the deals say', () => {
  it.each<[string, Change, string]>([
    [
      'scores that say nothing',
      {
        tabs: deals([
          [10, 20, 20],
          [50, 20, 20],
        ]),
      },
      'Of the 40 deals with 50 or more, 20 were won; of the 40 below, 20. The deals do not show that the scores predict sales.  Score bands',
    ],
    [
      'scores that run the wrong way',
      {
        tabs: deals([
          [10, 30, 10],
          [50, 10, 30],
        ]),
      },
      'The scores run the wrong way: lost deals score higher. Look at the signs of the points.  Score bands',
    ],
    [
      'scores that say nearly all',
      {
        tabs: deals([
          [10, 2, 38],
          [50, 38, 2],
        ]),
      },
      'Of the 40 deals with 50 or more, 38 were won; of the 40 below, 2. The scores predict sales well. What weakens this: What is known when a lead comes in never tells won from lost so well: look for rules on columns that are filled in later, and take them out.',
    ],
    [
      'the figures, for who wants them',
      {
        tabs: deals([
          [10, 20, 20],
          [50, 20, 20],
        ]),
      },
      'For who wants the figures AUC 0.50 (95 % interval 0.39 to 0.61), measured on all 80 closed deals. This means: of a won and a lost deal, the won one had the higher score in 50 of 100 cases. 50 is a coin toss.',
    ],
    [
      'a band that converts worse, hardly by chance',
      {
        tabs: deals([
          [10, 5, 35],
          [30, 30, 10],
          [50, 10, 30],
        ]),
      },
      '▲ Conversion falls from band 21-40 (75 %) to 41-60 (25 %), hardly by chance. Look at Misses for what these deals share.',
    ],
    [
      'a band that converts worse, maybe by chance',
      {
        tabs: deals([
          [10, 5, 35],
          [30, 20, 20],
          [50, 18, 22],
        ]),
      },
      '• Conversion falls from band 21-40 (50 %) to 41-60 (45 %), which may be chance.',
    ],
    [
      'a threshold with what it delivered elsewhere',
      {
        tabs: deals([
          [10, 4, 36],
          [50, 36, 4],
        ]),
      },
      'The best single cut is 50: 40 deals at or above it. On deals that it was not chosen by, 90 % of those above were won (77 % to 96 %) and 10 % of those below; above it lie 90 % of all won deals.',
    ],
    [
      'no threshold',
      {
        tabs: deals([
          [10, 20, 20],
          [50, 20, 20],
        ]),
      },
      'The deals support no cut: on deals that it is not chosen by, none parts won from lost.',
    ],
    [
      'a status that is confirmed',
      {
        tabs: deals([
          [10, 4, 36],
          [50, 36, 4],
        ]),
      },
      '• MQL is confirmed: 90 % of 40 deals at or above it were won, 10 % of 40 at Early-stage.',
    ],
    [
      'a status that is not',
      {
        tabs: deals([
          [10, 4, 36],
          [50, 30, 10],
          [75, 30, 10],
        ]),
      },
      '▲ SQL is not confirmed: 75 % of 40 deals at or above it were won, 75 % of 40 at MQL, which may be chance. Change its minimum.',
    ],
    [
      'leads crowded into one band, and none at SQL',
      {
        tabs: deals([
          [10, 15, 35],
          [50, 10, 10],
        ]),
      },
      '▲ 71 % of the leads now are in the band 0-20, so the score hardly tells them apart. Add rules that match some of them, or change Bands. ▲ No lead now reaches SQL. Lower its minimum, or give more points for what won deals share.',
    ],
    [
      'more leads at the highest status than that it would say whom to call first',
      { tabs: withTopLeads(90) },
      'leads now, 53 % of all, have the highest status, High priority, so it does not say whom to call first. Raise its minimum.',
    ],
    [
      'more leads at the highest status than can be called in four weeks',
      { tabs: withTopLeads(25), settings: [['Calls per week', '6']] },
      '▲ 25 leads now have the highest status, High priority: at your calls per week that is more than 4 weeks of calls. Raise its minimum.',
    ],
    [
      'the leads that can be called in a week',
      {
        tabs: deals([
          [10, 10, 30],
          [50, 10, 10],
          [60, 5, 5],
        ]),
        settings: [['Calls per week', '15']],
      },
      '• With 15 calls a week, call from 60 on: 10 leads now.',
    ],
    [
      'deals scored on their closing day',
      { settings: [['Days before close', '0']] },
      '▲ 45 of 45 deals are scored on the closing day or as of now: these scores may know the outcome. Enter Created on, or set Days before close.',
    ],
    [
      'activities that mostly fall after the scoring day',
      { settings: [['Days before close', 'none']] },
      '▲ More than half of the activities fall after the scoring day, so the behavior rules are hardly tested. Set Days before close, for instance to 7, and enter Closed on.',
    ],
  ])('%s', (_, change, sentence) => {
    expect(sheetOf(change)).toContain(sentence);
  });

  it('that the rules are old, once they have been seen to change', () => {
    const document = dealsWorkbook({}, { now: '2026-05-01T09:00:00Z' });
    document.scoreLeads();
    document.sheet('Rules').cells.set(2, 7, 30);
    document.scoreLeads();
    document.host.clock.advance(100 * 86_400_000);
    document.run('buildConversion', { by: 'menu' });
    const text = document.texts('Conversion').flat().join('\n');
    expect(text).toContain('▲ Rules last changed 100 days ago, 24 deals closed since: review them.');
  });

  it('that conversion is another in the latest quarter', () => {
    const rows = Array.from({ length: 80 }, (_, i): TestRow => {
      const isLate = i >= 40;
      return [`L${i}`, i % 4 === 0 || (isLate && i % 4 !== 1) ? 'Won' : 'Lost', day(isLate ? 200 : 20)];
    });
    const text = sheetOf({
      tabs: {
        Leads: [
          ['Lead ID', 'Industry'],
          ...rows.map(([key], i): TestRow => [key!, i % 3 === 0 ? 'SaaS' : 'Food']),
        ],
        Deals: [['Lead ID', 'Outcome', 'Closed on'], ...rows],
        Rules: [parts.rules[0]!, parts.rules[1]!],
        Activities: null,
      },
    });
    expect(text).toContain(
      '▲ In 2026-Q3 75 % of the deals were won, before that 25 %, hardly by chance: compare bands within one time, and look at what changed.',
    );
  });
});

describe('scores that have lost their meaning', () => {
  /** In each quarter of 2026 so many won deals of 40 have the high score, and the others of the lost ones. */
  function byQuarter(...wonHigh: readonly number[]): Record<string, readonly TestRow[] | null> {
    const drawn = wonHigh.flatMap((high, quarter) =>
      Array.from({ length: 80 }, (_, i) => {
        const isWon = i % 2 === 0;
        const isHigh = isWon ? i / 2 < high : (i - 1) / 2 < 40 - high;
        return { created: day(90 * quarter), cells: [isHigh ? 80 : 10, isWon ? 'Won' : 'Lost'] as const };
      }),
    );
    return {
      ...deals([]),
      Leads: [
        ['Lead ID', 'Points', 'Created on'],
        ...drawn.map(({ created, cells }, i): TestRow => [`L${i}`, cells[0], created]),
      ],
      Deals: [['Lead ID', 'Outcome'], ...drawn.map(({ cells }, i): TestRow => [`L${i}`, cells[1]])],
    };
  }

  it('claim nothing, and say until when they predicted', () => {
    const text = sheetOf({ tabs: byQuarter(32, 33, 20, 20) });
    expect(text).toContain(
      'The scores predicted sales until 2026-Q2, not since. Since 2026-Q2 the scores show nothing. Choose Evidence from closed deals.',
    );
    expect(text).toMatch(
      /Until 2026-Q2 AUC 0\.8\d .*, measured on the deals of that time\. Since then AUC 0\.50 \(95 % interval 0\.\d\d to 0\.\d\d\), measured on the two newest quarters whose deals are mostly closed\./,
    );
  });

  it('are doubted where they still show something', () => {
    expect(sheetOf({ tabs: byQuarter(34, 34, 25, 26) })).toContain(
      'What weakens this: The scores predicted better until 2026-Q2. Choose Evidence from closed deals.',
    );
  });
});

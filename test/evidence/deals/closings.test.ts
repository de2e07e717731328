import { describe, expect, it } from 'vitest';
import { closingsOf } from '../../../src/evidence/index.ts';
import { type Cell, isoDay, type LeadScores, scoreLeads } from '../../../src/scoring/index.ts';
import { compileWorkbook, date, dayOf, tableOf, type Workbook } from '../../scoring/score-workbook.ts';

type Rows = readonly (readonly Cell[])[];

const points = { Field: 'Points', Test: 'is not empty', Count: 'each', Points: 1 };

/** Leads as their deals close them; `deals` is left out where the leads are the deals. */
function scored(leads: Rows, deals: Rows | null, more: Workbook = {}): LeadScores {
  const workbook = { leads, rules: [points], ...more };
  const { model } = compileWorkbook(workbook);
  const table = tableOf('Leads', leads);
  const asOfDay = dayOf('2026-11-21');
  const dealTable = deals === null ? table : tableOf('Deals', deals);
  return scoreLeads({
    ...{ model, leads: table, activities: null, asOfDay },
    ownColumns: new Set(),
    presentStatuses: null,
    closingsOf: (identity) => closingsOf(dealTable, table, identity, model, asOfDay),
  });
}

function statusesOf(scores: LeadScores): string[] {
  return scores.leadKeys.keys.map((_, row) => scores.statusName(row));
}

const dealHeaders = ['Email', 'Outcome', 'Closed on'];

/** The status of one lead of 40 points with those deals. */
function statusWith(...deals: Rows): string {
  return statusesOf(
    scored(
      [
        ['Email', 'Points'],
        ['ann', 40],
      ],
      [dealHeaders, ...deals.map((row) => ['ann', ...row])],
    ),
  )[0]!;
}

const day = (text: string): Cell => date(text);

describe('a lead', () => {
  it.each([
    ['a won deal', 'Won', [['Won', day('2026-02-22')]]],
    ['a lost deal', 'Lost', [['Closed lost', day('2026-02-22')]]],
    ['a deal without a closing day', 'Won', [['Won', '']]],
    ['a deal that closed today', 'Won', [['Won', day('2026-11-21')]]],
  ])('is closed by %s', (_, status, deals) => {
    expect(statusWith(...deals)).toBe(status);
  });

  it.each([
    ['no deal', []],
    ['a deal that closes later', [['Won', day('2026-11-22')]]],
    ['a deal whose outcome no word knows', [['on hold', '']]],
    ['an open deal', [['Proposal', '']]],
    ['a deal whose outcome is empty', [['', '']]],
    [
      'an open deal beside a won one',
      [
        ['Won', day('2026-02-22')],
        ['open', ''],
      ],
    ],
    [
      'an open deal above a lost one',
      [
        ['negotiation', day('2026-12-24')],
        ['Lost', day('2026-02-22')],
      ],
    ],
  ])('is open with %s', (_, deals) => {
    expect(statusWith(...deals)).toBe('MQL');
  });

  it.each([
    [
      'that closes later',
      [
        ['Lost', day('2026-12-01')],
        ['Won', day('2026-02-22')],
      ],
    ],
    [
      'whose outcome no word knows',
      [
        ['Won', day('2026-02-22')],
        ['on hold', day('2026-10-01')],
      ],
    ],
  ])('is not kept open by a deal %s', (_, deals) => {
    expect(statusWith(...deals)).toBe('Won');
  });

  it.each([
    [
      'the latest closing day',
      'Lost',
      [
        ['Lost', day('2026-05-01')],
        ['Won', day('2026-02-22')],
      ],
    ],
    [
      'of one day the row furthest down',
      'Won',
      [
        ['Lost', day('2026-02-22')],
        ['Won', day('2026-02-22')],
      ],
    ],
    [
      'without days the row furthest down',
      'Lost',
      [
        ['Won', ''],
        ['Lost', ''],
      ],
    ],
    [
      'a day before none',
      'Lost',
      [
        ['Lost', day('2026-02-22')],
        ['Won', ''],
      ],
    ],
  ])('has the outcome of its closed deal with %s', (_, status, deals) => {
    expect(statusWith(...deals)).toBe(status);
  });

  it('is found by its key whatever its spelling, in every row of the key; without a key by none', () => {
    const leads = [
      ['Email', 'Points'],
      [' ANN ', 90],
      ['ann', 40],
      ['', 40],
      ['bob', 40],
    ];
    const deals = [dealHeaders, ['ann', 'Won', ''], ['', 'Lost', '']];
    expect(statusesOf(scored(leads, deals))).toEqual(['Won', 'Won', 'MQL', 'MQL']);
  });

  it('that came in after the closing day asks anew; its other rows stay closed', () => {
    const leads = [
      ['Email', 'Points', 'Created on'],
      ['ann', 40, day('2026-01-05')],
      ['ann', 40, day('2026-02-22')],
      ['ann', 40, day('2026-02-23')],
      ['ann', 40, ''],
    ];
    const deals = [dealHeaders, ['ann', 'Won', day('2026-02-22')]];
    expect(statusesOf(scored(leads, deals))).toEqual(['Won', 'Won', 'MQL', 'Won']);
  });

  it('that came in after its first closing only is closed by its last', () => {
    const leads = [
      ['Email', 'Points', 'Created on'],
      ['ann', 40, day('2026-03-01')],
    ];
    const deals = [dealHeaders, ['ann', 'Won', day('2026-02-22')], ['ann', 'Lost', day('2026-04-01')]];
    expect(statusesOf(scored(leads, deals))).toEqual(['Lost']);
  });

  it('stays closed by a deal without a closing day, whenever it came in', () => {
    const leads = [
      ['Email', 'Points', 'Created on'],
      ['ann', 40, day('2026-11-20')],
    ];
    expect(statusesOf(scored(leads, [dealHeaders, ['ann', 'Won', '']]))).toEqual(['Won']);
  });

  it('lends its closing day to a deal that has none of its own', () => {
    const leads = [
      ['Email', 'Points', 'Closed on', 'Created on'],
      ['ann', 40, day('2026-12-01'), ''],
    ];
    expect(
      statusesOf(
        scored(leads, [
          ['Email', 'Outcome'],
          ['ann', 'Won'],
        ]),
      ),
    ).toEqual(['MQL']);
  });
});

describe('where the leads are the deals', () => {
  const headers = ['Email', 'Points', 'Outcome', 'Created on', 'Closed on'];
  const settings = { 'Deals tab': 'Leads' };

  it('the outcome of a lead is that of its own row', () => {
    const leads = [
      headers,
      ['ann', 40, 'Won', '', day('2026-02-22')],
      ['ann', 40, 'open', '', ''],
      ['bob', 40, 'Lost', '', ''],
      ['', 40, 'Won', '', ''],
    ];
    expect(statusesOf(scored(leads, null, { settings }))).toEqual(['Won', 'MQL', 'Lost', 'Won']);
  });

  it('every other outcome is open, and so is one of a day to come', () => {
    const leads = [
      headers,
      ['a', 40, 'waiting for Bob', '', ''],
      ['b', 40, '', '', ''],
      ['c', 40, 'Won', '', day('2026-11-22')],
    ];
    expect(statusesOf(scored(leads, null, { settings }))).toEqual(['MQL', 'MQL', 'MQL']);
  });

  it('a created-on after the closing day is passed over, for the row is one deal', () => {
    const leads = [headers, ['a', 40, 'Lost', day('2026-11-19'), day('2026-11-18')]];
    expect(statusesOf(scored(leads, null, { settings }))).toEqual(['Lost']);
  });
});

describe('the status of a closed lead', () => {
  const deals = [dealHeaders, ['ann', 'Won', day('2026-02-22')]];
  const override = (...cells: Cell[]) => [
    ['Email', 'Points', 'Status override', 'Override until'],
    ['ann', 40, ...cells],
  ];

  it('is what a person has set, as long as that holds', () => {
    expect(statusesOf(scored(override('SQL', ''), deals))).toEqual(['SQL']);
    expect(statusesOf(scored(override('SQL', day('2026-11-21')), deals))).toEqual(['SQL']);
    expect(statusesOf(scored(override('SQL', day('2026-11-20')), deals))).toEqual(['Won']);
    expect(statusesOf(scored(override('Disqualified', ''), deals))).toEqual(['Disqualified']);
  });

  it('can be set by a person without any deal, or against its deal', () => {
    expect(statusesOf(scored(override('won', ''), [dealHeaders]))).toEqual(['Won']);
    expect(statusesOf(scored(override('Lost', ''), deals))).toEqual(['Lost']);
  });

  it('goes before Disqualified', () => {
    const rules = [points, { Field: 'Points', Test: '≥', Value: 40, Points: 'Disqualify' }];
    const scores = scored(
      [
        ['Email', 'Points'],
        ['ann', 40],
        ['bob', 40],
      ],
      deals,
      { rules },
    );
    expect(statusesOf(scores)).toEqual(['Won', 'Disqualified']);
    expect(scores.disqualifiedBy(0)).toEqual(['Points ≥ 40']);
  });

  it('leaves score and Why as they are', () => {
    const scores = scored(
      [
        ['Email', 'Points'],
        ['ann', 40],
      ],
      deals,
    );
    expect(scores.scores[0]).toBe(40);
    expect(scores.whyText(0)).toBe('40 = +40 Points is not empty');
  });

  it('does not cool', () => {
    const rules = [{ Field: 'Seen', Test: 'within last days', Value: 30, Points: 50 }];
    const leads = [
      ['Email', 'Seen'],
      ['ann', day('2026-11-20')],
      ['bob', day('2026-11-20')],
    ];
    const scores = scored(leads, deals, { rules });
    expect([scores.coolsOn(0), isoDay(scores.coolsOn(1)!)]).toEqual([null, '2026-12-21']);
  });
});

describe('the next step of a closed lead', () => {
  const leads = [
    ['Email', 'Points', 'Status override'],
    ['ann', 40, ''],
    ['bob', 40, ''],
    ['cid', 40, 'Won'],
  ];
  const deals = [
    dealHeaders,
    ['ann', 'Won', day('2026-02-22')],
    ['bob', 'Lost', ''],
    ['cid', 'Lost', day('2026-03-01')],
  ];
  const stepsOf = (scores: LeadScores) => [0, 1, 2].map((row) => scores.nextStep(row));

  it('says how it ended and when; a status that a person has set has no day of its own', () => {
    expect(stepsOf(scored(leads, deals))).toEqual(['Won 2026-02-22', 'Lost', 'Won']);
  });

  it('says what Statuses asks for besides', () => {
    const statuses = [
      ['Status', 'Min score', 'Action'],
      ['Low', 0, 'Wait'],
      ['won', '', 'Say thanks'],
    ];
    expect(stepsOf(scored(leads, deals, { statuses }))).toEqual([
      'Won 2026-02-22. Say thanks',
      'Lost',
      'Won. Say thanks',
    ]);
  });
});

it('no count of leads has a closed one', () => {
  const leads = [
    ['Email', 'Points'],
    ['ann', 40],
    ['bob', 40],
    ['', ''],
  ];
  const scores = scored(leads, [dealHeaders, ['ann', 'Won', '']]);
  expect([...scores.leadsNow]).toEqual([0, 1, 0]);
  expect(scores.leadsNowCount).toBe(1);
  expect(scores.leadsMatched()).toEqual([1]);
});

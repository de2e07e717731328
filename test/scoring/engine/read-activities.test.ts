import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/scoring/index.ts';
import { date, type Rows, scoreWorkbook, type Workbook } from '../score-workbook.ts';

const each = { Field: 'Activity', Test: 'is not empty', Points: 1, Count: 'each' };
const headers = ['Email', 'Activity', 'When', 'Count'];
const visit = (...more: Cell[]): Cell[] => ['a', 'Visit', date('2026-11-20'), ...more];

function read(rows: Rows, more: Workbook = {}) {
  const scores = scoreWorkbook({
    leads: [['Email'], ['a'], ['b']],
    rules: [each],
    activities: rows,
    ...more,
  });
  return {
    scores: Array.from(scores.scores),
    counts: scores.eventCounts,
    problems: scores.problems.map((problem) => problem.message),
  };
}

describe('the Activities tab', () => {
  it('is joined by the folded key', () => {
    expect(
      read([headers, [' A ', 'Visit', date('2026-11-20')], ['ａ', 'Visit', date('2026-11-20')]]).scores,
    ).toEqual([2, 0]);
  });

  it('reads dates as text, and events of the as-of day', () => {
    expect(read([headers, ['a', 'Visit', '2026-11-21T23:59'], ['a', 'Visit', '2026-11-20']]).scores[0]).toBe(
      2,
    );
  });

  it('has its columns where the settings say, and the lead key under its own header', () => {
    const settings = {
      'Activity key column': 'Contact',
      'Activity column': 'Event',
      'Activity date column': 'Day',
      'Activity count column': 'Times',
    };
    const rows = [
      ['Day', 'Times', 'Contact', 'Event'],
      [date('2026-11-20'), 3, 'b', 'Visit'],
    ];
    expect(read(rows, { settings }).scores).toEqual([0, 3]);
  });

  it('says once that it has no column for the key of the leads, and counts each activity', () => {
    const rows = [
      ['ActivityId', 'Activity', 'When'],
      ...['ACT0', 'ACT1'].map((id) => [id, 'Call', date('2026-11-20')]),
    ];
    const { problems, counts } = read(rows);
    expect(problems.filter((message) => message.startsWith('Activities'))).toEqual([
      'Activities!A1: Activities has no column "Email", and no key in its first column "ActivityId" is that of a lead, so no activity is joined. Add the column, or name yours in Settings, Activity key column.',
    ]);
    expect(counts.eventsWithoutLead).toBe(2);
  });

  it('has the key in its first column where no header is like that of the leads', () => {
    expect(read([['Who', 'Activity', 'When'], visit()]).scores).toEqual([1, 0]);
  });

  it('counts events for every lead with the key', () => {
    const leads = [
      ['Email', 'Name'],
      ['a', 'x'],
      ['A', 'y'],
      ['', 'z'],
    ];
    expect(read([headers, visit()], { leads }).scores).toEqual([1, 1, 0]);
  });

  it('finds nothing wrong with a count of 0, which is no event', () => {
    expect(read([headers, visit(0), visit('0')])).toMatchObject({ scores: [0, 0], problems: [] });
  });

  it('skips empty rows', () => {
    expect(read([headers, ['', '', '', ''], [' ', '', '', 5], visit()])).toMatchObject({
      scores: [1, 0],
      problems: [],
    });
  });

  // DECISIONS A63.
  it.each<[string, Cell[], string, string]>([
    [
      'without a date',
      ['a', 'Visit', ''],
      'eventsWithoutDate',
      'Activities!C2: the activity has no date, so it is not counted. Enter a date such as 2026-11-21.',
    ],
    [
      'with an unreadable date',
      ['a', 'Visit', 'monday'],
      'eventsWithoutDate',
      'Activities!C2: "monday" is not a date, so it is not counted. Enter a date such as 2026-11-21.',
    ],
    [
      'after the as-of day',
      ['a', 'Visit', date('2026-11-22')],
      'eventsInFuture',
      'Activities!C2: the activity is dated 2026-11-22, which has not come yet, so it is not counted. Correct the date.',
    ],
    [
      'without a key',
      ['', 'Visit', date('2026-11-20')],
      'eventsWithoutLead',
      'Activities!A2: the activity has no lead key and is not counted. Enter the key of its lead.',
    ],
    [
      'of a lead that there is not',
      ['Zoe', 'Visit', date('2026-11-20')],
      'eventsWithoutLead',
      'Activities!A2: no lead in Leads has the key "Zoe". Correct the key, or add the lead.',
    ],
    [
      'with a negative count',
      visit(-1),
      'eventsBadCount',
      'Activities!D2: Count "-1" is not a number from 0, so the activity is not counted. Enter a number, or clear the cell for 1.',
    ],
    [
      'with a count that is text',
      visit('often'),
      'eventsBadCount',
      'Activities!D2: Count "often" is not a number from 0, so the activity is not counted. Enter a number, or clear the cell for 1.',
    ],
  ])('does not count and reports an event %s', (_, row, counter, sentence) => {
    const { scores, counts, problems } = read([headers, row]);
    expect(scores).toEqual([0, 0]);
    expect(counts).toMatchObject({ [counter]: 1 });
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(problems).toEqual([sentence]);
  });

  it('does not count and reports an event without a name', () => {
    expect(read([headers, ['a', '', date('2026-11-20')], ['a', '#N/A', date('2026-11-20')]])).toMatchObject({
      scores: [0, 0],
      problems: [
        'Activities!B2: the activity has no name and is not counted. Enter what happened.',
        'Activities!B3: the activity has no name and is not counted. Enter what happened.',
      ],
    });
  });

  it('reports an event once, for the first thing that is wrong with it', () => {
    expect(read([headers, ['', '', 'soon', -1]]).problems).toHaveLength(1);
  });

  it('says which column is missing', () => {
    expect(read([['Email', 'Activity', 'Whem'], visit()]).problems[0]).toBe(
      'Activities: column "When" not found, so no activity can be counted, did you mean "Whem"? Correct the header, or name yours in Settings.',
    );
  });
});

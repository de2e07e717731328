import { describe, expect, it } from 'vitest';
import { type Rows, scoreWorkbook, type Workbook } from '../score-workbook.ts';

const rules = [{ Field: 'Name', Test: 'is not empty', Points: 5 }];
const read = (leads: Rows, more: Workbook = {}) => scoreWorkbook({ leads, rules, ...more });

describe('the keys of leads', () => {
  // DECISIONS A7.
  it('leave out rows in which nothing stands, our own columns apart', () => {
    const leads = [
      ['Email', 'Name', 'Score', 'Status', 'Why'],
      ['a', 'Ann', '', '', ''],
      ['', ' ', 55, 'MQL', '55 = …'],
      ['', 'Bob', '', '', ''],
    ];
    const scores = read(leads, { ownHeaders: ['Score', 'Status', 'Why'] });
    expect([...scores.leadKeys.isLead]).toEqual([1, 0, 1]);
    expect(scores.leadsMatched()).toEqual([2]);
  });

  it('leave out rows in which only unticked checkboxes stand, as they do below the last lead', () => {
    const leads = [
      ['Done', 'Name', 'Called'],
      [false, 'Ann', false],
      [false, '', false],
      [false, '', true],
    ];
    expect([...read(leads).leadKeys.isLead]).toEqual([1, 0, 1]);
  });

  it('take a lead without key by its own cells only, and report it', () => {
    const scores = read([
      ['Email', 'Name'],
      ['', 'Bob'],
      ['#N/A', 'Cid'],
    ]);
    expect(Array.from(scores.scores)).toEqual([5, 5]);
    expect(scores.leadKeys.leadsWithoutKey).toBe(2);
    expect(scores.problems.map((problem) => problem.message)).toEqual([
      'Leads!A2: the lead has no Email, so activities and deals cannot be joined to it. Enter its Email.',
      'Leads!A3: the lead has no Email, so activities and deals cannot be joined to it. Enter its Email.',
    ]);
  });

  // DECISIONS A59.
  it('join the topmost of several leads with one key, and report the others', () => {
    const scores = read([
      ['Name', 'Lead ID'],
      ['Ann', 7],
      ['Bob', 'x'],
      ['Cid', ' 7'],
    ]);
    expect([...scores.leadKeys.rowOfKey]).toEqual([
      ['7', 0],
      ['x', 1],
    ]);
    expect(scores.leadKeys.duplicateKeys).toBe(1);
    expect(scores.problems.map((problem) => problem.message)).toEqual([
      'Leads!B4: key "7" is already in row 2; deals join the upper row. Merge the two rows, or correct one key.',
    ]);
  });

  it('say where two columns have one header', () => {
    const scores = read([
      ['Email', 'Name', 'name '],
      ['a', '', 'Ann'],
    ]);
    expect(Array.from(scores.scores)).toEqual([0]);
    expect(scores.problems.map((problem) => [problem.level, problem.message])).toEqual([
      ['advice', 'Leads!C1: Leads has two columns "name"; the left one counts. Rename one of the two.'],
    ]);
  });

  // DESIGN 16, Rows.
  it.each<[Rows, number[]]>([
    [[['Total', '', 9]], [1, 1, 0]],
    [[['', 'SUMME', 9]], [1, 1, 0]],
    [
      [
        ['', '', ''],
        ['Subtotal\u200b', '', 9],
        ['', false, ''],
      ],
      [1, 1, 0, 0, 0],
    ],
    [
      [
        ['Total', '', 9],
        ['c', 'Cid', 1],
      ],
      [1, 1, 1, 1],
    ],
    [[['Totally', 'Cid', 9]], [1, 1, 1]],
    [[['c', 'Total', 9]], [1, 1, 1]],
  ])('point out a last row that is a total, and leave it out: %j', (last, isLead) => {
    const scores = read([['Email', 'Name', 'Employees'], ['a', 'Ann', 4], ['b', 'Bob', 5], ...last]);
    expect([...scores.leadKeys.isLead].slice(0, isLead.length)).toEqual(isLead);
    const said = scores.problems.filter(({ code }) => code === 'totals-row').map(({ level }) => level);
    expect(said).toEqual(isLead.includes(0) ? ['advice'] : []);
  });

  it('take a total with the key in another column for one', () => {
    const leads = [
      ['Name', 'Lead ID'],
      ['Ann', 7],
      ['Gesamt', 1],
    ];
    expect([...read(leads).leadKeys.isLead]).toEqual([1, 0]);
  });

  it('join nothing and report no duplicates where no column tells the leads apart', () => {
    const leads = [
      ['Last result', 'Name'],
      ['failure', 'Ann'],
      ['failure', 'Bob'],
      ['failure', 'Cid'],
      ['', 'Dan'],
    ];
    const scores = read(leads, {
      activities: [
        ['Last result', 'Activity', 'When'],
        ...new Array(3).fill(['failure', 'Call', '2026-11-01']),
      ],
    });
    expect([scores.leadKeys.keys, scores.leadKeys.duplicateKeys]).toEqual([['', '', '', ''], 0]);
    expect(scores.problems.map(({ message }) => message)).toEqual([
      'Leads: no column of Leads tells the leads apart, so no activities are joined to them. Add a column Lead ID, or name yours in Settings, Lead key column.',
    ]);
    expect(scores.eventCounts.eventsWithoutLead).toBe(3);
  });

  it('are those of the first column where most of its cells are different ones', () => {
    const leads = [
      ['Company', 'Name'],
      ['Acme', 'Ann'],
      ['Bolt', 'Bob'],
      ['Acme', 'Cid'],
    ];
    expect(read(leads).leadKeys.duplicateKeys).toBe(1);
  });

  it('are those of a column that the setting names, whatever stands in it', () => {
    const leads = [
      ['Last result', 'Name'],
      ['failure', 'Ann'],
      ['failure', 'Bob'],
      ['failure', 'Cid'],
    ];
    expect(read(leads, { settings: { 'Lead key column': 'Last result' } }).leadKeys.duplicateKeys).toBe(2);
  });
});

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
});

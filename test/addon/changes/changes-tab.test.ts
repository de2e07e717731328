import { describe, expect, it } from 'vitest';
import { TestDocument, type TestRow } from '../document.ts';

const leads: readonly TestRow[] = [
  ['Lead ID', 'Industry'],
  ['L1', 'SaaS'],
  ['L2', 'Food'],
];
const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
  [true, 'Software', 'Industry', 'is', 'SaaS', 75],
  [true, 'Retail', 'Industry', 'is', 'Retail', 45],
];
const statuses: readonly TestRow[] = [
  ['Status', 'Min score'],
  ['Low', 0],
  ['High', 70],
];
const settings: readonly TestRow[] = [
  ['Setting', 'Value'],
  ['Demotion margin', ''],
];
const lists: readonly TestRow[] = [['Competitors'], ['Acme'], ['Bolt']];

function scored(): TestDocument {
  const document = new TestDocument(
    { Leads: leads, Rules: rules, Statuses: statuses, Settings: settings, Lists: lists },
    { rows: 20 },
  );
  document.scoreLeads();
  return document;
}

/** Lines above the first version, without the day. */
function lines(document: TestDocument): string[] {
  return document
    .texts('Changes')
    .slice(1, -1)
    .map((row) => row.slice(1, 6).join(' | '));
}

function change(
  document: TestDocument,
  tab: string,
  row: number,
  column: number,
  value: string | number,
): void {
  document.sheet(tab).cells.set(row, column, value === '' ? null : value);
}

describe('Changes', () => {
  it('begins with the first version and what to expect', () => {
    const document = scored();
    const sheet = document.sheet('Changes');
    expect(document.texts('Changes')[1]!.slice(1, 6)).toEqual([
      'First version kept. Each later change of Rules, Statuses, Settings or Lists is listed above.',
      ...['', '', '', 'Low 1 · High 1'],
    ]);
    expect([7, 8].map((column) => sheet.columns.hidden.at(column))).toEqual([true, true]);
    expect(document.workbook.activeSheet?.name).not.toBe('Changes');
  });

  it('is not written by a run that finds nothing changed', () => {
    const document = scored();
    const before = document.texts('Changes');
    document.scoreLeads();
    expect(document.texts('Changes')).toEqual(before);
    expect(document.calls.get('Range.setValues')).toBeUndefined();
  });

  it('says what changed, from what to what, with leads per status before and after', () => {
    const document = scored();
    change(document, 'Rules', 2, 6, 60);
    document.scoreLeads();
    expect(lines(document)).toEqual(['Points of Software | 75 | 60 | Low 1 · High 1 | Low 2']);
  });

  it('has one line a rule, whatever has changed of it, in one block that is written at once', () => {
    const document = scored();
    change(document, 'Rules', 2, 5, 'SaaS, Cloud');
    change(document, 'Rules', 2, 6, 60);
    [true, 'Nordic', 'Industry', 'is', 'Food', 5].forEach((cell, i) => {
      document.sheet('Rules').cells.set(4, i + 1, cell);
    });
    [null, 'and', 'Lead ID', 'is not', 'L1'].forEach((cell, i) => {
      document.sheet('Rules').cells.set(5, i + 1, cell);
    });
    document.scoreLeads();
    expect(lines(document).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
      'Value and Points of Software | Value SaaS · Points 75 | Value SaaS, Cloud · Points 60',
      'New rule: Nordic |  | Industry is Food: 5, and Lead ID is not L1',
    ]);
  });

  it('has the newest on top, which look as the others do', () => {
    const document = scored();
    change(document, 'Rules', 2, 6, 60);
    document.scoreLeads();
    change(document, 'Rules', 2, 6, 50);
    document.scoreLeads();
    const { formats } = document.sheet('Changes');
    expect(lines(document).map((line) => line.split(' | ').slice(1, 3).join(' → '))).toEqual([
      '60 → 50',
      '75 → 60',
    ]);
    expect(formats.fontWeight.at(2, 1)).not.toBe('bold');
    expect(formats.background.at(2, 1) ?? null).toBeNull();
  });

  it('turns round what an earlier version has written oldest first, without losing a line or a version', () => {
    const document = scored();
    for (const points of [60, 50, 40]) {
      document.host.clock.advance(86_400_000);
      change(document, 'Rules', 2, 6, points);
      change(document, 'Rules', 3, 6, points);
      document.scoreLeads();
    }
    const newestFirst = document.texts('Changes');
    const [header, ...rows] = newestFirst;
    const days = [...new Set(rows.map(([day]) => day))].reverse();
    const sheet = document.sheet('Changes');
    const cells = rows.map((row, i) => row.map((_, c) => sheet.cells.at(2 + i, c + 1) ?? null));
    const oldestFirst = days.flatMap((day) => cells.filter((_, i) => rows[i]![0] === day));
    oldestFirst.forEach((row, i) => {
      row.forEach((cell, c) => {
        sheet.cells.set(2 + i, c + 1, cell);
      });
    });
    expect(document.texts('Changes')[1]![1]).toMatch(/^First version kept/);
    document.host.clock.advance(86_400_000);
    change(document, 'Rules', 2, 6, 30);
    document.scoreLeads();
    expect(document.texts('Changes').slice(2)).toEqual(rows);
    expect(document.texts('Changes')[0]).toEqual(header);
  });

  it('writes into empty rows that a run has left which was cut off', () => {
    const document = scored();
    document.sheet('Changes').insert('row', 2, 3, 2);
    change(document, 'Rules', 2, 6, 60);
    document.scoreLeads();
    expect(document.texts('Changes').map(([when]) => when !== '')).toEqual([true, true, false, false, true]);
  });

  it('knows a rule again that has moved, and names what is new and what is gone', () => {
    const document = scored();
    ['Size', 'Industry', 'is', 'Food', 10].forEach((cell, i) => {
      change(document, 'Rules', 2, 2 + i, cell);
    });
    ['Software', 'Industry', 'is any of', 'SaaS', 75].forEach((cell, i) => {
      change(document, 'Rules', 3, 2 + i, cell);
    });
    document.scoreLeads();
    expect(lines(document).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
      'New rule: Size |  | Industry is Food: 10',
      'Test of Software | is | is any of',
      'Rule deleted: Retail | Industry is Retail: 45 | ',
    ]);
  });

  it('has statuses, settings and lists', () => {
    const document = scored();
    change(document, 'Statuses', 3, 2, 80);
    change(document, 'Settings', 2, 2, '5');
    change(document, 'Lists', 3, 1, 'Cogs');
    document.scoreLeads();
    expect(lines(document).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
      'Min score of High | 70 | 80',
      'Value of Demotion margin |  | 5',
      'List Competitors: 1 added, 1 taken out | Bolt | Cogs',
    ]);
  });

  it('takes texts that look like formulas for texts', () => {
    const document = scored();
    change(document, 'Rules', 2, 5, '=SUM(A1)');
    document.scoreLeads();
    expect(document.texts('Changes')[1]![3]).toBe('=SUM(A1)');
  });

  it('keeps long versions in several cells of at most 45,000 characters, and the last 50 of them', () => {
    const document = scored();
    for (let i = 0; i < 15; i++) change(document, 'Lists', 2 + i, 1, 'x'.repeat(6_000) + i);
    for (let version = 0; version < 52; version++) {
      change(document, 'Rules', 2, 6, version);
      document.scoreLeads();
    }
    const [, ...rows] = document.texts('Changes');
    const marks = rows.map((row) => row[6]!).filter((mark) => mark !== '');
    expect(marks).toHaveLength(50);
    expect(marks[0]).toMatch(/^v53:[0-9a-f]{8}:3$/);
    const lengths = rows.flatMap((row) => row.slice(7).map((cell) => cell.length));
    expect(Math.max(...lengths)).toBe(45_000);
    expect(rows.at(-1)![7]).toBe('');
  });

  it('takes few calls', () => {
    const document = scored();
    change(document, 'Rules', 2, 6, 60);
    document.scoreLeads();
    expect(document.calls.get('Range.setValues')).toBeLessThanOrEqual(8);
  });

  it('that cannot be written is a problem of the run, and the scores are written', () => {
    const document = scored();
    document.sheet('Changes').protections.push({
      ...{ area: null, description: '', warningOnly: false, editors: [], unprotected: [] },
    });
    change(document, 'Rules', 2, 6, 60);
    const options = { user: { email: 'colleague@example.com' } };
    const summary = document.run('scoreLeads', { by: 'menu' }, options as never) as ReturnType<
      TestDocument['scoreLeads']
    >;
    expect(summary.problems.map(({ code }) => code)).toContain('changes-refused');
    expect(document.column('Leads', 'Score')).toEqual(['60', '0']);
  });

  it('is made anew where somebody has deleted it', () => {
    const document = scored();
    document.workbook.removeSheet(document.sheet('Changes'));
    change(document, 'Rules', 2, 6, 60);
    document.scoreLeads();
    expect(document.texts('Changes')[1]![1]).toMatch(/^First version kept\./);
  });
});

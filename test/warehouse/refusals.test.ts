import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/scoring/index.ts';
import type { ColumnType } from '../../src/warehouse/index.ts';
import { date, type Rows, type RuleRow } from '../scoring/score-workbook.ts';
import { WarehouseDocument, type WarehouseWorkbook } from './warehouse-document.ts';

const rule = (Field: string, Test: string, Value: Cell = '', more: RuleRow = {}): RuleRow => ({
  Field,
  Test,
  Value,
  Points: 5,
  ...more,
});

function refusalsOf(workbook: Partial<WarehouseWorkbook>, types?: ReadonlyMap<string, ColumnType>): string[] {
  const leads: Rows = [
    ['Lead ID', 'Field'],
    ['a', 'x'],
  ];
  const document = new WarehouseDocument({ leads, rules: [rule('Field', 'is', 'x')], ...workbook });
  const written = document.write({ dialect: 'bigquery', ...(types && { types }) });
  const refused = written.problems
    .filter(({ code }) => code.startsWith('sql-'))
    .map(({ message }) => message);
  expect(written.sql === null).toBe(refused.length > 0);
  return refused;
}

function ofCells(cells: readonly Cell[], row: RuleRow): string[] {
  return refusalsOf({
    leads: [['Lead ID', 'Size'], ...cells.map((cell, i) => [`k${i}`, cell])],
    rules: [row],
  });
}

describe('a column is refused by name', () => {
  it.each<[string, Cell[], RuleRow]>([
    ['51-200', [5, '51-200'], rule('Size', '≥', '50')],
    ['1,200', ['1,200', '7'], rule('Size', '<', '50')],
    ['3k', ['n/a', '3k'], rule('Size', 'is not empty', '', { Count: 'each' })],
  ])('where rules compare numbers and a cell is the text %s', (example, cells, row) => {
    const [message, ...others] = ofCells(cells, row);
    expect(others).toEqual([]);
    expect(message).toContain(`Leads!B1: rules read Size as numbers, and "${example}"`);
    expect(message).toContain(
      'Cast Size to INT64 or FLOAT64 when you load it, then say so with --type "Size=number".',
    );
  });

  it('where rules take ages and a cell is a text that is a date', () => {
    expect(ofCells([date('2026-11-01'), '2 Nov 2026'], rule('Size', 'within last days', 7))).toEqual([
      'Leads!B1: rules read Size as dates, and "2 Nov 2026" would mean something else in a typed column, since no warehouse reads texts as a spreadsheet does. Cast Size to DATE when you load it, then say so with --type "Size=date".',
    ]);
  });

  it('where rules look into the text of numbers', () => {
    expect(ofCells([5, 12], rule('Size', 'contains', '1'))).toEqual([
      'Rules!F2: this rule looks into texts, and Size is a column of numbers, which a warehouse writes and reads otherwise than a spreadsheet. Use a test of numbers, or cast Size to STRING when you load it, then say so with --type "Size=text".',
    ]);
  });
});

describe('a rule is refused by name', () => {
  it('where it compares numbers and the column is one of texts to the others', () => {
    const leads = [
      ['Lead ID', 'Source'],
      ['a', 'social'],
    ];
    expect(refusalsOf({ leads, rules: [rule('Source', 'is', 'social'), rule('Source', '≥', '5')] })).toEqual([
      'Rules!F3: this rule compares numbers, and Source is a column of texts, which a warehouse writes and reads otherwise than a spreadsheet. Use a test of texts, or cast Source to INT64 or FLOAT64 when you load it, then say so with --type "Source=number".',
    ]);
  });
});

describe('a column is taken', () => {
  it.each<[string, Cell[], RuleRow]>([
    ['texts that no rule reads as numbers become empty', [5, 'n/a', ''], rule('Size', '≥', '50')],
    [
      'texts that are no dates become empty',
      [date('2026-11-01'), 'soon'],
      rule('Size', 'within last days', 7),
    ],
    ['numbers among texts become texts', ['small', 'large', 7], rule('Size', 'is', 'small')],
    ['numbers that equal a text by their value alone do not', [7, 8], rule('Size', 'is', '7')],
    ['a column without a cell is what rules ask for', ['', ''], rule('Size', '≥', '50')],
    ['checkboxes', [true, false], rule('Size', 'is yes')],
  ])('%s', (_, cells, row) => {
    expect(ofCells(cells, row)).toEqual([]);
  });

  it('as somebody promises to load it, whatever its cells are now', () => {
    const leads = [
      ['Lead ID', 'Size'],
      ['a', '51-200'],
    ];
    const rules = [rule('Size', '≥', '50')];
    expect(refusalsOf({ leads, rules }, new Map([['size', 'number']]))).toEqual([]);
  });

  it('but not a promise for a column that is not there', () => {
    expect(refusalsOf({}, new Map([['Height', 'number']]))).toEqual([
      'Leads: there is no column "Height". Correct the header that --type names.',
    ]);
  });
});

describe('headers', () => {
  it.each([
    ['!!!', 'Leads!B1: the header "!!!" is no name for a column of a table.'],
    ['x'.repeat(301), 'is no name for a column of a table.'],
    [
      '_TABLE_x',
      'Leads!B1: BigQuery keeps names that begin as "_TABLE_x" does for itself. Rename the column.',
    ],
  ])('%s is refused', (header, message) => {
    const found = refusalsOf({
      leads: [
        ['Lead ID', header],
        ['a', 'x'],
      ],
      rules: [rule(header, 'is', 'x')],
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it('of which two would be one column are refused', () => {
    const leads = [
      ['Lead ID', 'Job title', 'Job-Title'],
      ['a', 'x', 'y'],
    ];
    expect(
      refusalsOf({ leads, rules: [rule('Job title', 'is', 'x'), rule('Job-Title', 'is', 'x')] }),
    ).toEqual([
      'Leads!C1: "Job-Title" and "Job title" would both be the column Job_Title. Rename one of the two.',
    ]);
  });

  it('become names of letters, digits and _, and may be anything that no rule reads', () => {
    const leads = [
      ['Lead ID', 'Größe (cm)', '2nd', '!!!'],
      ['a', 'x', 'y', 'z'],
    ];
    const document = new WarehouseDocument({
      leads,
      rules: [rule('Größe (cm)', 'is', 'x'), rule('2nd', 'is', 'x')],
    });
    const { tables } = document.write({ dialect: 'bigquery' });
    expect(tables[0]!.columns.map(({ name }) => name)).toEqual(['Größe__cm_', '_2nd', 'Lead_ID']);
  });

  it('that do not say which column is the key are refused where something is joined', () => {
    const leads = [
      ['Who', 'Field'],
      ['a', 'x'],
    ];
    const activities = [
      ['Who', 'Activity', 'When'],
      ['a', 'Demo', date('2026-11-01')],
    ];
    expect(refusalsOf({ leads, activities, rules: [rule('Activity', 'is', 'Demo')] })).toEqual([
      'Leads: no header of Leads says which column tells the leads apart, so nothing can be joined to them. Name the column in Settings, Lead key column.',
    ]);
    expect(refusalsOf({ leads, activities })).toEqual([]);
  });

  it('of Leads that lend deals their closing day are refused', () => {
    const leads = [
      ['Lead ID', 'Field', 'Closed on'],
      ['a', 'x', date('2026-11-01')],
    ];
    const deals = [
      ['Lead ID', 'Outcome', 'Closed on'],
      ['a', 'Won', ''],
    ];
    expect(refusalsOf({ leads, deals })).toEqual([
      'Leads!C1: Leads has a column "Closed on" too, which stands in for deals without a closing day. Rename that column of Leads.',
    ]);
  });
});

describe('what is too large is refused', () => {
  it('a list of 100,000 items, whose statement BigQuery would not take', () => {
    const lists = [['Big'], ...Array.from({ length: 100_000 }, (_, i) => [`company ${i}`])];
    expect(refusalsOf({ lists, rules: [rule('Field', 'in list', 'Big')] })[0]).toMatch(
      /^Rules!F2: the statement would have [\d,]+ bytes, and BigQuery takes 1,000,000 at most; this rule has the longest Value or list\./,
    );
  });

  it('a thousand texts to be looked for inside others, and one more', () => {
    const items = (count: number) => [['Big'], ...Array.from({ length: count }, (_, i) => [`c${i}`])];
    const rules = [rule('Field', 'contains', 'list: Big')];
    expect(refusalsOf({ lists: items(1000), rules })).toEqual([]);
    expect(refusalsOf({ lists: items(1001), rules })).toEqual([
      'Rules!F2: this test looks for 1,001 texts inside others, more than a statement can. Shorten the list, or compare whole values with "in list" or "is any of".',
    ]);
  });

  it('a limit of the score beyond 64 bits', () => {
    expect(refusalsOf({ settings: { 'Score ceiling': '1e20' } })[0]).toContain(
      'Settings: Score ceiling is 100,000,000,000,000,000,000, beyond every score.',
    );
  });

  it('rules that together may give more than a score can be', () => {
    const each = rule('Field', 'is not empty', '', { Count: 'each', Points: 1000 });
    const leads = [
      ['Lead ID', 'Field'],
      ['a', 5],
    ];
    expect(refusalsOf({ leads, rules: Array.from({ length: 2148 }, () => each) }).join()).toContain(
      'the points of all rules together may go beyond every whole number that scores are kept in',
    );
  });

  it('names of rules that only a spreadsheet shortens', () => {
    const rules = Array.from({ length: 2 }, () => ({
      ...rule('Field', 'is', 'x'),
      Rule: 'n'.repeat(23_000),
    }));
    expect(refusalsOf({ rules })[0]).toContain('more than a Why has room for');
  });

  it('half a character in a Value', () => {
    expect(refusalsOf({ rules: [rule('Field', 'is', 'a\ud83d')] })).toEqual([
      'Rules!F2: a name or Value has half a character or a character of number 0, which no statement can hold. Type it anew.',
    ]);
  });
});

describe('a model with a problem', () => {
  it('is written without the rules that every run leaves out, and says so', () => {
    const document = new WarehouseDocument({
      leads: [
        ['Lead ID', 'Field'],
        ['a', 'x'],
      ],
      rules: [rule('Field', 'is', 'x'), rule('Country', 'is', 'DE')],
    });
    const { sql, problems } = document.write({ dialect: 'bigquery' });
    expect(sql).toContain('-- Left out, because they have a problem: row 3 of the rules.');
    expect(problems.map(({ code }) => code)).toContain('column-not-found');
  });

  it('is not written where nothing can be scored', () => {
    const { sql, problems } = new WarehouseDocument({ leads: [['Lead ID']], rules: [] }).write({
      dialect: 'duckdb',
    });
    expect([sql, problems.map(({ code }) => code)]).toEqual([null, ['no-rules']]);
  });
});

import { describe, expect, it } from 'vitest';
import { builtCode } from '../addon/document.ts';
import { inFolder } from './in-folder.ts';

const folder = inFolder(
  {
    'leads.csv': 'Lead ID,Company size,Industry\na,50,SaaS\nb,200,Media\n',
    'ranges.csv': 'Lead ID,Company size,Industry\na,51-200,SaaS\nb,200,Media\n',
    'rules.csv':
      'Rule,Field,Test,Value,Points\nLarge,Company size,>=,100,90\nSoft,Industry,is,SaaS,10\nPaper,Industry,is,Media,-5\n',
    'wrong.csv': 'Rule,Field,Test,Value,Points\nLarge,Company size,>=,100,20\nGone,Country,is,DE,10\n',
  },
  builtCode,
);
const { run, text } = folder;
const day = ['--as-of', '2026-11-21'];

describe('scoreband sql', () => {
  it('prints the statement, and says beside it what it is', async () => {
    const { code, stdout, stderr } = await run('sql', 'leads.csv', '--rules', 'rules.csv', ...day);
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      '-- Lead scores by Scoreband, for BigQuery. @as_of is the day as of which leads are scored.',
      '-- Table leads: Company_size FLOAT64, Industry STRING, Lead_ID STRING',
      'WITH parameters AS (SELECT CAST(@as_of AS DATE) AS as_of),',
    ]);
    expect(stderr).toBe('sql · leads.csv · as of 2026-11-21\n\n');
  });

  it('writes it to a file in the dialect and with the tables of the dataset that are asked for', async () => {
    const options = ['--dialect', 'duckdb', '--dataset', 'sales.crm', '--out', 'rules.sql'];
    const { code, stdout } = await run('sql', 'leads.csv', '--rules', 'rules.csv', ...options, ...day);
    expect([code, stdout]).toEqual([0, 'sql · leads.csv · as of 2026-11-21\n\nWritten: ./rules.sql\n']);
    expect(await text('rules.sql')).toContain('FROM "sales"."crm"."leads" AS leads');
  });

  it('gives with --json the statement and the tables that it reads', async () => {
    const { stdout } = await run('sql', 'leads.csv', '--rules', 'rules.csv', '--json', ...day);
    const { command, stopped, dialect, sql, tables, scored } = JSON.parse(stdout);
    expect({ command, stopped, dialect, scored }).toEqual({
      command: 'sql',
      stopped: null,
      dialect: 'bigquery',
      scored: null,
    });
    expect(sql).toContain('SELECT');
    expect(tables).toEqual([
      {
        name: 'leads',
        columns: [
          { header: 'Company size', name: 'Company_size', type: 'number' },
          { header: 'Industry', name: 'Industry', type: 'text' },
          { header: 'Lead ID', name: 'Lead_ID', type: 'text' },
        ],
      },
    ]);
  });

  it('stops where a text would have to be read as a number, and says what to do', async () => {
    const { code, stdout, stderr } = await run('sql', 'ranges.csv', '--rules', 'rules.csv', ...day);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'ranges!B1: rules read Company size as numbers, and "51-200" would mean something else in a typed column, since no warehouse reads texts as a spreadsheet does. Cast Company size to INT64 or FLOAT64 when you load it, then say so with --type "Company size=number".\n'.replace(
        'ranges!',
        'Leads!',
      ),
    );
  });

  it('takes the promise that a column will be loaded as numbers', async () => {
    const type = ['--type', 'company size=number'];
    const { code, stdout } = await run('sql', 'ranges.csv', '--rules', 'rules.csv', ...type, ...day);
    expect(code).toBe(0);
    expect(stdout).toContain('value_1 >= 100');
  });

  it('leaves out what every run leaves out, and says so in the statement and beside it', async () => {
    const { code, stdout, stderr } = await run('sql', 'leads.csv', '--rules', 'wrong.csv', ...day);
    expect(code).toBe(0);
    expect(stdout).toContain('-- Left out, because they have a problem: row 3 of the rules.\n');
    expect(stderr).toContain('1 problem, 1 rule left out:');
    expect(stderr).toContain('column "Country" not found');
  });

  it.each([
    [['--dialect', 'oracle'], '--dialect takes bigquery or duckdb, but got "oracle". See scoreband --help.'],
    [['--dataset', 'a b'], '--dataset takes dataset or project.dataset, such as sales.crm, but got "a b".'],
    [
      ['--type', 'Company size'],
      '--type takes "Column=type" with number, text, date or yes/no, such as --type "Employees=number", but got "Company size".',
    ],
    [['--out', 'rules.xlsx'], '--out takes the name of a .sql file, but got "./rules.xlsx".'],
  ])('says what is wrong with %j', async (options, message) => {
    const { code, stderr } = await run('sql', 'leads.csv', '--rules', 'rules.csv', ...options);
    expect([code, stderr]).toEqual([2, `${message}\n`]);
  });

  it('refuses its options with other commands', async () => {
    const { code, stderr } = await run('score', 'leads.csv', '--dialect', 'duckdb');
    expect([code, stderr]).toEqual([2, '--dialect goes with sql, not with score.\n']);
  });
});

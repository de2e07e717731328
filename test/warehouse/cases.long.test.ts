import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Cell, calendarDay } from '../../src/scoring/index.ts';
import type { Cell as CaseCell } from '../oracle/cell.ts';
import { readTextCsv, readTypedCsv } from '../oracle/csv.ts';
import { Settings } from '../oracle/settings.ts';
import { headerRowOf, keyHeaderOf } from '../oracle/workbook.ts';
import { type Rows, tableOf } from '../scoring/score-workbook.ts';
import { scoreByEngine, scoreInDuckDb } from './score-in-duckdb.ts';
import { WarehouseDocument } from './warehouse-document.ts';

const cases = fileURLToPath(new URL('../../../shared/cases-2/', import.meta.url));
const isThere = existsSync(cases);
if (!isThere) console.warn('The cases are not run: there is no folder ../shared.');

/** Folders that hold a case. */
function caseNames(folder = ''): string[] {
  const path = join(cases, folder);
  if (!existsSync(path)) return [];
  if (existsSync(join(path, 'expected.json'))) return [folder];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => caseNames(join(folder, name)));
}

/** Beside the case, or among the data sets, as its README says. */
function leadsOf(name: string): string {
  const readme = readFileSync(join(cases, name, 'README.md'), 'utf8');
  const [, data] = /^gunzip -c shared\/data\/(\S+)/m.exec(readme) ?? [];
  if (data === undefined) return readFileSync(join(cases, name, 'leads.csv'), 'utf8');
  return gunzipSync(readFileSync(join(cases, '../data', data))).toString('utf8');
}

function documentOf(name: string): WarehouseDocument {
  const path = (file: string) => join(cases, name, file);
  const text = (file: string) => readFileSync(path(file), 'utf8');
  const rowsOf = (file: string): string[][] | undefined =>
    existsSync(path(file)) ? readTextCsv(text(file)) : undefined;
  const args = existsSync(path('args.txt')) ? text('args.txt').trim().split(/\s+/) : [];
  const option = (option: string, otherwise: string) =>
    args[args.indexOf(option) + 1 || args.length] ?? otherwise;
  const locale = option('--locale', 'en_US');
  const settings = new Settings(rowsOf('settings.csv'), locale);
  const headerRow = headerRowOf(settings);
  const leads = readTypedCsv(leadsOf(name), locale, headerRow, (headers) => keyHeaderOf(headers, settings));
  const keyHeader = keyHeaderOf(leads[headerRow - 1] ?? [], settings);
  const typed = (file: string, keySetting: string): Rows | undefined =>
    existsSync(path(file))
      ? readTypedCsv(text(file), locale, 1, () => settings.text(keySetting) || keyHeader).map((row) =>
          row.map(cellOf),
        )
      : undefined;
  const [activities, deals] = [
    typed('activities.csv', 'Activity key column'),
    typed('deals.csv', 'Deal key column'),
  ];
  const [statuses, lists, ofSettings] = ['statuses.csv', 'lists.csv', 'settings.csv'].map(rowsOf);
  const { asOf } = JSON.parse(text('expected.json'));
  return new WarehouseDocument(
    {
      leads: leads.slice(headerRow - 1).map((row) => row.map(cellOf)),
      rules: [],
      ...(statuses && { statuses }),
      ...(lists && { lists }),
      ...(activities && { activities }),
      ...(deals && { deals }),
      asOf,
      locale,
    },
    {
      rules: tableOf('Rules', rowsOf('rules.csv')!),
      ...(ofSettings && { settings: tableOf('Settings', ofSettings) }),
      timeZone: option('--time-zone', 'UTC'),
    },
  );
}

function cellOf(cell: CaseCell): Cell {
  if (typeof cell !== 'object') return cell;
  return 'text' in cell ? cell.text : calendarDay(cell.day);
}

describe.skipIf(!isThere)('the statement of a case', () => {
  it.each(caseNames())('%s gives in DuckDB what the engine gives, or is refused by name', async (name) => {
    const document = documentOf(name);
    const refusals = document.refusals({ dialect: 'duckdb' });
    // Cells that a spreadsheet reads as numbers and dates, and a warehouse does not.
    const isRefused = refusals.every(({ code }) =>
      ['sql-column-type', 'sql-test-not-for-type'].includes(code),
    );
    expect(isRefused).toBe(true);
    if (refusals.length > 0) return;
    expect(await scoreInDuckDb(document, true)).toEqual(scoreByEngine(document));
  });
});

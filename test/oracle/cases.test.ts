import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type CaseFiles, expectedOf } from './case-files.ts';

// Expected values: expected.json of each case, worked out by a third implementation.
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const isThere = existsSync(join(shared, 'cases-2'));
if (!isThere) console.warn('The oracle is not checked against the cases: there is no folder ../shared.');

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type JsonObject = { [name: string]: Json };

function fileOf(name: string, file: string): string | undefined {
  const path = join(shared, 'cases-2', name, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** What follows an option in the arguments that a case has to be run with. */
function argument(name: string, option: string): string | undefined {
  return new RegExp(`--${option} (\\S+)`).exec(fileOf(name, 'args.txt') ?? '')?.[1];
}

function filesOf(name: string, data?: string): CaseFiles {
  const leads = data
    ? gunzipSync(readFileSync(join(shared, 'data', data))).toString('utf8')
    : fileOf(name, 'leads.csv');
  const files: CaseFiles = {
    leads: leads!,
    rules: fileOf(name, 'rules.csv')!,
    asOf: String(expectedJson(name).asOf ?? '2026-11-21'),
    locale: argument(name, 'locale') ?? 'en_US',
    timeZone: argument(name, 'time-zone') ?? 'UTC',
  };
  for (const table of ['deals', 'activities', 'statuses', 'settings', 'lists'] as const) {
    const text = fileOf(name, `${table}.csv`);
    if (text !== undefined) files[table] = text;
  }
  return files;
}

/** The expected value's own fields of what was found, numbers as rounded as they are there. */
function alike(found: unknown, expected: Json): unknown {
  if (typeof found === 'number') return Number(found.toFixed(6));
  if (Array.isArray(expected) && Array.isArray(found))
    return found.map((item, index) => alike(item, expected[index] ?? null));
  if (expected === null || typeof expected !== 'object' || found === null || typeof found !== 'object')
    return found;
  const fields = Object.keys(expected).map((name) => [name, (found as JsonObject)[name]] as const);
  return Object.fromEntries(
    fields.map(([name, value]) => [name, alike(value, (expected as JsonObject)[name]!)]),
  );
}

function expectedJson(name: string): JsonObject {
  return JSON.parse(fileOf(name, 'expected.json')!);
}

describe.skipIf(!isThere)('the oracle', () => {
  it.each([
    ['activities', undefined],
    ['closed-leads/deals-tab', undefined],
    ['closed-leads/leads-tab', undefined],
    ['readings/decided', undefined],
    ['readings/de_DE', undefined],
    ['readings/en_IN', undefined],
    ['readings/en_US', undefined],
    ['x-education', 'x_education_leads.csv.gz'],
    ['olist', 'olist_marketing_qualified_leads.csv.gz'],
  ])('reproduces the case %s', (name, data) => {
    const { rows, deals, rulesLeftOut, ...expected } = expectedJson(name);
    const found = expectedOf(filesOf(name, data), data === undefined);
    const atRow = (list: { row: number }[], row: Json) =>
      list.find((one) => one.row === (row as JsonObject).row);
    expect(alike(found, expected)).toEqual(alike(expected, expected));
    for (const row of (rows ?? []) as Json[]) expect(alike(atRow(found.rows, row), row)).toEqual(row);
    for (const deal of (deals ?? []) as Json[]) expect(alike(atRow(found.deals, deal), deal)).toEqual(deal);
    expect(found.rulesLeftOut.map(({ row }) => row)).toEqual(
      ((rulesLeftOut ?? []) as JsonObject[]).map(({ row }) => row),
    );
  });

  it('reproduces the published example on both ladders', () => {
    const { rows, statusesOnDefaultLadder, statusesOnThreeRowLadder } = expectedJson('published-example');
    const { statuses, ...files } = filesOf('published-example');
    const onDefault = expectedOf(files);
    const onThree = expectedOf({ ...files, statuses: statuses! });
    expect(alike(onDefault.rows, rows!)).toEqual(rows);
    expect(onDefault.rows.map((row) => row.status)).toEqual(statusesOnDefaultLadder);
    expect(onThree.rows.map((row) => row.status)).toEqual(statusesOnThreeRowLadder);
  });
});

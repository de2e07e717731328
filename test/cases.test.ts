import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Expected values: expected.json of each case, worked out by an implementation that is independent of this one.
const command = fileURLToPath(new URL('../bin/scoreband.mjs', import.meta.url));
const shared = fileURLToPath(new URL('../../shared/', import.meta.url));
const isThere = existsSync(join(shared, 'cases'));
if (!isThere) console.warn('The cases are not run: there is no folder ../shared.');

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type JsonObject = { [name: string]: Json };

const run = promisify(execFile);

/** Figures in expected.json are rounded to six places. */
const tolerance = 1e-6;

/** Where what was found differs from what is expected; fields that are not expected are not looked at. */
function differences(found: Json | undefined, expected: Json, path: string): string[] {
  if (typeof expected === 'number' && typeof found === 'number')
    return Math.abs(found - expected) <= tolerance ? [] : [`${path}: ${found}, expected ${expected}`];
  if (Array.isArray(expected) && Array.isArray(found)) {
    if (found.length !== expected.length)
      return [`${path}: ${found.length} items, expected ${expected.length}`];
    return expected.flatMap((item, index) => differences(found[index], item, `${path}[${index}]`));
  }
  const areObjects = [found, expected].every((value) => typeof value === 'object' && value !== null);
  if (areObjects && !Array.isArray(found) && !Array.isArray(expected)) {
    return Object.entries(expected as JsonObject).flatMap(([name, value]) =>
      differences((found as JsonObject)[name], value, `${path}.${name}`),
    );
  }
  return found === expected
    ? []
    : [`${path}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`];
}

/** Expected rows are a choice: each is compared with the found one of its sheet row. */
function rowDifferences(found: Json | undefined, expected: Json | undefined, name: string): string[] {
  const rows = new Map(((found ?? []) as JsonObject[]).map((row) => [row.row, row]));
  return ((expected ?? []) as JsonObject[]).flatMap((row) =>
    differences(rows.get(row.row!), row, `${name} ${row.row}`),
  );
}

function expectedOf(name: string): JsonObject {
  return JSON.parse(readFileSync(join(shared, 'cases', name, 'expected.json'), 'utf8'));
}

function tabOptions(name: string): string[] {
  return ['activities', 'deals', 'rules', 'statuses', 'settings', 'lists'].flatMap((tab) => {
    const path = join(shared, 'cases', name, `${tab}.csv`);
    return existsSync(path) ? [`--${tab}`, path] : [];
  });
}

describe.skipIf(!isThere)('the command line', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'scoreband-cases-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function summaryOf(options: readonly string[]): Promise<JsonObject> {
    const out = join(folder, 'scored.xlsx');
    const args = [command, ...options, '--json', '--rows', '--out', out];
    const { stdout } = await run(process.execPath, args, { maxBuffer: 1e9 });
    return JSON.parse(stdout);
  }

  function leadsFile(name: string, data: string | undefined): string {
    if (data === undefined) return join(shared, 'cases', name, 'leads.csv');
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, gunzipSync(readFileSync(join(shared, 'data', data))));
    return path;
  }

  it.each([
    ['activities', '2026-11-21', undefined],
    ['x-education', '2026-11-21', 'x_education_leads.csv.gz'],
    ['olist', '2018-06-01', 'olist_marketing_qualified_leads.csv.gz'],
  ])('reproduces the case %s whole', async (name, asOf, data) => {
    const { rows, deals, problems, rulesLeftOut, ...expected } = expectedOf(name);
    const found = await summaryOf(['run', leadsFile(name, data), ...tabOptions(name), '--as-of', asOf]);
    const leftOut = (list: Json | undefined) => ((list ?? []) as JsonObject[]).map(({ row }) => row);
    expect([
      ...differences(found, expected, name),
      ...differences(found.problemCounts, problems ?? {}, 'problemCounts'),
      ...rowDifferences(found.rows, rows, 'lead'),
      ...rowDifferences(found.deals, deals, 'deal'),
    ]).toEqual([]);
    expect(leftOut(found.rulesLeftOut)).toEqual(leftOut(rulesLeftOut));
  });

  it('reproduces the published example on both ladders', async () => {
    const { rows, statusesOnDefaultLadder, statusesOnThreeRowLadder } = expectedOf('published-example');
    const leads = leadsFile('published-example', undefined);
    const options = tabOptions('published-example');
    const withoutStatuses = options.filter((option) => !option.includes('statuses'));
    const onThree = await summaryOf(['score', leads, ...options, '--as-of', '2026-11-21']);
    const onDefault = await summaryOf(['score', leads, ...withoutStatuses, '--as-of', '2026-11-21']);
    const statuses = (summary: JsonObject) => (summary.rows as JsonObject[]).map(({ status }) => status);
    expect(rowDifferences(onDefault.rows, rows, 'lead')).toEqual([]);
    expect(statuses(onDefault)).toEqual(statusesOnDefaultLadder);
    expect(statuses(onThree)).toEqual(statusesOnThreeRowLadder);
  });
});

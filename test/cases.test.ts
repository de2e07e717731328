import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Expected values: expected.json of each case, worked out by an implementation that is independent of this one.
const program = fileURLToPath(new URL('../bin/scoreband.mjs', import.meta.url));
const shared = fileURLToPath(new URL('../../shared/', import.meta.url));
const cases = join(shared, 'cases-2');
const isThere = existsSync(cases);
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

/** Accounts of which each Why is its points alone: what its lines are called is free. */
function pointsOf(accounts: Json | undefined): Json {
  return ((accounts ?? []) as JsonObject[]).map(({ why, ...account }) => ({
    ...account,
    why: (why as [number, string][]).map(([points]) => points),
  }));
}

/** Folders that hold a case. */
function caseNames(folder = ''): string[] {
  const path = join(cases, folder);
  if (!existsSync(path)) return [];
  if (existsSync(join(path, 'expected.json'))) return [folder];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => caseNames(join(folder, name)));
}

function textOf(name: string, file: string): string {
  return readFileSync(join(cases, name, file), 'utf8');
}

function expectedOf(name: string): JsonObject {
  return JSON.parse(textOf(name, 'expected.json'));
}

function hasFile(name: string, file: string): boolean {
  return existsSync(join(cases, name, file));
}

const tabs = ['activities', 'deals', 'rules', 'statuses', 'settings', 'lists', 'owners', 'calls'];

function tabOptions(name: string): string[] {
  return tabs
    .filter((tab) => hasFile(name, `${tab}.csv`))
    .flatMap((tab) => [`--${tab}`, join(cases, name, `${tab}.csv`)]);
}

/** What its README says to run, and on which leads where they do not lie beside it. */
function commandOf(name: string): { command: string; data: string | undefined; options: string[] } {
  const readme = textOf(name, 'README.md');
  const options = hasFile(name, 'args.txt') ? textOf(name, 'args.txt').trim().split(/\s+/) : [];
  const command = /^scoreband (run|score) /m.exec(readme)![1]!;
  return { command, data: /^gunzip -c shared\/data\/(\S+)/m.exec(readme)?.[1], options };
}

describe.skipIf(!isThere)('the command line', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'scoreband-cases-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function summaryOf(options: readonly string[]): Promise<JsonObject> {
    const out = join(folder, 'scored.xlsx');
    const args = [program, ...options, '--json', '--rows', '--out', out];
    const { stdout } = await run(process.execPath, args, { maxBuffer: 1e9 });
    return JSON.parse(stdout);
  }

  function leadsFile(name: string, data: string | undefined): string {
    if (data === undefined) return join(cases, name, 'leads.csv');
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, gunzipSync(readFileSync(join(shared, 'data', data))));
    return path;
  }

  const wholeCases = caseNames().filter((name) => name !== 'published-example');

  it.each(wholeCases)('reproduces the case %s whole', async (name) => {
    const { rows, deals, problems, rulesLeftOut, accounts = null, ...expected } = expectedOf(name);
    const { command, data, options } = commandOf(name);
    const asOf = ['--as-of', expected.asOf as string];
    const found = await summaryOf([command, leadsFile(name, data), ...tabOptions(name), ...options, ...asOf]);
    const leftOut = (list: Json | undefined) => ((list ?? []) as JsonObject[]).map(({ row }) => row);
    expect([
      ...differences(found, expected, name),
      ...differences(found.problemCounts, problems ?? {}, 'problemCounts'),
      ...rowDifferences(found.rows, rows, 'lead'),
      ...rowDifferences(found.deals, deals, 'deal'),
      ...(accounts === null ? [] : differences(pointsOf(found.accounts), pointsOf(accounts), 'accounts')),
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

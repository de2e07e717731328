import { describe, expect, it } from 'vitest';
import { type CaseFiles, expectedOf } from '../oracle/case-files.ts';
import { readCsv } from '../oracle/csv.ts';
import type { Expected } from '../oracle/oracle.ts';
import { randomCase } from '../oracle/random-case.ts';
import { randomReadings } from '../oracle/random-readings.ts';
import { runEngine, type Stopped } from '../oracle/run-engine.ts';
import { UnreadableSetting } from '../oracle/settings.ts';
import { propertyRuns } from '../setup/property-runs.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
// Looking ahead day by day takes the oracle ten times as long as all the rest.
const looksAhead = (seed: number) => seed % 10 === 0;

describe('the engine and the oracle', () => {
  it.each(seeds(propertyRuns().numRuns))('agree on the workbook of seed %i', async (seed) => {
    await expectAgreement(withEveryList(randomCase(seed)), looksAhead(seed));
  });

  it.each(seeds(propertyRuns().numRuns))('read alike the cells of seed %i', async (seed) => {
    await expectAgreement(randomReadings(seed), false);
  });

  it('are compared on runs of which hardly any is stopped', async () => {
    const runs: (Expected | Stopped)[] = [];
    for (const seed of seeds(30)) runs.push(await runEngine(withEveryList(randomCase(seed))));
    expect(runs.filter((run) => !('rows' in run)).length).toBeLessThan(4);
    expect(runs.filter((run) => 'rows' in run && run.conversion !== null).length).toBeGreaterThan(15);
  });
});

function oracleRun(files: CaseFiles, isAhead: boolean): Expected | Stopped {
  try {
    return expectedOf(files, isAhead);
  } catch (problem) {
    if (problem instanceof UnreadableSetting) return { stopped: problem.message };
    throw problem;
  }
}

async function expectAgreement(files: CaseFiles, isAhead: boolean): Promise<void> {
  const expected = oracleRun(files, isAhead);
  const found = await runEngine(files);
  if (!('rows' in expected) || !('rows' in found)) {
    expect('rows' in found).toBe('rows' in expected);
    return;
  }
  expect(alike(comparable(found, isAhead), comparable(expected, isAhead))).toEqual(
    comparable(expected, isAhead),
  );
}

/** Why a rule is left out each says in words of its own; numbers to nine digits. */
function comparable(run: Expected, isAhead: boolean): Json {
  const known = {
    ...run,
    // Without deals to read the product shows empty bands.
    conversion: run.conversion?.deals ? run.conversion : null,
    rulesLeftOut: run.rulesLeftOut.map(({ row }) => row),
    rows: run.rows.map(({ coolsOn, ...row }) => ({
      ...row,
      // What disqualified the lead, or who set its status, follows in words of the product.
      whyText: row.whyText.split(/ · (?![+−])/u)[0],
      ...(isAhead && { coolsOn }),
    })),
  };
  const rounded = JSON.stringify(known, (_, value) =>
    typeof value === 'number' ? Number(Number(value.toPrecision(9)).toFixed(12)) : value,
  );
  return JSON.parse(rounded);
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Of what was found the fields that are expected: the product says more than the oracle. */
function alike(found: Json | undefined, expected: Json): Json | undefined {
  if (Array.isArray(expected) && Array.isArray(found))
    return found.map((item, index) => alike(item, expected[index] ?? null)!);
  if (!expected || !found || typeof expected !== 'object' || typeof found !== 'object') return found;
  const fields = Object.entries(expected).map(([name, value]) => [
    name,
    alike((found as { [name: string]: Json })[name], value),
  ]);
  return Object.fromEntries(fields);
}

const lists: Record<string, string[]> = {
  'Free mail': ['gmail.com', 'yahoo.com'],
  'Disposable mail': ['mailinator.com'],
  Academic: ['edu', '*.ac.*'],
  'Role addresses': ['info@*'],
  Competitors: [],
};

/** The oracle's built-in lists are shorter than the product's; a list of the tab replaces either. */
function withEveryList(files: CaseFiles): CaseFiles {
  const rows = files.lists === undefined ? [[]] : readCsv(files.lists);
  const width = Math.max(...rows.map((row) => row.length));
  // Of two lists of one name the left counts, so those of the case hold.
  const added = Object.keys(lists);
  const height = Math.max(rows.length, ...Object.values(lists).map((items) => items.length + 1));
  const all = Array.from({ length: height }, (_, row) => [
    ...Array.from({ length: width }, (_cell, column) => rows[row]?.[column] ?? ''),
    ...added.map((name) => (row === 0 ? name : (lists[name]![row - 1] ?? ''))),
  ]);
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return { ...files, lists: all.map((row) => row.map(quoted).join(',')).join('\n') };
}

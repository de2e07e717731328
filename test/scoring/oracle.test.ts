import { describe, expect, it } from 'vitest';
import { type CaseFiles, expectedOf } from '../oracle/case-files.ts';
import { readCsv } from '../oracle/csv.ts';
import type { Expected } from '../oracle/oracle.ts';
import { randomCase } from '../oracle/random-case.ts';
import { runEngine, type Stopped } from '../oracle/run-engine.ts';
import { UnreadableSetting } from '../oracle/settings.ts';
import { propertyRuns } from '../setup/property-runs.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
// Looking ahead day by day takes the oracle ten times as long as all the rest.
const looksAhead = (seed: number) => seed % 10 === 0;

describe('the engine and the oracle', () => {
  it.each(seeds(propertyRuns().numRuns))('agree on the workbook of seed %i', (seed) => {
    const files = withEveryList(randomCase(seed));
    const expected = comparable(oracleRun(files, looksAhead(seed)));
    expect(comparable(runEngine(files, looksAhead(seed)))).toEqual(expected);
  });

  it('are compared on runs of which hardly any is stopped', () => {
    const runs = seeds(100).map((seed) => runEngine(withEveryList(randomCase(seed)), false));
    expect(runs.filter((run) => 'stopped' in run).length).toBeLessThan(8);
    expect(runs.filter((run) => 'rows' in run && run.conversion !== null).length).toBeGreaterThan(50);
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

/** Numbers to nine digits. Why a rule is left out, or a run stopped, each says in words of its own. */
function comparable(run: Expected | Stopped): unknown {
  if ('stopped' in run) return 'stopped';
  const rounded = JSON.stringify(run, (_, value) =>
    typeof value === 'number' ? Number(Number(value.toPrecision(9)).toFixed(12)) : value,
  );
  return { ...JSON.parse(rounded), rulesLeftOut: run.rulesLeftOut.map(({ row }) => row) };
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

/** `npm run bench`: how fast leads are scored, beside peers that score by the same rules, in one run. */
import type { Table } from '../../src/scoring/index.ts';
import { closures } from './closures.ts';
import { duckdb, loadLeads, runStatement } from './duckdb.ts';
import { fused } from './fused.ts';
import { compileRules, jsonRulesEngine } from './json-rules-engine.ts';
import { makeLeads } from './leads.ts';
import { bytesOf, growthExponent, interleaved } from './measure.ts';
import { type BenchResult, reportLines } from './report.ts';
import { rules } from './rules.ts';
import { compile, scoreband, writeWhys } from './scoreband.ts';

const mainRowCount = 100_000;
// The main one first: after it all code is compiled as well as it gets, or 10,000 leads would be mostly compiling.
const rowCounts = [mainRowCount, 10_000, 600_000];
// json-rules-engine takes 0.1 ms or more a lead, each like the next: some thousand leads stand for all in each run.
const leadsOfJsonRulesEngine = 2000;

function assertEqualScores(name: string, expected: ArrayLike<number>, actual: ArrayLike<number>): void {
  for (let row = 0; row < actual.length; row++) {
    if (expected[row] !== actual[row])
      throw new Error(`${name}: row ${row} is ${actual[row]}, expected ${expected[row]}`);
  }
}

async function measure(leads: Table): Promise<BenchResult> {
  const rows = leads.rowCount;
  const model = compile(leads);
  const connection = await loadLeads(leads);
  const engine = await compileRules();
  // A run of few milliseconds would be over before a busy machine takes the processor away, and a longer one would not.
  const repeats = Math.max(1, Math.round(mainRowCount / rows));
  const sample = Math.min(rows, Math.round(leadsOfJsonRulesEngine / repeats));
  const scores = fused(leads);
  assertEqualScores('scoreband', scores, scoreband(leads, model).totals.score);
  assertEqualScores('closures', scores, closures(leads));
  assertEqualScores('duckdb', scores, await duckdb(connection));
  assertEqualScores('jsonRulesEngine', scores, await jsonRulesEngine(engine, leads, sample));
  const milliseconds = await interleaved(
    {
      scoreband: () => scoreband(leads, model),
      fused: () => fused(leads),
      closures: () => closures(leads),
      duckdb: () => runStatement(connection),
      jsonRulesEngine: () => jsonRulesEngine(engine, leads, sample),
    },
    repeats,
  );
  connection.closeSync();
  milliseconds.jsonRulesEngine *= rows / sample;
  const scoring = scoreband(leads, model);
  return {
    rows,
    rules: rules.length,
    milliseconds,
    fusedCounts: milliseconds.fused <= milliseconds.closures / 2,
    whyMilliseconds: (await interleaved({ whys: () => writeWhys(scoring) }, repeats)).whys,
    bytesPerLead: bytesOf(() => scoreband(leads, model)) / rows,
    jsonRulesEngineLeads: sample,
  };
}

const sizes: BenchResult[] = [];
for (const rowCount of rowCounts) sizes.push(await measure(makeLeads(rowCount)));
sizes.sort((a, b) => a.rows - b.rows);
const exponent = growthExponent(
  sizes.map((size) => size.rows),
  sizes.map((size) => size.milliseconds.scoreband),
);
const main = sizes.find((size) => size.rows === mainRowCount)!;
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ ...main, growthExponent: exponent, sizes }));
} else for (const line of reportLines(sizes, exponent)) console.log(line);

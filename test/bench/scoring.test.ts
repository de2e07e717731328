import { expect, it } from 'vitest';
import { closures } from '../../bench/scoring/closures.ts';
import { duckdb, loadLeads } from '../../bench/scoring/duckdb.ts';
import { fused } from '../../bench/scoring/fused.ts';
import { compileRules, jsonRulesEngine } from '../../bench/scoring/json-rules-engine.ts';
import { makeLeads } from '../../bench/scoring/leads.ts';
import { compile, scoreband } from '../../bench/scoring/scoreband.ts';

const leads = makeLeads(2_000, 7);
const scores = Array.from(scoreband(leads, compile(leads)).totals.score);

it('the leads of the bench have scores all over the scale', () => {
  expect(new Set(scores).size).toBeGreaterThan(60);
});

it('the fused loop, plain closures, DuckDB and json-rules-engine give each lead the score of the engine', async () => {
  expect(Array.from(fused(leads))).toEqual(scores);
  expect(Array.from(closures(leads))).toEqual(scores);
  expect(Array.from(await duckdb(await loadLeads(leads)))).toEqual(scores);
  expect(Array.from(await jsonRulesEngine(compileRules(), leads, 300))).toEqual(scores.slice(0, 300));
});

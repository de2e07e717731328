import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { closures } from '../../bench/scoring/closures.ts';
import { duckdb, loadLeads } from '../../bench/scoring/duckdb.ts';
import { fused } from '../../bench/scoring/fused.ts';
import { compileRules, jsonRulesEngine } from '../../bench/scoring/json-rules-engine.ts';
import { makeLeads } from '../../bench/scoring/leads.ts';
import { compile, scoreband } from '../../bench/scoring/scoreband.ts';
import { whyLines } from '../../src/scoring/index.ts';

const leads = makeLeads(2_000, 7);
const scoring = scoreband(leads, compile(leads));
const scores = Array.from(scoring.totals.score);

it('the leads of the bench have scores all over the scale', () => {
  expect(new Set(scores).size).toBeGreaterThan(60);
});

it('every Why of the bench can be written, and adds up to the score', () => {
  const sums = scores.map((_, row) => whyLines(scoring, row).reduce((sum, { points }) => sum + points, 0));
  expect(sums).toEqual(scores);
});

it('a scoring holds 14 bytes a lead for what the 30 rules say: one for each column and way of reading it', () => {
  const codes = new Set(scoring.outcomes.map((outcome) => outcome.codes));
  expect(Array.from(codes, ({ byteLength }) => byteLength)).toEqual(Array(14).fill(leads.rowCount));
});

it('the fused loop and plain closures give each lead the score of the engine', () => {
  expect(Array.from(fused(leads))).toEqual(scores);
  expect(Array.from(closures(leads))).toEqual(scores);
});

const arePeersThere = existsSync(new URL('../../bench/node_modules/@duckdb', import.meta.url));
if (!arePeersThere) console.warn('The peers of the bench are not run: npm ci --prefix bench');

it.skipIf(!arePeersThere)('DuckDB and json-rules-engine give each lead the score of the engine', async () => {
  expect(Array.from(await duckdb(await loadLeads(leads)))).toEqual(scores);
  expect(Array.from(await jsonRulesEngine(await compileRules(), leads, 300))).toEqual(scores.slice(0, 300));
});

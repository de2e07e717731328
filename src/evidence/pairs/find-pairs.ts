import { allRows } from '../fit/design.ts';
import { splitFold, stratifiedFolds } from '../fit/folds.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { normalTail } from '../statistics/normal-tail.ts';
import type { Pair } from './pair.ts';
import { codesOf, fitWithPairs, type PairFit, type PairTask } from './pair-task.ts';
import { scoreTest } from './score-test.ts';
import { bestPairOf, type FoundPair, strongestPair } from './strongest-pair.ts';

/** Fewer deals, in halves, prove no pair that is there and sooner one that is not. */
const LEAST_DEALS = 500;
/** What a pair must reach to be put to the proof: more than the best of thousands does by chance every time. */
const LEAST_Z = 3.7;
/** For each of the two halves that pairs are proven on: false pairs on 2 % of seeds without any true one. */
const FALSE_DISCOVERY_RATE = 0.01;
/** What a pair must still add beside the others, on all deals, to be worth a rule. */
const WORTHWHILE_Z = 4;
/** Strong shrinkage leaves part of a field's own effect in the residuals, which a pair would take for its own. */
const SEARCH_PENALTY = 0.3;
const PROOF_PENALTY = 0.1;

/** A pair with the proof for it. */
export interface ProvenPair {
  pair: Pair;
  /** Benjamini–Hochberg adjusted p on the half of the deals that it was not found in. */
  adjustedP: number;
}

/**
 * Pairs of conditions that say more together than their sum: looked for in one half of the deals, proven on the other
 * by a score test after Benjamini–Hochberg, then the halves the other way round. Proven ones are drawn anew on all deals.
 */
export function findPairs(task: PairTask, most: number, seed: number): Pair[] {
  if (most < 1 || task.slots.length < 2 || task.won.length < LEAST_DEALS) return [];
  const { inside, outside } = splitFold(stratifiedFolds(task.won, 2, seed), 0);
  const proven = [...provenPairs(task, outside, inside, most), ...provenPairs(task, inside, outside, most)];
  proven.sort((a, b) => a.adjustedP - b.adjustedP);
  return refined(task, merged(task, proven, most));
}

function provenPairs(
  task: PairTask,
  findRows: Int32Array,
  proofRows: Int32Array,
  most: number,
): ProvenPair[] {
  const found = discover(task, findRows, most);
  let fit: PairFit | undefined;
  const pValues = found.map(({ pair, z }, k) => {
    fit = fitWithPairs(
      { ...task, strength: task.strength * PROOF_PENALTY },
      found.slice(0, k).map((other) => other.pair),
      proofRows,
      fit,
    );
    return normalTail(Math.sign(z) * scoreTest(fit.state, codesOf(task, pair), proofRows));
  });
  const adjusted = benjaminiHochberg(pValues);
  return found
    .map(({ pair }, k) => ({ pair, adjustedP: adjusted[k]! }))
    .filter(({ adjustedP }) => adjustedP <= FALSE_DISCOVERY_RATE);
}

function discover(task: PairTask, rows: Int32Array, most: number): FoundPair[] {
  const found: FoundPair[] = [];
  let fit: PairFit | undefined;
  while (found.length < most) {
    fit = fitWithPairs(
      { ...task, strength: task.strength * SEARCH_PENALTY },
      found.map(({ pair }) => pair),
      rows,
      fit,
    );
    const next = strongestPair(task, fit, rows);
    if (next === null || Math.abs(next.z) < LEAST_Z) break;
    found.push(next);
  }
  return found;
}

/** The proven pairs, surest first, less those that say what the ones before say. */
function merged(task: PairTask, proven: readonly ProvenPair[], most: number): Pair[] {
  const rows = allRows(task.won.length);
  const pairs: Pair[] = [];
  let fit: PairFit | undefined;
  for (const { pair } of proven) {
    if (pairs.length >= most) break;
    fit = fitWithPairs(task, pairs, rows, fit);
    if (Math.abs(scoreTest(fit.state, codesOf(task, pair), rows)) >= WORTHWHILE_Z) pairs.push(pair);
  }
  return pairs;
}

/** Draws the sides of each pair anew on all deals, and leaves out those that add little beside the others. */
function refined(task: PairTask, pairs: readonly Pair[]): Pair[] {
  const rows = allRows(task.won.length);
  let current = [...pairs];
  let fit: PairFit | undefined;
  for (const pair of pairs) {
    const others = current.filter((other) => other !== pair);
    const without = fitWithPairs(task, others, rows, fit);
    fit = without;
    const zOf = (which: Pair) => Math.abs(scoreTest(without.state, codesOf(task, which), rows));
    const redrawn = bestPairOf(task, without, rows, pair.first.field, pair.second.field)?.pair ?? pair;
    const kept = zOf(redrawn) > zOf(pair) ? redrawn : pair;
    current = zOf(kept) >= WORTHWHILE_Z ? current.map((other) => (other === pair ? kept : other)) : others;
  }
  return current;
}

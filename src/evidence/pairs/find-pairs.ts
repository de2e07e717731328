import { allRows } from '../fit/design.ts';
import { splitFold, stratifiedFolds } from '../fit/folds.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { normalTail } from '../statistics/normal-tail.ts';
import type { Pair } from './pair.ts';
import { codesOf, fitWithPairs, type PairFit, type PairTask } from './pair-task.ts';
import { bestPairOf, type FoundPair, strongestPair } from './strongest-pair.ts';
import { scoreTest } from './score-test.ts';

export const PAIR_TUNING = { leastZ: 3.7, q: 0.01, pruneZ: 4, rounds: 1, proof: 0.1, discover: 0.3 };

/** A pair with the proof for it. */
export interface ProvenPair {
  pair: Pair;
  /** Benjamini–Hochberg adjusted p on the half of the deals that it was not found in. */
  adjustedP: number;
}

export function findPairs(task: PairTask, most: number, seed: number): Pair[] {
  if (most < 1) return [];
  const { inside, outside } = splitFold(stratifiedFolds(task.won, 2, seed), 0);
  const proven = [...provenPairs(task, outside, inside, most), ...provenPairs(task, inside, outside, most)];
  proven.sort((a, b) => a.adjustedP - b.adjustedP);
  return refined(task, merged(task, proven, most));
}

export function provenPairs(task: PairTask, findRows: Int32Array, proofRows: Int32Array, most: number): ProvenPair[] {
  const found = discover(task, findRows, most);
  let fit: PairFit | undefined;
  const pValues = found.map(({ pair, z }, k) => {
    fit = fitWithPairs({ ...task, strength: task.strength * PAIR_TUNING.proof }, found.slice(0, k).map((other) => other.pair), proofRows, fit);
    return normalTail(Math.sign(z) * scoreTest(fit.state, codesOf(task, pair), proofRows));
  });
  const adjusted = benjaminiHochberg(pValues);
  return found
    .map(({ pair }, k) => ({ pair, adjustedP: adjusted[k]! }))
    .filter(({ adjustedP }) => adjustedP <= PAIR_TUNING.q);
}

function discover(task: PairTask, rows: Int32Array, most: number): FoundPair[] {
  const found: FoundPair[] = [];
  let fit: PairFit | undefined;
  while (found.length < most) {
    fit = fitWithPairs({ ...task, strength: task.strength * PAIR_TUNING.discover }, found.map(({ pair }) => pair), rows, fit);
    const next = strongestPair(task, fit, rows);
    if (next === null || Math.abs(next.z) < PAIR_TUNING.leastZ) break;
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
    if (Math.abs(scoreTest(fit.state, codesOf(task, pair), rows)) >= PAIR_TUNING.pruneZ) pairs.push(pair);
  }
  return pairs;
}

/** Draws the sides of each pair anew on all deals, then leaves out those that add little beside the others. */
function refined(task: PairTask, pairs: readonly Pair[]): Pair[] {
  const rows = allRows(task.won.length);
  let current = [...pairs];
  let fit: PairFit | undefined;
  for (let round = 0; round < PAIR_TUNING.rounds; round++) {
    for (const pair of [...current]) {
      const others = current.filter((other) => other !== pair);
      fit = fitWithPairs(task, others, rows, fit);
      const best = bestPairOf(task, fit, rows, pair.first.field, pair.second.field)?.pair ?? pair;
      const zOf = (which: Pair) => Math.abs(scoreTest(fit!.state, codesOf(task, which), rows));
      const kept = zOf(best) > zOf(pair) ? best : pair;
      current = zOf(kept) >= PAIR_TUNING.pruneZ ? current.map((other) => (other === pair ? kept : other)) : others;
    }
  }
  return current;
}

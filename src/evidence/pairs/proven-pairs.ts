import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { normalTail } from '../statistics/normal-tail.ts';
import type { Pair } from './pair.ts';
import { codesOf, fitWithPairs, type PairFit, type PairTask } from './pair-task.ts';
import { scoreTest } from './score-test.ts';
import { type FoundPair, strongPairs } from './strong-pairs.ts';

/** What a pair must reach to be put to the proof: what the best of thousands reaches by chance is mostly less. */
const leastZ = 3.7;
/** Of the proven pairs, about so many are false; where there is none, any is suggested in so many cases. */
const falseDiscoveryRate = 0.01;
/** Strong shrinkage leaves part of a field's own effect in the residuals, which a pair would take for its own. */
const searchPenalty = 0.3;
const proofPenalty = 0.1;

/**
 * Pairs found in some deals and proven on others: one-sided score tests, each beside the pairs of the rounds before,
 * and Benjamini–Hochberg over all that were found. So the search may be as free as it likes.
 */
export function provenPairs(
  task: PairTask,
  findRows: Int32Array,
  proofRows: Int32Array,
  most: number,
): Pair[] {
  const rounds = findRounds({ ...task, strength: task.strength * searchPenalty }, findRows, most);
  const lightly = { ...task, strength: task.strength * proofPenalty };
  let fit: PairFit | undefined;
  const pValues = rounds.map((round, k) => {
    const before = rounds.slice(0, k).flatMap((other) => other.map(({ pair }) => pair));
    const beside = fitWithPairs(lightly, before, proofRows, fit);
    fit = beside;
    return round.map(({ pair, z }) =>
      normalTail(Math.sign(z) * scoreTest(beside.state, codesOf(task, pair), proofRows)),
    );
  });
  const adjusted = benjaminiHochberg(pValues.flat());
  return rounds
    .flat()
    .filter((_, k) => adjusted[k]! <= falseDiscoveryRate)
    .map(({ pair }) => pair);
}

/** Each round adds what is strong to the model, and looks at what is left. */
function findRounds(task: PairTask, rows: Int32Array, most: number): FoundPair[][] {
  const rounds: FoundPair[][] = [];
  const found: Pair[] = [];
  let fit: PairFit | undefined;
  while (found.length < most) {
    fit = fitWithPairs(task, found, rows, fit);
    const round = strongPairs(task, fit, rows)
      .filter(({ z }) => Math.abs(z) >= leastZ)
      .slice(0, most - found.length);
    if (round.length === 0) break;
    rounds.push(round);
    found.push(...round.map(({ pair }) => pair));
  }
  return rounds;
}

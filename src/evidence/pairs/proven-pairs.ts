import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { normalTail } from '../statistics/normal-tail.ts';
import { type Pair, pairCodes } from './pair.ts';
import { PairFit, type PairTask } from './pair-fit.ts';
import { scoreTest } from './score-test.ts';
import { type FoundPair, strongPairs } from './strong-pairs.ts';

/** What a pair must reach to be put to the proof: what the best of thousands reaches by chance is mostly less. */
const leastZ = 3.7;
/** Of the proven pairs, about so many are false; where there is none, any is suggested in so many cases. */
const falseDiscoveryRate = 0.01;
/** Strong shrinkage leaves part of a field's own effect in the residuals, which a pair would take for its own. */
const searchPenalty = 0.3;
const proofPenalty = 0.1;

/** Deals to find pairs in, and others to prove them on. */
export interface Halves {
  find: Int32Array;
  prove: Int32Array;
}

/**
 * Pairs found in some deals and proven on others: one-sided score tests, each beside the pairs of the rounds before,
 * and Benjamini–Hochberg over all that were found. So the search may be as free as it likes.
 */
export function provenPairs(task: PairTask, { find, prove }: Halves, most: number): Pair[] {
  const rounds = findRounds(
    new PairFit({ ...task, strength: task.strength * searchPenalty }, [], find),
    most,
  );
  if (rounds.length === 0) return [];
  let beside = new PairFit({ ...task, strength: task.strength * proofPenalty }, [], prove);
  const pValues = rounds.flatMap((round, k) => {
    if (k > 0) beside = beside.withPairs([...beside.pairs, ...rounds[k - 1]!.map(({ pair }) => pair)]);
    return round.map(({ pair, z }) =>
      normalTail(Math.sign(z) * scoreTest(beside.state, pairCodes(pair, task.slots))),
    );
  });
  const adjusted = benjaminiHochberg(pValues);
  return rounds
    .flat()
    .filter((_, k) => adjusted[k]! <= falseDiscoveryRate)
    .map(({ pair }) => pair);
}

/** Each round adds what is strong to the model, and looks at what is left. */
function findRounds(plain: PairFit, most: number): FoundPair[][] {
  const rounds: FoundPair[][] = [];
  for (let fit = plain; ; ) {
    const round = strongPairs(fit)
      .filter(({ z }) => Math.abs(z) >= leastZ)
      .slice(0, most - fit.pairs.length);
    if (round.length === 0) return rounds;
    rounds.push(round);
    const found = [...fit.pairs, ...round.map(({ pair }) => pair)];
    if (found.length >= most) return rounds;
    fit = fit.withPairs(found);
  }
}

import { randomNumbers } from '../../src/evidence/fit/random.ts';
import { drift, ripeDeals } from '../../src/evidence/index.ts';
import { atLeast, atMost, type Requirement } from './requirement.ts';

const files = 200;
const deals = 900;
const asOfDay = 730;
/** Of the two years of deals. */
const fallOn = 400;

/** How often a fall is seen where there is none, and where there is one; lost deals close long before won ones. */
export function benchDrift(): Requirement[] {
  const found = (winRate: (seed: number, day: number) => number) => {
    const seeds = Array.from({ length: files }, (_, k) => k + 1);
    return seeds.filter((seed) => isDriftSeen(seed, (day) => winRate(seed, day))).length / files;
  };
  const rates = [0.1, 0.2, 0.3, 0.5];
  return [
    atMost(
      `drift seen in ${files} files of a constant win rate, wins taking 45 to 120 days`,
      found((seed) => rates[seed % rates.length]!),
      0.05,
      'share',
    ),
    atLeast(
      `drift seen in ${files} files whose win rate falls from 30 % to 15 %`,
      found((_, day) => (day < fallOn ? 0.3 : 0.15)),
      0.8,
      'share',
    ),
  ];
}

function isDriftSeen(seed: number, winRate: (day: number) => number): boolean {
  const closed = slowDeals(seed, winRate);
  const { rows, days } = ripeDeals(closed, asOfDay);
  const seen = drift(
    rows.map((row) => closed[row]!.score),
    Uint8Array.from(rows, (row) => (closed[row]!.outcome === 'won' ? 1 : 0)),
    days,
  );
  return seen?.conversionChanged === true || seen?.separatesWorse === true;
}

/** Deals of two years that have closed by the end of them: a loss takes 2 to 30 days, a win 45 to 120. */
function slowDeals(seed: number, winRate: (day: number) => number) {
  const random = randomNumbers(seed);
  const drawn = Array.from({ length: deals }, () => {
    const createdOn = Math.floor(asOfDay * random());
    const isWon = random() < winRate(createdOn);
    const days = isWon ? 45 + Math.floor(76 * random()) : 2 + Math.floor(29 * random());
    const outcome = isWon ? ('won' as const) : ('lost' as const);
    const score = Math.round(100 * random() + (isWon ? 20 : 0));
    return { createdOn, closedOn: createdOn + days, scoringDay: createdOn, outcome, score };
  });
  return drawn.filter(({ closedOn }) => closedOn <= asOfDay);
}

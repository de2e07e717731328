/** `npm run bench`: how fast leads are scored, beside peers that score by the same rules, in one run. */
import { closures } from './closures.ts';
import { fused } from './fused.ts';
import { makeLeads } from './leads.ts';
import { rules } from './rules.ts';
import { compile, scoreband, writeWhys } from './scoreband.ts';

const rowCounts = [10_000, 100_000, 600_000];
const warmUps = 2;
const runs = 7;

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Medians of interleaved runs after a warm-up, so that a noisy moment meets all peers alike. */
function interleaved(peers: Record<string, () => unknown>): Record<string, number> {
  const times = new Map(Object.keys(peers).map((name) => [name, [] as number[]]));
  for (let run = 0; run < warmUps + runs; run++) {
    for (const [name, work] of Object.entries(peers)) {
      const milliseconds = timed(work);
      if (run >= warmUps) times.get(name)!.push(milliseconds);
    }
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, medianOf(values)]));
}

function assertEqualScores(name: string, expected: ArrayLike<number>, actual: ArrayLike<number>): void {
  for (let row = 0; row < expected.length; row++) {
    if (expected[row] !== actual[row])
      throw new Error(`${name}: row ${row} is ${actual[row]}, expected ${expected[row]}`);
  }
}

const results = rowCounts.map((rows) => {
  const leads = makeLeads(rows);
  const model = compile(leads);
  const scores = fused(leads);
  assertEqualScores('scoreband', scores, scoreband(leads, model).totals.score);
  assertEqualScores('closures', scores, closures(leads));
  const milliseconds = interleaved({
    scoreband: () => scoreband(leads, model),
    fused: () => fused(leads),
    closures: () => closures(leads),
  });
  const scoring = scoreband(leads, model);
  return { rows, rules: rules.length, milliseconds, whyMilliseconds: timed(() => writeWhys(scoring)) };
});

if (process.argv.includes('--json')) console.log(JSON.stringify(results));
else {
  for (const { rows, milliseconds, whyMilliseconds } of results) {
    const {
      scoreband: ours,
      fused: limit,
      closures: plain,
    } = milliseconds as Record<'scoreband' | 'fused' | 'closures', number>;
    console.log(`${rows.toLocaleString('en-US')} leads × ${rules.length} rules`);
    console.log(
      `  scoreband ${ours.toFixed(1)} ms (${((rows / ours) * 1000).toLocaleString('en-US', { maximumFractionDigits: 0 })} leads a second)`,
    );
    console.log(`  fused loop ${limit.toFixed(1)} ms: scoreband takes ${(ours / limit).toFixed(2)} ×`);
    console.log(`  closures ${plain.toFixed(1)} ms: scoreband takes ${(ours / plain).toFixed(2)} ×`);
    console.log(`  all Why texts ${whyMilliseconds.toFixed(0)} ms`);
  }
}

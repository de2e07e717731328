/** Gives the readers inputs without end: `npm run fuzz -- 1000000 --seed 7 --json`; `--reader xlsx --input 12` gives one again. */
import { parseArgs } from 'node:util';
import { type Failure, failureOf } from './failure.ts';
import { answerParent, readShare } from './in-process.ts';
import { readers } from './readers.ts';

interface Result {
  readonly inputs: number;
  readonly failures: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly seed: number;
  /** Inputs of each. */
  readonly readers: Readonly<Record<string, number>>;
  readonly details: readonly Failure[];
}

const mostDetails = 50;

/** Shares the inputs out to the readers and runs one after the other. */
async function fuzz(seed: number, names: readonly string[], inputs: number): Promise<Result> {
  const startedAt = Date.now();
  const whole = names.reduce((sum, name) => sum + readers[name]!.share, 0);
  const counts: Record<string, number> = {};
  const failures: Failure[] = [];
  let peakMegabytes = 0;
  for (const name of names) {
    const count = Math.ceil((inputs * readers[name]!.share) / whole);
    counts[name] = count;
    const found = await readShare(seed, name, count);
    failures.push(...found.failures);
    peakMegabytes = Math.max(peakMegabytes, found.peakMegabytes);
  }
  return {
    inputs: Object.values(counts).reduce((sum, count) => sum + count, 0),
    failures: failures.length,
    seconds: Math.round((Date.now() - startedAt) / 100) / 10,
    ...{ peakMegabytes, seed, readers: counts, details: failures.slice(0, mostDetails) },
  };
}

function print({ inputs, failures, seconds, peakMegabytes, seed, readers: counts, details }: Result): void {
  for (const { reader, input, error } of details)
    console.log(`--seed ${seed} --reader ${reader} --input ${input}: ${error}`);
  for (const [name, count] of Object.entries(counts))
    console.log(`${name}: ${count.toLocaleString('en-US')} inputs`);
  console.log(
    `${inputs.toLocaleString('en-US')} inputs, ${failures} failures, ${seconds} s, ${peakMegabytes} MB`,
  );
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      reader: { type: 'string' },
      input: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  // Without ` -- ` before it npm takes `--seed` for its own and leaves the number.
  const seed = Number(positionals[1] ?? values.seed);
  const { reader, input } = values;
  if (reader !== undefined && !Object.hasOwn(readers, reader))
    throw new Error(`fuzz: no such reader: ${reader}`);
  if (reader !== undefined && input !== undefined) {
    const failure = await failureOf(seed, reader, Number(input));
    console.log(failure?.error ?? 'no failure');
    process.exitCode = failure ? 1 : 0;
    return;
  }
  const names = reader === undefined ? Object.keys(readers) : [reader];
  const result = await fuzz(seed, names, Number(positionals[0] ?? 1_000_000));
  if (values.json) console.log(JSON.stringify(result));
  else print(result);
  process.exitCode = result.failures > 0 ? 1 : 0;
}

if (process.send) await answerParent();
else await main();

/** Gives the readers inputs without end: `npm run fuzz -- 1000000 --seed 7 --json`; `--reader xlsx --input 12` gives one again. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { randomOf } from './random-of.ts';
import { readers } from './readers.ts';

interface Failure {
  reader: string;
  input: number;
  error: string;
}

interface Share {
  seed: number;
  reader: string;
  from: number;
  to: number;
  /** Of the input that is being read, so that one that never ends can be named. */
  at: Int32Array;
}

async function failureOf(seed: number, reader: string, input: number): Promise<Failure | null> {
  try {
    await readers[reader]!.check(randomOf(seed, reader, input));
    return null;
  } catch (error) {
    return {
      reader,
      input,
      error: error instanceof Error ? (error.stack ?? error.message).slice(0, 1_500) : String(error),
    };
  }
}

async function inWorker({ seed, reader, from, to, at }: Share): Promise<void> {
  for (let input = from; input < to; input++) {
    Atomics.store(at, 0, input);
    const failure = await failureOf(seed, reader, input);
    if (failure) parentPort!.postMessage(failure);
  }
}

/** An input that takes longer never ends, or as good as. */
const patienceMilliseconds = 20_000;
const mostMegabytes = 1_500;

/** Reads a share of the inputs in a thread of its own, which can be ended; starts another behind an input that ended it. */
async function readShare(seed: number, reader: string, count: number): Promise<Failure[]> {
  const failures: Failure[] = [];
  const at = new Int32Array(new SharedArrayBuffer(4));
  for (let from = 0; from < count; from = Atomics.load(at, 0) + 1) {
    const ended = await runWorker({ seed, reader, from, to: count, at }, failures);
    if (ended === null) break;
    failures.push({ reader, input: Atomics.load(at, 0), error: ended });
  }
  return failures;
}

/** Null where it came to its end. */
function runWorker(share: Share, failures: Failure[]): Promise<string | null> {
  return new Promise((resolve) => {
    const worker = new Worker(fileURLToPath(import.meta.url), {
      ...{ workerData: share, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } },
    });
    let seen = -1;
    const watch = setInterval(() => {
      const now = Atomics.load(share.at, 0);
      if (now === seen) end(`no end after ${patienceMilliseconds / 1000} s`);
      seen = now;
    }, patienceMilliseconds);
    const end = (why: string | null) => {
      clearInterval(watch);
      void worker.terminate();
      resolve(why);
    };
    worker.on('message', (failure: Failure) => failures.push(failure));
    worker.once('error', (error) => end(`ended the thread: ${error.message}`));
    worker.once('exit', () => end(null));
  });
}

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
  for (const name of names) {
    const count = Math.ceil((inputs * readers[name]!.share) / whole);
    counts[name] = count;
    failures.push(...(await readShare(seed, name, count)));
  }
  return {
    inputs: Object.values(counts).reduce((sum, count) => sum + count, 0),
    failures: failures.length,
    seconds: Math.round((Date.now() - startedAt) / 100) / 10,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    ...{ seed, readers: counts, details: failures.slice(0, mostDetails) },
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

if (isMainThread) await main();
else await inWorker(workerData as Share);

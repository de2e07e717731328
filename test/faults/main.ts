/**
 * Runs seeded schedules of faults and of people at work: `npm run faults -- --seed 1 --count 20000 --json`, or of one
 * action alone: `--scenario 'handing leads over'`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { useCode } from '../addon/document.ts';
import { useMailScript } from './mail-script.ts';
import { runSchedule } from './run-schedule.ts';
import { describeSchedule, scheduleOf } from './schedule.ts';
import { shrink } from './shrink.ts';

export interface Failure {
  readonly seed: number;
  readonly schedule: string;
  readonly shrunk: string;
  readonly violations: readonly string[];
}

interface Share {
  readonly seed: number;
  readonly count: number;
  readonly step: number;
  /** The script, where it is not the built one. */
  readonly script: string | null;
  /** The same of the one that may send mail. */
  readonly mailScript: string | null;
  /** The one that is run, where it is not all of them. */
  readonly scenario: string | null;
  /** Failures after which it is enough. */
  readonly most: number;
}

/** Shrinking takes many runs: beyond these the seeds say enough. */
const mostShrunk = 5;

function failuresOf({ seed, count, step, script, mailScript, scenario, most }: Share): Failure[] {
  if (script !== null) useCode(readFileSync(script, 'utf8'));
  if (mailScript !== null) useMailScript(readFileSync(mailScript, 'utf8'));
  const failures: Failure[] = [];
  for (let i = 0; i < count && failures.length < most; i += step) {
    const schedule = scheduleOf(seed + i, scenario);
    const violations = runSchedule(schedule);
    if (violations.length === 0) continue;
    const shrunk = failures.length < mostShrunk ? shrink(schedule) : schedule;
    failures.push({
      ...{ seed: schedule.seed, schedule: describeSchedule(schedule), violations },
      shrunk: describeSchedule(shrunk),
    });
  }
  return failures;
}

function inWorker(share: Share): Promise<Failure[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '20000' },
      workers: { type: 'string', default: '2' },
      script: { type: 'string' },
      'mail-script': { type: 'string' },
      scenario: { type: 'string' },
      most: { type: 'string', default: 'Infinity' },
      json: { type: 'boolean', default: false },
    },
  });
  const [seed, count, step] = [Number(values.seed), Number(values.count), Number(values.workers)];
  const { script = null, scenario = null, 'mail-script': mailScript = null } = values;
  const startedAt = Date.now();
  const shares = Array.from({ length: Math.min(step, count) }, (_, i) => ({
    ...{ seed: seed + i, count: count - i, step, script, mailScript, scenario, most: Number(values.most) },
  }));
  const failures = (await Promise.all(shares.map(inWorker))).flat().sort((a, b) => a.seed - b.seed);
  const seconds = Math.round((Date.now() - startedAt) / 100) / 10;
  report({ schedules: count, failures, seconds }, values.json);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

function report(
  result: { schedules: number; failures: readonly Failure[]; seconds: number },
  isJson: boolean,
): void {
  const { schedules, failures, seconds } = result;
  if (isJson) {
    const seeds = failures.map(({ seed }) => seed);
    console.log(JSON.stringify({ schedules, failures: failures.length, seconds, seeds, details: failures }));
    return;
  }
  for (const { seed, shrunk, violations } of failures)
    console.log(`seed ${seed}: ${shrunk}\n${violations.map((violation) => `  ${violation}`).join('\n')}`);
  console.log(`${schedules} schedules, ${failures.length} failures, ${seconds} s`);
}

if (isMainThread) await main();
else parentPort!.postMessage(failuresOf(workerData as Share));

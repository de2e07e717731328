/**
 * Whether every action on many deals ends within five minutes on a slow machine: the script's own computing goes by on the
 * host's clock 1, 10 and 50 times over, beside what the calls cost. `npm run bench:slow -- 20000x18 10` tries one of them;
 * `node --jitless bench/out/slow.mjs 20000x18 1` tries a machine without a compiler.
 */
import type { MeasuringProgress, Summary } from '../../src/shared/index.ts';
import type { TestDocument } from '../../test/addon/document.ts';
import { runCpuClock } from './cpu-clock.ts';
import { wideDeals } from './wide-deals.ts';

const sizes = ['20000x18', '55000x10', '100000x10'];
const speeds = [1, 10, 50];
const limitMilliseconds = 360_000;
const mostChunks = 12;

const [sizeWanted, speedWanted] = process.argv.slice(-2);
const isOne = sizeWanted !== undefined && /^\d+x\d+$/.test(sizeWanted);
let slowest = 0;
for (const size of isOne ? [sizeWanted] : sizes)
  for (const speed of isOne ? [Number(speedWanted)] : speeds) tryOut(size, speed);
console.log(`Slowest: ${slowest.toFixed(0)} s of modelled time; at most 300.`);
process.exitCode = slowest < 300 ? 0 : 1;

function tryOut(size: string, speed: number): void {
  const [deals, columns] = size.split('x').map(Number) as [number, number];
  const document = wideDeals(deals, columns);
  document.host.timeLimitMilliseconds = limitMilliseconds;
  runCpuClock(document.host, speed);
  const run = (name: string, request?: unknown) =>
    timed(document, `${size}, ${speed}×: ${name}`, name, request);
  const found = run('findEvidence', { by: 'menu' }) as Summary;
  for (const line of found.evidence?.warnings ?? [])
    if (/lack of time/.test(line)) console.log(`    ${line}`);
  for (const line of found.evidence?.refusals ?? []) console.log(`    ${line}`);
  const drafted = run('draftFromEvidence', { by: 'menu', kind: 'rebuild' }) as Summary;
  for (const line of drafted.messages) console.log(`    ${line}`);
  for (let chunks = 0; chunks < mostChunks; chunks++)
    if ((run('measureChunk') as MeasuringProgress).isDone) break;
  run('compareDraft', { by: 'menu' });
  run('menuAdoptDraft');
  const { messages } = run('buildConversion', { by: 'menu' }) as Summary;
  console.log(`    ${messages[1]}`);
}

function timed(document: TestDocument, label: string, name: string, request: unknown): unknown {
  let result: unknown;
  try {
    result = document.run(name, request);
  } catch (error) {
    console.log(`${label}: ${(error as Error).message}`);
    result = { messages: [], isDone: true };
  }
  const { startedAt, endedAt } = document.host.executions.at(-1)!;
  const seconds = (endedAt! - startedAt) / 1_000;
  slowest = Math.max(slowest, seconds);
  console.log(`${label.padEnd(44)} ${seconds.toFixed(0).padStart(4)} s`);
  return result;
}

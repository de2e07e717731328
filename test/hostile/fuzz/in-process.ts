/** Inputs are read in a process of their own: one that never ends, or takes all the memory, ends that process and no more. */
import { fork } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Failure, failureOf } from './failure.ts';

interface Share {
  seed: number;
  reader: string;
  from: number;
  to: number;
  /** File with the number of the input that is being read. */
  place: string;
}

interface Found {
  failures: Failure[];
  peakMegabytes: number;
}

/** An input that takes longer never ends, or as good as. */
const patienceMilliseconds = 20_000;
const mostMegabytes = 1_500;

/** Starts another process behind each input that ended one. */
export async function readShare(seed: number, reader: string, count: number): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'scoreband-fuzz-'));
  const place = join(folder, 'place');
  const found: Found = { failures: [], peakMegabytes: 0 };
  for (let from = 0; from < count; from = placeIn(place) + 1) {
    const ended = await runChild({ seed, reader, from, to: count, place }, found);
    if (ended === null) break;
    found.failures.push({ reader, input: placeIn(place), error: ended });
  }
  rmSync(folder, { recursive: true });
  return found;
}

function placeIn(file: string): number {
  try {
    return readFileSync(file).readUInt32LE(0);
  } catch {
    return -1;
  }
}

type Message = { failure: Failure } | { peakMegabytes: number };

/** Null where it came to its end. */
function runChild(share: Share, found: Found): Promise<string | null> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(import.meta.url), [], {
      execArgv: [`--max-old-space-size=${mostMegabytes}`],
      stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
    });
    let seen = -1;
    let hangs = false;
    const watch = setInterval(() => {
      const now = placeIn(share.place);
      hangs = now === seen;
      if (hangs) child.kill('SIGKILL');
      seen = now;
    }, patienceMilliseconds);
    child.on('message', (message: Message) => {
      if ('failure' in message) found.failures.push(message.failure);
      else found.peakMegabytes = Math.max(found.peakMegabytes, message.peakMegabytes);
    });
    child.once('exit', (code) => {
      clearInterval(watch);
      const why = hangs ? `no end after ${patienceMilliseconds / 1000} s` : `ended the process (${code})`;
      resolve(code === 0 ? null : why);
    });
    child.send(share);
  });
}

/** The other side: reads what it is told to, and says what goes wrong. */
export function answerParent(): Promise<void> {
  return new Promise((resolve) => {
    process.once('message', async ({ seed, reader, from, to, place }: Share) => {
      const file = openSync(place, 'w');
      const at = Buffer.alloc(4);
      for (let input = from; input < to; input++) {
        at.writeUInt32LE(input);
        writeSync(file, at, 0, 4, 0);
        const failure = await failureOf(seed, reader, input);
        if (failure) process.send!({ failure });
      }
      closeSync(file);
      const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
      process.send!({ peakMegabytes }, () => {
        process.disconnect();
        resolve();
      });
    });
  });
}

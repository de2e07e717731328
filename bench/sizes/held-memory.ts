import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Host } from '../../src/host/services/host.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const bytesPerMegabyte = 2 ** 20;

export function heldMegabytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / bytesPerMegabyte;
}

/** What a run that writes nothing holds at most beside the workbook, looked at where it has read and calculated all. */
export function heldByScript(host: Host, run: () => void): number {
  const before = heldMegabytes();
  let most = 0;
  host.onCall = ({ member }) => {
    if (/^(tryLock|getNotes|flush)$/.test(member)) most = Math.max(most, heldMegabytes() - before);
  };
  run();
  host.onCall = null;
  return most;
}

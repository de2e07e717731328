import type { Host } from '../../src/host/services/host.ts';

/** What one execution asked of Google, by the host's counters and its cost model, and what the script itself took. */
export interface RunCount {
  calls: number;
  cellsRead: number;
  cellsWritten: number;
  /** Calls of setValues on the Leads tab and ours. */
  valueWrites: number;
  modelledSeconds: number;
  /** On this machine, outside of the services. */
  scriptMilliseconds: number;
}

export function countedRun(host: Host, run: () => unknown): RunCount {
  const scriptMilliseconds = timeOutsideServices(host, run);
  const { callCount, cellsRead, cellsWritten, calls, startedAt, endedAt } = host.executions.at(-1)!;
  return {
    calls: callCount,
    cellsRead,
    cellsWritten,
    valueWrites: calls.get('Range.setValues') ?? 0,
    modelledSeconds: (endedAt! - startedAt) / 1000,
    scriptMilliseconds,
  };
}

function timeOutsideServices(host: Host, run: () => unknown): number {
  const call = host.call.bind(host);
  let inServices = 0;
  let depth = 0;
  host.call = (service, member, work) => {
    const since = performance.now();
    depth++;
    try {
      return call(service, member, work);
    } finally {
      depth--;
      // What a service asks of another is counted with it.
      if (depth === 0) inServices += performance.now() - since;
    }
  };
  const start = performance.now();
  try {
    run();
  } finally {
    host.call = call;
  }
  return performance.now() - start - inServices;
}

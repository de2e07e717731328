import type { Host } from '../../src/host/services/host.ts';

/**
 * Lets the time that the script itself computes go by on the host's clock, so many times over: a slow machine. What the host
 * computes in Google's place is not the script's.
 */
export function runCpuClock(host: Host, times: number): void {
  let ofHost = 0;
  let callSince: number | null = null;
  let standing = host.clock.now;
  const begun = cpuMilliseconds();
  const computed = () => times * ((callSince ?? cpuMilliseconds()) - begun - ofHost);
  Object.defineProperty(host.clock, 'now', {
    get: () => standing + computed(),
    set: (now: number) => {
      standing = now - computed();
    },
  });
  const { call } = host;
  host.call = (service, member, work) => {
    if (callSince !== null) return call.call(host, service, member, work) as ReturnType<typeof work>;
    const since = cpuMilliseconds();
    callSince = since;
    try {
      return call.call(host, service, member, work) as ReturnType<typeof work>;
    } finally {
      callSince = null;
      ofHost += cpuMilliseconds() - since;
    }
  };
}

/** Of this process, whatever else the machine does. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

import type { Contender, Paths } from './contenders.ts';

type Stage = 'open' | 'score' | 'save';

/** Seconds, and the most memory that the process has had. */
export interface Measured {
  open: number;
  score?: number;
  save: number;
  openAndSave: number;
  /** Of all threads, for opening and saving: it depends less on what else the machine does. */
  cpu: number;
  peakMegabytes: number;
}

export async function measured(contender: Contender, paths: Paths): Promise<Measured> {
  const seconds: Partial<Record<Stage, number>> = {};
  const cpuSeconds: Partial<Record<Stage, number>> = {};
  let [startedAt, cpuBefore] = [performance.now(), process.cpuUsage()];
  await contender(paths, (name) => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(cpuBefore);
    seconds[name] = (now - startedAt) / 1000;
    cpuSeconds[name] = (user + system) / 1e6;
    [startedAt, cpuBefore] = [now, process.cpuUsage()];
  });
  const { open = 0, save = 0 } = seconds;
  return {
    ...seconds,
    open,
    save,
    openAndSave: open + save,
    cpu: (cpuSeconds.open ?? 0) + (cpuSeconds.save ?? 0),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

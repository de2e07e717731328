import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { built, type Mutant, mutants } from './mutants.ts';

interface Report {
  readonly failures: number;
  readonly details: readonly { seed: number; schedule: string; shrunk: string; violations: string[] }[];
}

const runner = fileURLToPath(new URL('run.mjs', import.meta.url));

/** The first failures that the runner meets. */
async function report(mutant: Mutant): Promise<Report> {
  const { scenario, hasMail } = mutant;
  const script = [hasMail ? '--mail-script' : '--script', await built(mutant)];
  const only = scenario === undefined ? [] : ['--scenario', scenario];
  const options = ['--seed', '1', '--count', '4000', '--most', '5', ...script, ...only, '--json'];
  const run = promisify(execFile)(process.execPath, [runner, ...options]);
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return JSON.parse(stdout) as Report;
}

describe('schedules of faults catch an add-on that', () => {
  it.each(mutants)('$name', async (mutant) => {
    const { failures, details } = await report(mutant);
    expect(failures).toBeGreaterThan(0);
    expect(details.flatMap(({ violations }) => violations).join('\n')).toMatch(mutant.violation);
    // Shrunk: one happening, or two where one alone does no harm.
    for (const { schedule, shrunk } of details)
      expect(shrunk.split('; before').length).toBeLessThanOrEqual(schedule.split('; before').length);
    expect(Math.min(...details.map(({ shrunk }) => shrunk.split('before call').length - 1))).toBe(1);
  });
});

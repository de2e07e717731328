import { describe, expect, it } from 'vitest';
import { builtCode } from '../addon/document.ts';
import { baselineOf } from './baseline.ts';
import { runSchedule } from './run-schedule.ts';
import { scenarios, unrehearsed } from './scenarios.ts';
import { scheduleOf } from './schedule.ts';

/** Exported functions that a scenario calls, in its own executions. */
function called(): Set<string> {
  const names = new Set<string>();
  for (const { build, run } of scenarios) {
    const document = build(2);
    const execute = document.run.bind(document);
    document.run = (name, ...rest) => {
      names.add(name);
      return execute(name, ...rest);
    };
    run(document);
  }
  return names;
}

describe('scenarios of the fault harness', () => {
  it('call every function of the script, but those that are listed with a reason', () => {
    const stubs = builtCode().matchAll(/^function (\w+)\(\) \{ return Scoreband\./gm);
    const all = [...stubs].map(([, name]) => name!);
    expect(all.length).toBeGreaterThan(20);
    expect([...called(), ...Object.keys(unrehearsed)].sort()).toEqual(all.sort());
  });

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
    '%s: nothing is wrong where nothing goes wrong',
    (name, scenario) => {
      expect(baselineOf(scenario).calls.length).toBeGreaterThan(0);
      const quiet = { seed: 0, scenario: name, leadCount: 6, disturbances: [] };
      expect(runSchedule(quiet)).toEqual([]);
    },
  );

  it('a seed is a schedule, and the same one each time', () => {
    const seeds = [1, 2, 19_999, 1_000_001, 7_000_000, 4_000_000_000];
    const schedules = () => seeds.map((seed) => scheduleOf(seed));
    expect(schedules()).toEqual(schedules());
    expect(new Set(seeds.map((seed) => JSON.stringify(scheduleOf(seed).disturbances))).size).toBe(
      seeds.length,
    );
  });

  it('a schedule comes to the same whatever ran before it', () => {
    const first = scheduleOf(5);
    const alone = runSchedule(first);
    for (let seed = 11; seed < 20; seed++) runSchedule(scheduleOf(seed));
    expect(runSchedule(first)).toEqual(alone);
  });
});

import { expect, it } from 'vitest';
import { runSchedule } from './run-schedule.ts';
import { describeSchedule, scheduleOf } from './schedule.ts';

/** As many as a test run has time for; `npm run faults` takes 20,000. */
const schedules = 250;

it('whatever fails, and whatever people do meanwhile, nothing is lost and the next run is right', () => {
  const failures: string[] = [];
  for (let seed = 1; seed <= schedules; seed++) {
    const schedule = scheduleOf(seed);
    const violations = runSchedule(schedule);
    if (violations.length > 0)
      failures.push(`seed ${seed}: ${describeSchedule(schedule)}\n  ${violations.join('\n  ')}`);
  }
  expect(failures).toEqual([]);
}, 300_000);

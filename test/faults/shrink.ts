import { runSchedule } from './run-schedule.ts';
import type { Schedule } from './schedule.ts';

/** The shortest schedule found that still fails: fewer happenings, then fewer leads. */
export function shrink(schedule: Schedule): Schedule {
  for (const smaller of smallerOnes(schedule)) if (runSchedule(smaller).length > 0) return shrink(smaller);
  return schedule;
}

function* smallerOnes(schedule: Schedule): Generator<Schedule> {
  const { disturbances, leadCount } = schedule;
  if (disturbances.length > 1)
    for (let left = 0; left < disturbances.length; left++)
      yield { ...schedule, disturbances: disturbances.filter((_, i) => i !== left) };
  if (leadCount > 2) yield { ...schedule, leadCount: 2 };
  if (leadCount > 3) yield { ...schedule, leadCount: leadCount - 1 };
}

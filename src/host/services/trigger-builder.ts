import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import type { Host } from './host.ts';
import { MESSAGES } from './messages.ts';
import type { Schedule, TriggerRecord } from './project.ts';
import { asGoogle, HOST, MODEL, routeMembers, ServiceObject } from './service-object.ts';
import { TriggerService } from './trigger.ts';

/** Triggers that a user may have in a script. */
const MAX_TRIGGERS = 20;

interface Draft {
  handler: string;
  schedule: Schedule;
}

export class TriggerBuilderService
  extends ServiceObject<Draft>
  implements Pick<Google.TriggerBuilder, 'timeBased'>
{
  timeBased(): Google.ClockTriggerBuilder {
    return asGoogle(new ClockTriggerBuilderService(this[HOST], this[MODEL]));
  }
}

class ClockTriggerBuilderService extends ServiceObject<Draft> implements Google.ClockTriggerBuilder {
  after(durationMilliseconds: number): Google.ClockTriggerBuilder {
    return scheduled(this, { at: this[HOST].clock.now + durationMilliseconds });
  }
  at(date: GoogleAppsScript.Base.Date): Google.ClockTriggerBuilder {
    return scheduled(this, { at: date.getTime() });
  }
  atDate(year: number, month: number, day: number): Google.ClockTriggerBuilder {
    return scheduled(this, { at: Date.UTC(year, month - 1, day) });
  }
  atHour(hour: number): Google.ClockTriggerBuilder {
    return scheduled(this, { hour });
  }
  nearMinute(minute: number): Google.ClockTriggerBuilder {
    return scheduled(this, { minute });
  }
  everyMinutes(n: number): Google.ClockTriggerBuilder {
    return scheduled(this, { everyMinutes: n });
  }
  everyHours(n: number): Google.ClockTriggerBuilder {
    return scheduled(this, { everyHours: n });
  }
  everyDays(n: number): Google.ClockTriggerBuilder {
    return scheduled(this, { everyDays: n });
  }
  everyWeeks(n: number): Google.ClockTriggerBuilder {
    return scheduled(this, { everyWeeks: n });
  }
  onWeekDay(day: Google.Weekday): Google.ClockTriggerBuilder {
    return scheduled(this, { weekDay: String(day) });
  }
  onMonthDay(day: number): Google.ClockTriggerBuilder {
    return scheduled(this, { monthDay: day });
  }
  inTimezone(timezone: string): Google.ClockTriggerBuilder {
    return scheduled(this, { timeZone: timezone });
  }

  create(): Google.Trigger {
    const host = this[HOST];
    host.spend(host.costs.store);
    const { handler, schedule } = this[MODEL];
    const { user } = host.execution;
    checkMayCreate(host, user, schedule);
    const record: TriggerRecord = { id: `trigger-${host.nextSeed()}`, user, handler, schedule };
    host.project.triggers.push(record);
    return asGoogle(new TriggerService(host, record));
  }
}

function scheduled(builder: ClockTriggerBuilderService, part: Schedule): Google.ClockTriggerBuilder {
  Object.assign(builder[MODEL].schedule, part);
  return asGoogle(builder);
}

/** An add-on has one trigger a type, user and document, which comes at most hourly. */
function checkMayCreate(host: Host, user: string, schedule: Schedule): void {
  const own = host.project.triggers.filter((trigger) => trigger.user === user).length;
  if (host.isPublishedAddOn && own > 0) throw new GoogleException(MESSAGES.tooManyAddOnTriggers);
  if (host.isPublishedAddOn && schedule.everyMinutes !== undefined) {
    throw new GoogleException(MESSAGES.triggerInterval);
  }
  if (own >= MAX_TRIGGERS) throw new GoogleException(MESSAGES.tooManyTriggers);
}

routeMembers(TriggerBuilderService, 'TriggerBuilder');
routeMembers(ClockTriggerBuilderService, 'ClockTriggerBuilder');

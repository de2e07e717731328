import { AuthMode } from './execution.ts';
import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import type { Host } from './host.ts';
import { messages } from './messages.ts';
import type { Schedule, TriggerRecord } from './project.ts';
import { asGoogle, hostKey, modelKey, ServiceObject, serve } from './service-object.ts';

/** Triggers that a user may have in a script. */
const maxTriggers = 20;

/** A time-driven trigger. */
export class TriggerService extends ServiceObject<TriggerRecord> implements Partial<Google.Trigger> {
  getUniqueId(): string {
    return this[modelKey].id;
  }
  getHandlerFunction(): string {
    return this[modelKey].handler;
  }
  /** Not documented, but there: Google goes on listing triggers that it has disabled. */
  isDisabled(): boolean {
    return this[modelKey].isDisabled ?? false;
  }
}

interface Draft {
  handler: string;
  schedule: Schedule;
}

export class TriggerBuilderService extends ServiceObject<Draft> implements Partial<Google.TriggerBuilder> {
  timeBased(): Google.ClockTriggerBuilder {
    return asGoogle(new ClockTriggerBuilderService(this[hostKey], this[modelKey]));
  }
}

class ClockTriggerBuilderService extends ServiceObject<Draft> implements Partial<Google.ClockTriggerBuilder> {
  after(durationMilliseconds: number): Google.ClockTriggerBuilder {
    return scheduled(this, { at: this[hostKey].clock.now + durationMilliseconds });
  }
  everyHours(n: number): Google.ClockTriggerBuilder {
    return scheduled(this, { everyHours: n });
  }

  create(): Google.Trigger {
    const host = this[hostKey];
    host.spend(host.costs.store);
    const { handler, schedule } = this[modelKey];
    const { user } = host.execution;
    checkMayCreate(host, user);
    const record: TriggerRecord = { id: `trigger-${host.nextSeed()}`, user, handler, schedule };
    host.project.triggers.push(record);
    return asGoogle(new TriggerService(host, record));
  }
}

function scheduled(builder: ClockTriggerBuilderService, part: Schedule): Google.ClockTriggerBuilder {
  builder[modelKey].schedule = { ...builder[modelKey].schedule, ...part };
  return asGoogle(builder);
}

/** An add-on has one trigger a type, user and document. */
function checkMayCreate(host: Host, user: string): void {
  const own = host.project.triggers.filter((trigger) => trigger.user === user).length;
  if (host.isPublishedAddOn && own > 0) throw new GoogleException(messages.tooManyAddOnTriggers);
  if (own >= maxTriggers) throw new GoogleException(messages.tooManyTriggers);
}

/** What `onOpen(e)` gets. */
export function openEvent(authMode: 'NONE' | 'LIMITED'): { authMode: Google.AuthMode } {
  return { authMode: AuthMode[authMode] };
}

/** What the handler of a time trigger gets: the time in UTC, and no document. */
export function clockEvent(host: Host, trigger: TriggerRecord) {
  const now = new Date(host.clock.now);
  return {
    authMode: AuthMode.FULL,
    triggerUid: trigger.id,
    timezone: 'UTC',
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
    'day-of-month': now.getUTCDate(),
    'day-of-week': now.getUTCDay() || 7,
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    second: now.getUTCSeconds(),
  };
}

serve(TriggerBuilderService, 'TriggerBuilder');
serve(ClockTriggerBuilderService, 'ClockTriggerBuilder');
serve(TriggerService, 'Trigger');

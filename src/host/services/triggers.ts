import type { Sheet } from '../workbook/workbook.ts';
import { AuthMode } from './execution.ts';
import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import type { Host } from './host.ts';
import { messages } from './messages.ts';
import type { Schedule, TriggerRecord } from './project.ts';
import { asGoogle, hostKey, modelKey, ServiceObject, serve } from './service-object.ts';
import { rangeAt } from './spreadsheet/cells/range-at.ts';

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
  forSpreadsheet(_spreadsheet: string | Google.Spreadsheet): Google.SpreadsheetTriggerBuilder {
    return asGoogle(new SpreadsheetTriggerBuilderService(this[hostKey], this[modelKey]));
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
    return createdTrigger(this[hostKey], this[modelKey]);
  }
}

class SpreadsheetTriggerBuilderService
  extends ServiceObject<Draft>
  implements Partial<Google.SpreadsheetTriggerBuilder>
{
  onFormSubmit(): Google.SpreadsheetTriggerBuilder {
    return scheduled(this, { onFormSubmit: true });
  }

  create(): Google.Trigger {
    return createdTrigger(this[hostKey], this[modelKey]);
  }
}

function createdTrigger(host: Host, { handler, schedule }: Draft): Google.Trigger {
  host.spend(host.costs.store);
  const { user } = host.execution;
  checkMayCreate(host, user, schedule);
  const record: TriggerRecord = { id: `trigger-${host.nextSeed()}`, user, handler, schedule };
  host.project.triggers.push(record);
  return asGoogle(new TriggerService(host, record));
}

function scheduled<T>(builder: ServiceObject<Draft>, part: Schedule): T {
  builder[modelKey].schedule = { ...builder[modelKey].schedule, ...part };
  return asGoogle(builder);
}

/** An add-on has one trigger a type, user and document. */
function checkMayCreate(host: Host, user: string, { onFormSubmit }: Schedule): void {
  const ofUser = host.project.triggers.filter((trigger) => trigger.user === user);
  const own = ofUser.length;
  const ofType = ofUser.filter(({ schedule }) => schedule.onFormSubmit === onFormSubmit).length;
  if (host.isPublishedAddOn && ofType > 0) throw new GoogleException(messages.tooManyAddOnTriggers);
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

/** What the handler of a form's trigger gets: the cells that the answer was written into. */
export function answerEvent(host: Host, trigger: TriggerRecord, sheet: Sheet, row: number) {
  const area = { row, column: 1, rows: 1, columns: Math.max(1, sheet.lastColumn()) };
  return { authMode: AuthMode.FULL, triggerUid: trigger.id, range: rangeAt(host, sheet, area) };
}

serve(TriggerBuilderService, 'TriggerBuilder');
serve(ClockTriggerBuilderService, 'ClockTriggerBuilder');
serve(SpreadsheetTriggerBuilderService, 'SpreadsheetTriggerBuilder');
serve(TriggerService, 'Trigger');

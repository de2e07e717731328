import { enumeration } from './enumeration.ts';
import type * as Google from './google-types.ts';
import type { TriggerRecord } from './project.ts';
import { MODEL, routeMembers, ServiceObject } from './service-object.ts';

const EventType = enumeration<typeof GoogleAppsScript.Script.EventType>(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
);

export class TriggerService extends ServiceObject<TriggerRecord> implements Partial<Google.Trigger> {
  getUniqueId(): string {
    return this[MODEL].id;
  }
  getHandlerFunction(): string {
    return this[MODEL].handler;
  }
  getEventType(): GoogleAppsScript.Script.EventType {
    return EventType.CLOCK;
  }
}

routeMembers(TriggerService, 'Trigger');

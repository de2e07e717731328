import type * as Google from './google-types.ts';
import type { Host } from './host.ts';
import type { TriggerRecord } from './project.ts';
import { AuthMode } from './script-app.ts';

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

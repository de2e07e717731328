import { NotRun } from './check.ts';
import type { Spreadsheet } from './google-types.ts';
import { thrownBy } from './refusal.ts';

const propertyName = 'live-check.trigger';
const handler = 'liveCheckInTrigger';
// The soonest that Google starts a trigger is about a minute away.
const delayMilliseconds = 60_000;

/** What a time trigger has seen. */
export interface SeenInTrigger {
  /** Empty for none. */
  readonly spreadsheetId: string;
  /** What the calls threw, or `nothing`. */
  readonly getUi: string;
  readonly getActiveSheet: string;
  readonly authMode: string;
}

/** The function that the trigger starts: it keeps what it sees for the next run of the check. */
export function liveCheckInTrigger(event?: { authMode?: unknown }): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet() as Spreadsheet | null;
  const seen: SeenInTrigger = {
    spreadsheetId: spreadsheet?.getId() ?? '',
    getUi: thrownBy(() => SpreadsheetApp.getUi()),
    getActiveSheet: thrownBy(() => SpreadsheetApp.getActiveSheet()),
    authMode: String(event?.authMode),
  };
  const store = PropertiesService.getDocumentProperties() ?? PropertiesService.getUserProperties();
  store.setProperty(propertyName, JSON.stringify(seen));
}

/**
 * What the trigger of an earlier run has kept. Where there is none, one is made.
 * @throws NotRun
 */
export function seenInTrigger(): SeenInTrigger {
  const kept = [PropertiesService.getDocumentProperties(), PropertiesService.getUserProperties()]
    .map((store) => store.getProperty(propertyName))
    .find((text) => text !== null);
  if (kept) {
    deleteTriggers();
    return JSON.parse(kept);
  }
  const isMade = ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === handler);
  if (!isMade) ScriptApp.newTrigger(handler).timeBased().after(delayMilliseconds).create();
  throw new NotRun('a trigger was made for it; run liveCheck again in two minutes');
}

/** Takes away the trigger and what it has kept. */
export function removeTrigger(): void {
  deleteTriggers();
  PropertiesService.getDocumentProperties().deleteProperty(propertyName);
  PropertiesService.getUserProperties().deleteProperty(propertyName);
}

function deleteTriggers(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === handler) ScriptApp.deleteTrigger(trigger);
  }
}

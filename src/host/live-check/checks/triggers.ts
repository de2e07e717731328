import type { Spreadsheet } from '../../services/google-types.ts';
import { type CheckGroup, NotRun, sheets } from '../check.ts';
import { thrownBy } from '../described.ts';

const application = 'src/host/services/spreadsheet/spreadsheet-app.ts';

const propertyName = 'live-check.trigger';
const handler = 'liveCheckInTrigger';
// The soonest that Google starts a trigger is about a minute away.
const delayMilliseconds = 60_000;

/** What a time trigger has seen. */
interface SeenInTrigger {
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
function seenInTrigger(): SeenInTrigger {
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

export const triggers: CheckGroup = {
  title: 'Triggers and authorisation',
  checks: [
    {
      what: 'an hourly trigger is made, listed and deleted',
      where: sheets,
      assumed: 'liveCheckInTrigger, listed, gone',
      see() {
        const trigger = ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
        const id = trigger.getUniqueId();
        const isListed = () => ScriptApp.getProjectTriggers().some((one) => one.getUniqueId() === id);
        const listed = isListed() ? 'listed' : 'not listed';
        ScriptApp.deleteTrigger(trigger);
        const left = isListed() ? 'still there' : 'gone';
        return `${trigger.getHandlerFunction()}, ${listed}, ${left}`;
      },
    },
    {
      what: 'whether all is granted that the script asks for, as the script is told',
      where: sheets,
      assumed: 'NOT_REQUIRED',
      see: () => String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()),
    },
    {
      what: 'what a time trigger sees: the active spreadsheet, the active sheet, its authorisation',
      where: application,
      assumed: 'spreadsheet: this one, getActiveSheet: throws, FULL',
      see({ spreadsheet }) {
        const { spreadsheetId, getActiveSheet, authMode } = seenInTrigger();
        const which = spreadsheetId === spreadsheet.getId() ? 'this one' : spreadsheetId || 'null';
        const sheet = getActiveSheet === 'nothing' ? 'is there' : 'throws';
        return `spreadsheet: ${which}, getActiveSheet: ${sheet}, ${authMode}`;
      },
    },
    {
      what: 'a time trigger asks for the user interface',
      where: application,
      assumed: 'Cannot call SpreadsheetApp.getUi() from this context.',
      isInEnglish: true,
      see: () => seenInTrigger().getUi,
    },
  ],
};

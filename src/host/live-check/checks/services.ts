import type { Properties, Spreadsheet } from '../../services/google-types.ts';
import { type CheckGroup, inScratch, NotRun } from '../check.ts';
import { isRefused, thrownBy } from '../described.ts';

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
    inScratch('an hourly trigger is made, listed and deleted', 'liveCheckInTrigger, listed, gone', () => {
      const trigger = ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
      const id = trigger.getUniqueId();
      const isListed = () => ScriptApp.getProjectTriggers().some((one) => one.getUniqueId() === id);
      const listed = isListed() ? 'listed' : 'not listed';
      ScriptApp.deleteTrigger(trigger);
      const left = isListed() ? 'still there' : 'gone';
      return `${trigger.getHandlerFunction()}, ${listed}, ${left}`;
    }),
    inScratch('whether all is granted that the script asks for, as the script is told', 'NOT_REQUIRED', () =>
      String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()),
    ),
    inScratch(
      'what a time trigger sees: the active spreadsheet, the active sheet, its authorisation',
      'spreadsheet: this one, getActiveSheet: throws, FULL',
      ({ spreadsheet }) => {
        const { spreadsheetId, getActiveSheet, authMode } = seenInTrigger();
        const which = spreadsheetId === spreadsheet.getId() ? 'this one' : spreadsheetId || 'null';
        const sheet = getActiveSheet === 'nothing' ? 'is there' : 'throws';
        return `spreadsheet: ${which}, getActiveSheet: ${sheet}, ${authMode}`;
      },
      { where: application },
    ),
    inScratch(
      'a time trigger asks for the user interface',
      'Cannot call SpreadsheetApp.getUi() from this context.',
      () => seenInTrigger().getUi,
      { where: application, isInEnglish: true },
    ),
  ],
};

const name = 'live-check.property';

/** What stands in a property of the document afterwards is removed. */
function withProperties(see: (store: Properties) => string): string {
  const store = PropertiesService.getDocumentProperties();
  try {
    return see(store);
  } finally {
    store.deleteProperty(name);
  }
}

const sizes = [
  [8_000, 'taken', 'x'],
  [8_000, 'taken', 'ä'],
  [9_200, 'taken', 'x'],
  [9_300, 'refused', 'x'],
] as const;

export const stores: CheckGroup = {
  title: 'Properties and locks',
  checks: [
    ...sizes.map(([bytes, assumed, character]) => {
      const letters = character === 'x' ? '' : ', of letters that take two each';
      const what = `a property of ${bytes.toLocaleString('en-US')} bytes is set${letters}`;
      return inScratch(what, assumed, () =>
        withProperties((store) => {
          const value = character.repeat(letters === '' ? bytes : bytes / 2);
          const taken = isRefused(() => store.setProperty(name, value));
          return taken === 'taken' && store.getProperty(name) !== value ? 'taken, but not kept' : taken;
        }),
      );
    }),
    inScratch('a property that is not there is read', 'null', () =>
      withProperties((store) => String(store.getProperty(name))),
    ),
    inScratch('properties are set together and read together', 'one, key listed', () =>
      withProperties((store) => {
        store.setProperties({ [name]: 'one' });
        const isListed = store.getKeys().includes(name);
        return `${store.getProperties()[name]}, key ${isListed ? 'listed' : 'not listed'}`;
      }),
    ),
    inScratch('the lock of the document is taken, and taken once more', 'true, true', () => {
      const lock = LockService.getDocumentLock();
      try {
        return `${lock.tryLock(1000)}, ${lock.tryLock(1000)}`;
      } finally {
        lock.releaseLock();
      }
    }),
  ],
};

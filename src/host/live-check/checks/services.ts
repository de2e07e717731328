import type { Properties, Spreadsheet, Trigger } from '../../services/google-types.ts';
import { type CheckGroup, inScratch, NotYet } from '../check.ts';
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
  /** Of the trigger, by the event, and of all triggers, by themselves. */
  readonly eventId: string;
  readonly ids: readonly string[];
  /** Of a trigger that was made in the run of this one; empty where that was refused. */
  readonly madeId: string;
}

/** A member that Google does not document. */
interface MaybeDisabled {
  isDisabled?(): boolean;
}

/** The function that the trigger starts: it keeps what it sees for the next run of the check. */
export function liveCheckInTrigger(event?: { authMode?: unknown; triggerUid?: unknown }): void {
  // The hourly one that it makes comes here too.
  if (keptByTrigger() !== null) return;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet() as Spreadsheet | null;
  const seen: SeenInTrigger = {
    spreadsheetId: spreadsheet?.getId() ?? '',
    getUi: thrownBy(() => SpreadsheetApp.getUi()),
    getActiveSheet: thrownBy(() => SpreadsheetApp.getActiveSheet()),
    authMode: String(event?.authMode),
    eventId: String(event?.triggerUid),
    ids: ownTriggers().map((trigger) => trigger.getUniqueId()),
    madeId: madeInTrigger(),
  };
  const store = PropertiesService.getDocumentProperties() ?? PropertiesService.getUserProperties();
  store.setProperty(propertyName, JSON.stringify(seen));
}

function madeInTrigger(): string {
  try {
    return ScriptApp.newTrigger(handler).timeBased().everyHours(1).create().getUniqueId();
  } catch {
    return '';
  }
}

/**
 * What the trigger of an earlier run has kept. Where there is none, one is made.
 * @throws NotYet
 */
function seenInTrigger(): SeenInTrigger {
  const kept = keptByTrigger();
  if (kept !== null) return JSON.parse(kept);
  if (ownTriggers().length === 0) ScriptApp.newTrigger(handler).timeBased().after(delayMilliseconds).create();
  throw new NotYet('a trigger was made for it; run liveCheck again in two minutes');
}

/** Takes away the trigger and what it has kept. */
export function removeTrigger(): void {
  deleteTriggers();
  PropertiesService.getDocumentProperties().deleteProperty(propertyName);
  PropertiesService.getUserProperties().deleteProperty(propertyName);
}

function keptByTrigger(): string | null {
  const stores = [PropertiesService.getDocumentProperties(), PropertiesService.getUserProperties()];
  return (
    stores.map((store) => store?.getProperty(propertyName) ?? null).find((text) => text !== null) ?? null
  );
}

function ownTriggers(): Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
}

function deleteTriggers(): void {
  for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
}

/** What has become of the trigger that was made in the run of another; all are deleted then. */
function fateOfMade(): string {
  const { madeId } = seenInTrigger();
  const made = ownTriggers().find((trigger) => trigger.getUniqueId() === madeId);
  const isDisabled = (made as MaybeDisabled | undefined)?.isDisabled?.();
  deleteTriggers();
  if (!made) return madeId === '' ? 'refused' : 'not listed';
  return `listed, ${isDisabled === undefined ? 'nobody can say whether disabled' : isDisabled ? 'disabled' : 'not disabled'}`;
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
    inScratch(
      'the id in the event of a time trigger, as text, among those of the triggers',
      'among them',
      () => {
        const { eventId, ids } = seenInTrigger();
        return ids.includes(eventId) ? 'among them' : `${eventId} is not among ${ids.join(', ')}`;
      },
    ),
    inScratch('a trigger that was made in the run of a trigger', 'listed, not disabled', fateOfMade, {
      where: 'src/addon/schedule',
      isShownOnly: true,
    }),
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

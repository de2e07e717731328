import { endsRun, retrying } from './retrying.ts';
import { activeSpreadsheet, type Range } from './spreadsheet.ts';

export type Interval = 'hourly' | 'daily' | 'weekly';

export interface Timing {
  readonly interval: Interval;
  /** Hour in the spreadsheet's zone, 0 to 23; hourly runs have none. */
  readonly hour: number;
}

/** Names of the exported functions that triggers call. */
const handlers = { hourly: 'runSchedule', answers: 'runOnAnswer' } as const;
/** Each hour, or where a form has sent an answer into the spreadsheet. */
type TriggerKind = keyof typeof handlers;

/**
 * Whether the user has granted all that a run needs. A trigger without it is stopped at its first call that needs it. The
 * manifest may ask for more, for mail: what that needs is looked for there.
 */
export function isAuthorised(): boolean {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  if (info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED) return true;
  return areGranted(Object.values(scopes)) === true;
}

/** Documented by Google, and not in its types. */
interface ByScope {
  getAuthorizationInfo(
    mode: GoogleAppsScript.Script.AuthMode,
    scopes: readonly string[],
  ): GoogleAppsScript.Script.AuthorizationInfo;
}

const scopes = {
  spreadsheet: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  dialogs: 'https://www.googleapis.com/auth/script.container.ui',
  triggers: 'https://www.googleapis.com/auth/script.scriptapp',
} as const;

export function isGranted(permission: keyof typeof scopes): boolean {
  return isGrantedScope(scopes[permission]);
}

/**
 * Whether the user has granted one of the permissions: on Google's page each has a box of its own. What Google does not say
 * is taken for granted: the call that needs it tells.
 */
export function isGrantedScope(scope: string): boolean {
  return areGranted([scope]) ?? true;
}

/** null where Google does not say. */
function areGranted(wanted: readonly string[]): boolean | null {
  try {
    const info = (ScriptApp as unknown as ByScope).getAuthorizationInfo(ScriptApp.AuthMode.FULL, wanted);
    return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
  } catch {
    return null;
  }
}

/**
 * Makes a trigger that wakes up each hour and runs with the rights of the present user, in place of those that he has. Never
 * called by a trigger's own run: Google has been seen to disable triggers that are made there.
 * There is one at any moment: a script that is cut off leaves two at most, and one that nobody knows deletes itself.
 * @param record keeps the id of the new one, before the others go
 * @returns that id
 */
export function replaceTrigger(record: (id: string) => void): string {
  return replace('hourly', record);
}

/** The same for the trigger of form answers. */
export function replaceAnswerTrigger(record: (id: string) => void): string {
  return replace('answers', record);
}

export function deleteAnswerTriggers(): void {
  deleteOf('answers');
}

function replace(kind: TriggerKind, record: (id: string) => void): string {
  const before = ownTriggers(kind).map(idOf);
  const made = createdAtAnyRate(kind);
  record(made);
  for (const id of before) deleteOwnTriggers(id);
  return made;
}

/** The same where the present triggers are to stay unless the new one can be made beside them. */
export function renewTrigger(record: (id: string) => void): void {
  const before = ownTriggers('hourly').map(idOf);
  record(created('hourly'));
  for (const id of before) deleteOwnTriggers(id);
}

/** A published add-on may have one trigger per user and document: there the present one has to go first. */
function createdAtAnyRate(kind: TriggerKind): string {
  try {
    return retrying(() => created(kind));
  } catch (error) {
    if (endsRun(error)) throw error;
    deleteOf(kind);
    return created(kind);
  }
}

function created(kind: TriggerKind): string {
  const builder = ScriptApp.newTrigger(handlers[kind]);
  const trigger =
    kind === 'hourly'
      ? builder.timeBased().everyHours(1).create()
      : builder.forSpreadsheet(activeSpreadsheet()!).onFormSubmit().create();
  return retrying(() => idOf(trigger));
}

/** Ids of the present user's triggers that Google starts; those of other users no script sees. */
export function ownTriggerIds(kind: TriggerKind = 'hourly'): string[] {
  return ownTriggers(kind)
    .filter((trigger) => !isDisabled(trigger))
    .map(idOf);
}

/** Deletes the present user's triggers, or the one with that id. */
export function deleteOwnTriggers(id?: string): void {
  for (const trigger of ownTriggers()) {
    if (id === undefined || idOf(trigger) === id) ScriptApp.deleteTrigger(trigger);
  }
}

function deleteOf(kind: TriggerKind): void {
  for (const trigger of ownTriggers(kind)) ScriptApp.deleteTrigger(trigger);
}

/** As a trigger's event has it; a number there may be too long to be exact. */
export function isSameId(id: string, ofEvent: string | number): boolean {
  return id === String(ofEvent) || (typeof ofEvent === 'number' && Number(id) === ofEvent);
}

type Trigger = GoogleAppsScript.Script.Trigger;

function idOf(trigger: Trigger): string {
  return String(trigger.getUniqueId());
}

/** Google goes on listing triggers that it has disabled; what tells so is not documented. */
function isDisabled(trigger: Trigger): boolean {
  return (trigger as Trigger & { isDisabled?: () => boolean }).isDisabled?.() === true;
}

/** @param kind all of ours where it is not said */
function ownTriggers(kind?: TriggerKind): Trigger[] {
  const names: readonly string[] = kind === undefined ? Object.values(handlers) : [handlers[kind]];
  return ScriptApp.getProjectTriggers().filter((trigger) => names.includes(trigger.getHandlerFunction()));
}

/** What Google hands over where a form has sent an answer: the cells that it was written into. */
export interface AnswerEvent {
  readonly triggerUid?: string | number;
  readonly range?: Range;
}

/** The answer's sheet and row, from 1; null where the event does not say. */
export function placeOfAnswer(event: AnswerEvent | undefined): { sheetId: number; row: number } | null {
  const range = event?.range;
  return range === undefined ? null : { sheetId: range.getSheet().getSheetId(), row: range.getRow() };
}

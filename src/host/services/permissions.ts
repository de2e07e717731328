import type { AuthModeName } from './execution.ts';

const spreadsheet = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const allSpreadsheets = 'https://www.googleapis.com/auth/spreadsheets';
const userInterface = 'https://www.googleapis.com/auth/script.container.ui';
const triggers = 'https://www.googleapis.com/auth/script.scriptapp';

const mail = 'https://www.googleapis.com/auth/script.send_mail';

/** The scopes of the add-on's manifest. */
export const plainScopes: readonly string[] = [spreadsheet, userInterface, triggers];

/** What a call needs: a mode of authorisation at least, and one of some scopes. */
export interface Need {
  mode: AuthModeName;
  scopes?: readonly string[];
}

const document: Need = { mode: 'LIMITED', scopes: [spreadsheet, allSpreadsheets] };
const dialog: Need = { mode: 'FULL', scopes: [userInterface] };
const schedule: Need = { mode: 'FULL', scopes: [triggers] };
const sending: Need = { mode: 'FULL', scopes: [mail] };
const store: Need = { mode: 'LIMITED' };

/** Calls that every mode allows are not here; objects of the spreadsheet cannot be had without one of these. */
const needs: Record<string, Need> = {
  'SpreadsheetApp.getActiveSpreadsheet': document,
  'SpreadsheetApp.getActiveSheet': document,
  'SpreadsheetApp.flush': document,
  'Ui.alert': dialog,
  'Ui.prompt': dialog,
  'Ui.showSidebar': dialog,
  'PropertiesService.getDocumentProperties': store,
  'PropertiesService.getUserProperties': store,
  'LockService.getDocumentLock': store,
  'MailApp.sendEmail': sending,
  'MailApp.getRemainingDailyQuota': sending,
  'ScriptApp.newTrigger': schedule,
  'ScriptApp.getProjectTriggers': schedule,
  'ScriptApp.deleteTrigger': schedule,
};

const rank: Record<AuthModeName, number> = { NONE: 0, LIMITED: 1, FULL: 2 };

/** Whether a mode or a scope may be lacking for a call; most calls are made on what another call has given. */
export function needsPermission(call: string): boolean {
  return call in needs;
}

/** The scope that is missing for a call, or null where the call is allowed. */
export function missingScope(call: string, mode: AuthModeName, granted: Iterable<string>): string | null {
  const need = needs[call];
  if (!need) return null;
  const scopes = need.scopes ?? [];
  const has = scopes.length === 0 || [...granted].some((scope) => scopes.includes(scope));
  if (rank[mode] >= rank[need.mode] && has) return null;
  return scopes.length > 1 ? `(${scopes.join(' || ')})` : (scopes[0] ?? spreadsheet);
}

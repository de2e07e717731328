import type { AuthModeName } from './execution.ts';

const SPREADSHEET = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const ALL_SPREADSHEETS = 'https://www.googleapis.com/auth/spreadsheets';
const USER_INTERFACE = 'https://www.googleapis.com/auth/script.container.ui';
const TRIGGERS = 'https://www.googleapis.com/auth/script.scriptapp';

/** The scopes of the add-on's manifest. */
export const GRANTED_SCOPES: readonly string[] = [SPREADSHEET, USER_INTERFACE, TRIGGERS];

/** What a call needs: a mode of authorisation at least, and one of some scopes. */
export interface Need {
  mode: AuthModeName;
  scopes?: readonly string[];
}

const DOCUMENT: Need = { mode: 'LIMITED', scopes: [SPREADSHEET, ALL_SPREADSHEETS] };
const DIALOG: Need = { mode: 'FULL', scopes: [USER_INTERFACE] };
const SCHEDULE: Need = { mode: 'FULL', scopes: [TRIGGERS] };
const STORE: Need = { mode: 'LIMITED' };

/** Calls that every mode allows are not here; objects of the spreadsheet cannot be had without one of these. */
const NEEDS: Record<string, Need> = {
  'SpreadsheetApp.getActiveSpreadsheet': DOCUMENT,
  'SpreadsheetApp.getActiveSheet': DOCUMENT,
  'SpreadsheetApp.flush': DOCUMENT,
  'Ui.alert': DIALOG,
  'Ui.prompt': DIALOG,
  'Ui.showSidebar': DIALOG,
  'PropertiesService.getDocumentProperties': STORE,
  'PropertiesService.getUserProperties': STORE,
  'LockService.getDocumentLock': STORE,
  'ScriptApp.newTrigger': SCHEDULE,
  'ScriptApp.getProjectTriggers': SCHEDULE,
  'ScriptApp.deleteTrigger': SCHEDULE,
};

const RANK: Record<AuthModeName, number> = { NONE: 0, LIMITED: 1, FULL: 2 };

/** Whether a mode or a scope may be lacking for a call; most calls are made on what another call has given. */
export function needsPermission(call: string): boolean {
  return call in NEEDS;
}

/** The scope that is missing for a call, or null where the call is allowed. */
export function missingScope(call: string, mode: AuthModeName, granted: Iterable<string>): string | null {
  const need = NEEDS[call];
  if (!need) return null;
  const scopes = need.scopes ?? [];
  const has = scopes.length === 0 || [...granted].some((scope) => scopes.includes(scope));
  if (RANK[mode] >= RANK[need.mode] && has) return null;
  return scopes.length > 1 ? `(${scopes.join(' || ')})` : (scopes[0] ?? SPREADSHEET);
}

import type { Spreadsheet } from './google-types.ts';

/** A beginning that no tab's name has. */
export function freeBeginning(spreadsheet: Spreadsheet, name: string): string {
  const taken = spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase());
  let free = name;
  while (taken.some((other) => other.startsWith(free.toLowerCase()))) free = `${free} again`;
  return free;
}

/** The name, with a number behind it where it is taken. */
export function freeTabName(spreadsheet: Spreadsheet, name: string): string {
  const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name} ${n}`;
  return free;
}

import { SpreadsheetFull } from './spreadsheet-full.ts';

/** What an error says, for the middle of a sentence. */
export function saidIn(error: Error): string {
  return error instanceof SpreadsheetFull ? error.what : error.message.replace(/[.\s]+$/, '');
}

/** What to do where a tab of ours cannot be made or written, without the full stop. */
export function wayOutOf(error: Error, tab: string): string {
  return error instanceof SpreadsheetFull
    ? error.wayOut.replace(/\.$/, '')
    : `Allow editing of ${tab}, or delete it`;
}

/** What is seen, in words. */
import type { Range } from '../services/google-types.ts';

/** What a cell holds, in words that begin with its kind: `number 12`, `text "x"`, `date 2026-01-31 00:00:00`. */
export function described(cell: Range): string {
  const formula = cell.getFormulas()[0]![0]!;
  return formula === '' ? describedValue(cell.getValue(), timeZone()) : `formula ${formula}`;
}

/** All cells of a range, from left to right and down. */
export function describedAll(range: Range): string {
  const zone = timeZone();
  const rows = range.getValues().map((row) => row.map((value) => describedValue(value, zone)).join(', '));
  return rows.join('; ');
}

function describedValue(value: unknown, timeZone: string): string {
  if (value === '') return 'empty';
  if (typeof value === 'string') return `text ${quoted(value)}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isDate(value) ? `date ${wallClock(value, timeZone)}` : `${typeof value} ${String(value)}`;
}

/** Long texts by their length only. */
export function quoted(text: string): string {
  return text.length > 80 ? `of ${text.length} characters` : JSON.stringify(text);
}

/** Dates come from another context than the script's, so that `instanceof` does not see them. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function wallClock(date: Date, timeZone: string): string {
  return Utilities.formatDate(date, timeZone, 'yyyy-MM-dd HH:mm:ss');
}

function timeZone(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
}

/** A cell with everything that a cell can have beside its value. */
export function dressed(cell: Range): Range {
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['x', 'y']).setAllowInvalid(true);
  cell.setValue('x').setBackground('#ff0000').setNumberFormat('0.00').setNote('note');
  return cell.setDataValidation(rule.build());
}

/** What a cell holds, and what it has beside that. */
export function dress(cell: Range): string {
  return [
    described(cell),
    cell.getBackground(),
    cell.getNumberFormats()[0]![0],
    cell.getNote() === '' ? 'no note' : 'note',
    cell.getDataValidations()[0]![0] === null ? 'no dropdown' : 'dropdown',
  ].join(', ');
}

/** What a call throws, or `nothing`; what is only queued is sent first. */
export function refusalOf(call: () => unknown): string {
  return thrownBy(() => {
    call();
    SpreadsheetApp.flush();
  });
}

/** What a call itself throws, before anything that is queued is sent. */
export function thrownBy(call: () => unknown): string {
  try {
    call();
    return 'nothing';
  } catch (error) {
    return messageOf(error);
  }
}

/** Whether a call throws at all: texts of errors come in the language of the account. */
export function isRefused(call: () => unknown): string {
  return refusalOf(call) === 'nothing' ? 'taken' : 'refused';
}

export function messageOf(error: unknown): string {
  return String((error as { message?: unknown } | null)?.message ?? error);
}

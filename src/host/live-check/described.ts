/** What is seen, in words. */
import type { Range } from '../services/google-types.ts';

/** What a cell holds, in words that begin with its kind: `number 12`, `text "x"`, `date 2026-01-31 00:00:00`. */
export function described(cell: Range): string {
  const formula = cell.getFormulas()[0]![0]!;
  return formula === '' ? describedAll(cell) : `formula ${formula}`;
}

/** All cells of a range, from left to right and down. */
export function describedAll(range: Range): string {
  const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const inWords = (value: unknown): string => {
    if (value === '') return 'empty';
    if (typeof value === 'string') return `text ${quoted(value)}`;
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (!isDate(value)) return `${typeof value} ${String(value)}`;
    return `date ${Utilities.formatDate(value, timeZone, 'yyyy-MM-dd HH:mm:ss')}`;
  };
  return range
    .getValues()
    .map((row) => row.map(inWords).join(', '))
    .join('; ');
}

/** Long texts by their length only. */
export function quoted(text: string): string {
  return text.length > 80 ? `of ${text.length} characters` : JSON.stringify(text);
}

/** Dates come from another context than the script's, so that `instanceof` does not see them. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
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

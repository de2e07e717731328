/** What the values of options say. Each reader throws WrongUsage with an example of what would be right. */
import { serialOfDay } from '../host/workbook/serial-date.ts';
import { TimeZone } from '../host/workbook/time-zone.ts';
import { WrongUsage } from './wrong-usage.ts';

export function readSetting(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  if (equals > 0) return [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
  throw new WrongUsage(`--set takes "Setting=Value", such as --set "Score ceiling=120", but got "${text}".`);
}

export function readDay(text: string | null): string | null {
  if (text === null) return null;
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [year, month, day] = (parts ?? []).slice(1).map(Number);
  if (parts && serialOfDay(year!, month!, day!) !== null) {
    return [parts[1]!, parts[2]!.padStart(2, '0'), parts[3]!.padStart(2, '0')].join('-');
  }
  throw new WrongUsage(`--as-of takes a day as 2026-11-21, but got "${text}".`);
}

export function readLocale(text: string): string {
  const locale = /^([A-Za-z]{2,3})(?:[_-]([A-Za-z]{2}))?$/.exec(text);
  const isKnown = locale && Intl.NumberFormat.supportedLocalesOf(text.replace('_', '-')).length > 0;
  if (!isKnown) throw new WrongUsage(`--locale takes a locale such as en_US or de_DE, but got "${text}".`);
  const [, language, country] = locale;
  return country ? `${language!.toLowerCase()}_${country.toUpperCase()}` : language!.toLowerCase();
}

export function readTimeZone(text: string): string {
  try {
    TimeZone.of(text);
    return text;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new WrongUsage(`--time-zone takes a zone such as Europe/Berlin or UTC, but got "${text}".`);
  }
}

export function readRow(text: string | null): number | null {
  if (text === null) return null;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new WrongUsage(`--row takes the number of a row in the sheet, but got "${text}".`);
}

import type { LocaleConventions } from './locale-conventions.ts';
import type { FormatToken, NumberFormat } from './number-format.ts';
import { wallClockOf } from './serial-date.ts';

/** A serial in a date format; `m` means minutes beside hours or seconds, else months. */
export function displayDate(serial: number, format: NumberFormat, conventions: LocaleConventions): string {
  const section = format.sections[0]!;
  const date = new Date(wallClockOf(serial));
  const halves = section.some(({ kind }) => kind === 'half day');
  return section
    .map((token, i) => {
      if (token.kind === 'elapsed') return elapsed(serial, token.text);
      if (token.kind === 'half day') return halfDay(date, token.text);
      if (token.kind !== 'date') return token.text;
      return datePart(date, token.text, { halves, minutes: isMinutes(section, i), conventions });
    })
    .join('');
}

function datePart(
  date: Date,
  text: string,
  { halves, minutes, conventions }: { halves: boolean; minutes: boolean; conventions: LocaleConventions },
): string {
  const padded = (value: number) => String(value).padStart(Math.min(text.length, 2), '0');
  switch (text[0]!.toLowerCase()) {
    case 'y':
      return text.length > 2
        ? String(date.getUTCFullYear()).padStart(4, '0')
        : String(date.getUTCFullYear() % 100).padStart(2, '0');
    case 'm':
      return minutes ? padded(date.getUTCMinutes()) : month(date, text, padded, conventions);
    case 'd':
      return text.length > 2 ? weekday(date, text.length) : padded(date.getUTCDate());
    case 'h':
      return padded(halves ? date.getUTCHours() % 12 || 12 : date.getUTCHours());
    default:
      return seconds(date, text);
  }
}

function month(
  date: Date,
  text: string,
  padded: (value: number) => string,
  conventions: LocaleConventions,
): string {
  const index = date.getUTCMonth();
  if (text.length < 3) return padded(index + 1);
  const name = conventions.months[text.length === 3 ? 1 : 0]![index]!;
  return text.length === 5 ? name[0]!.toUpperCase() : name[0]!.toUpperCase() + name.slice(1);
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function weekday(date: Date, letters: number): string {
  const name = WEEKDAYS[date.getUTCDay()]!;
  return letters === 3 ? name.slice(0, 3) : name;
}

function seconds(date: Date, text: string): string {
  const [whole, fraction] = text.split('.') as [string, string?];
  const shown = String(date.getUTCSeconds()).padStart(Math.min(whole.length, 2), '0');
  if (!fraction) return shown;
  return `${shown}.${String(date.getUTCMilliseconds()).padStart(3, '0').slice(0, fraction.length)}`;
}

function halfDay(date: Date, text: string): string {
  const name = date.getUTCHours() < 12 ? 'AM' : 'PM';
  return text.length > 3 ? name : name[0]!;
}

function elapsed(serial: number, text: string): string {
  const perDay = { h: 24, m: 1440, s: 86_400 }[text[0]!.toLowerCase() as 'h' | 'm' | 's'];
  return String(Math.floor(serial * perDay + 1e-6)).padStart(text.length, '0');
}

function isMinutes(section: FormatToken[], index: number): boolean {
  const isTime = (token: FormatToken) => token.kind === 'date' || token.kind === 'elapsed';
  const before = section.slice(0, index).reverse().find(isTime);
  const after = section.slice(index + 1).find(isTime);
  return /^h/i.test(before?.text ?? '') || /^s/i.test(after?.text ?? '');
}

/** Which dates with `/` or `-` of a column may be typed: `3/10/2026` is March or October by all of its fields. */
import { serialOfDay } from '../../workbook/serial-date.ts';

type Order = 'mdy' | 'dmy';

/** Serial numbers of the day that a field is in each order; null where the calendar has none. */
type WrittenDate = Readonly<Record<Order, number | null>>;

/** `3/10/2026`, `3-10-2026`, with a time or without. */
const written =
  /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?:(?:,\s*|\s+)(\d{1,2}):([0-5]\d)(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:\s*([ap]m))?)?$/i;
const longest = 40;
/** What cannot be seen, which readers pass over. */
const invisible = /[\u200b\u2060\ufeff\u00ad]|\ufe0e|\ufe0f/g;
const outside = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;

// Of the dates that fit one order only, so many must fit the same for a column to have it.
const agreeing = 0.95;

/**
 * The fields that may be typed in the locale's order: those that the whole column reads so, where the others, which stay
 * text, still tell each other's order once these are gone. Else none, and whoever reads the column sees every text.
 * @param isTypable whether a field is a date that the locale types
 */
export function typableDates(
  rows: readonly (readonly string[])[],
  column: number,
  ofLocale: Order,
  isTypable: (field: string) => boolean,
): (field: string) => boolean {
  const dates = new Map<string, { date: WrittenDate; count: number }>();
  for (let row = 0; row < rows.length; row++) {
    const field = rows[row]![column];
    if (field === undefined || !mayBeDate(field)) continue;
    const known = dates.get(field);
    if (known) known.count++;
    else {
      const date = dateIn(field);
      if (date !== null) dates.set(field, { date, count: 1 });
    }
  }
  if (dates.size === 0) return () => true;
  const all = [...dates];
  const order = orderOf(all, ofLocale);
  const isAsTyped = ([field, { date }]: (typeof all)[number]) =>
    isTypable(field) && date[ofLocale] !== null && dayIn(date, order) === date[ofLocale];
  const left = all.filter((one) => !isAsTyped(one));
  const orderOfLeft = orderOf(left, ofLocale);
  const areReadAlike = left.every(([, { date }]) => dayIn(date, orderOfLeft) === dayIn(date, order));
  const typed = new Set(areReadAlike ? all.filter(isAsTyped).map(([field]) => field) : []);
  return (field) => !dates.has(field) || typed.has(field);
}

/** null: both orders. */
function orderOf(
  dates: readonly (readonly [string, { date: WrittenDate; count: number }])[],
  ofLocale: Order,
): Order | null {
  const counts: Record<Order, number> = { mdy: 0, dmy: 0 };
  for (const [, { date, count }] of dates)
    if ((date.mdy === null) !== (date.dmy === null)) counts[date.mdy === null ? 'dmy' : 'mdy'] += count;
  const other = ofLocale === 'mdy' ? 'dmy' : 'mdy';
  const most = agreeing * (counts.mdy + counts.dmy);
  return counts[ofLocale] >= most ? ofLocale : counts[other] >= most ? other : null;
}

function dayIn({ mdy, dmy }: WrittenDate, order: Order | null): number | null {
  if (order !== null) return order === 'mdy' ? mdy : dmy;
  return mdy === null || dmy === null || mdy === dmy ? (mdy ?? dmy) : null;
}

/** Most fields are something else, which their first characters say. */
function mayBeDate(field: string): boolean {
  if (field.length > longest) return false;
  const first = field.charCodeAt(0);
  if (first <= 0x20 || first === 0x27 || first > 0x7f) return true;
  if (first < 0x30 || first > 0x39) return false;
  const [second, third] = [field.charCodeAt(1), field.charCodeAt(2)];
  return isMark(second) || isMark(third) || second > 0x7f || third > 0x7f;
}

function dateIn(field: string): WrittenDate | null {
  const text = cleaned(field);
  const [, first, , second, year, hour, , half] = written.exec(text) ?? [];
  if (first === undefined || !isHour(hour, half)) return null;
  const [one, other] = [Number(first), Number(second)];
  const date = { mdy: serialOfDay(Number(year), one, other), dmy: serialOfDay(Number(year), other, one) };
  return date.mdy === null && date.dmy === null ? null : date;
}

function isHour(hour = '0', half?: string): boolean {
  return half === undefined ? Number(hour) < 24 : Number(hour) >= 1 && Number(hour) <= 12;
}

/** As whoever reads the column sees it. */
function cleaned(field: string): string {
  const text = field.charCodeAt(0) === 0x27 ? field.slice(1) : field;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text.trim();
  return text.replace(invisible, '').normalize('NFKC').replace(outside, '');
}

const isMark = (code: number) => code === 0x2f || code === 0x2d;

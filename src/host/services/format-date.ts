import { TimeZone } from '../workbook/time-zone.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Letters of Java's `SimpleDateFormat`, texts in quotes, and everything else. */
const TOKEN = /'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g;

/**
 * `Utilities.formatDate`: a date by a pattern of Java's `SimpleDateFormat`, in English.
 * @throws for a letter that the pattern language does not have
 */
export function formatDate(instant: number, timeZone: string, pattern: string): string {
  const offset = offsetOf(timeZone, instant);
  const clock = new Date(instant + offset);
  return pattern.replace(TOKEN, (token) => {
    if (token === "''") return "'";
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (!/^[A-Za-z]/.test(token)) return token;
    return field(token, clock, offset, () => zoneName(timeZone, instant));
  });
}

/** `GMT+2` is a zone of its own; what Java does not know it takes for GMT. */
function offsetOf(timeZone: string, instant: number): number {
  const fixed = /^GMT([-+])(\d{1,2})(?::?(\d\d))?$/.exec(timeZone);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return (fixed[1] === '-' ? -minutes : minutes) * 60_000;
  }
  try {
    return TimeZone.of(timeZone).offset(instant);
  } catch {
    return 0;
  }
}

function zoneName(timeZone: string, instant: number): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' });
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

function field(token: string, clock: Date, offset: number, zoneName: () => string): string {
  const { length } = token;
  const padded = (value: number) => String(value).padStart(length, '0');
  const hour = clock.getUTCHours();
  switch (token[0]) {
    case 'y':
    case 'u':
      if (token[0] === 'u') return padded(clock.getUTCDay() || 7);
      return length === 2
        ? String(clock.getUTCFullYear() % 100).padStart(2, '0')
        : padded(clock.getUTCFullYear());
    case 'M':
    case 'L':
      return length < 3 ? padded(clock.getUTCMonth() + 1) : named(MONTHS[clock.getUTCMonth()]!, length);
    case 'd':
      return padded(clock.getUTCDate());
    case 'D':
      return padded(dayOfYear(clock));
    case 'E':
      return named(WEEKDAYS[clock.getUTCDay()]!, length);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return padded(hour);
    case 'k':
      return padded(hour || 24);
    case 'K':
      return padded(hour % 12);
    case 'h':
      return padded(hour % 12 || 12);
    case 'm':
      return padded(clock.getUTCMinutes());
    case 's':
      return padded(clock.getUTCSeconds());
    case 'S':
      return padded(clock.getUTCMilliseconds());
    case 'z':
      return zoneName();
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      return offset === 0 ? 'Z' : offsetText(offset, length > 2 ? ':' : '').slice(0, length === 1 ? 3 : 6);
    case 'G':
      return 'AD';
    default:
      throw new Error(`formatDate: letter is not there in the host: ${token[0]}`);
  }
}

function named(name: string, length: number): string {
  return length < 4 ? name.slice(0, 3) : name;
}

function dayOfYear(clock: Date): number {
  const start = Date.UTC(clock.getUTCFullYear(), 0, 1);
  return Math.floor((clock.getTime() - start) / 86_400_000) + 1;
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60))}${separator}${digits(minutes % 60)}`;
}

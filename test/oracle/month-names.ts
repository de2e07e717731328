import { fold } from './cell.ts';

const known = new Map<string, string[][]>();

/** Of each month its English names and those of the language, as they stand alone and in a date. */
function namesOf(locale: string): string[][] {
  const found = known.get(locale);
  if (found) return found;
  const names = Array.from({ length: 12 }, (_, index) => {
    const date = Date.UTC(2026, index, 15);
    return ['en', locale.replace('_', '-')].flatMap((language) => {
      const inDate = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
      const alone = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
      const part = inDate.formatToParts(date).find(({ type }) => type === 'month')!.value;
      return [fold(alone.format(date)), fold(part)];
    });
  });
  names[2]!.push('mrz', 'mrt');
  known.set(locale, names);
  return names;
}

/** 1 to 12, for a name or a beginning of at least three letters that fits one month; else null. */
export function monthNamed(text: string, locale: string): number | null {
  const fits = (names: string[]) => names.some((name) => name === text || name.startsWith(text));
  const months =
    [...text].length < 3 ? [] : namesOf(locale).flatMap((names, at) => (fits(names) ? [at + 1] : []));
  return months.length === 1 ? months[0]! : null;
}

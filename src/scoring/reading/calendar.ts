const daysPerEra = 146_097;
const epochShift = 719_468;

/**
 * Days since 1970-01-01 of a proleptic Gregorian date, or NaN for a day that does not exist.
 * Eras of 400 years, as in Howard Hinnant's `days_from_civil`.
 * @example dayNumber(2026, 11, 21) // 20778
 */
export function dayNumber(year: number, month: number, dayOfMonth: number): number {
  if (!(month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)))
    return Number.NaN;
  const shiftedYear = month > 2 ? year : year - 1;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - epochShift;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `YYYY-MM-DD` of days since 1970-01-01. */
export function isoDay(day: number): string {
  const shifted = day + epochShift;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A day in words: `3 April 2026`. */
export function longDay(day: number): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${dayOfMonth} ${month} ${year}`;
}

/** A day as it is said on another: `18 Dec`, in another year `18 Dec 2027`. */
export function shortDay(day: number, onDay: number): string {
  const { year, month, dayOfMonth } = partsOf(day);
  const text = `${dayOfMonth} ${month.slice(0, 3)}`;
  return isoDay(onDay).startsWith(`${year}-`) ? text : `${text} ${year}`;
}

function partsOf(day: number): { year: string; month: string; dayOfMonth: number } {
  const [year, month, dayOfMonth] = isoDay(day).split('-') as [string, string, string];
  return { year, month: months[Number(month) - 1]!, dayOfMonth: Number(dayOfMonth) };
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Monday to Friday; days count from Thursday, 1 January 1970. */
function isWorkingDay(day: number): boolean {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday < 5;
}

/** The n-th working day after a day; for 0 the day itself, or the next one that is worked. */
export function workingDayAfter(day: number, count: number): number {
  let at = day;
  if (count === 0) while (!isWorkingDay(at)) at++;
  for (let left = count; left > 0; ) {
    at++;
    if (isWorkingDay(at)) left--;
  }
  return at;
}

/** Working days after the first day up to and including the second. */
export function workingDaysBetween(from: number, to: number): number {
  let days = 0;
  for (let day = from + 1; day <= to; day++) if (isWorkingDay(day)) days++;
  return days;
}

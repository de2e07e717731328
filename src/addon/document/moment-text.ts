import { isoDay, type TimeZone } from '../../scoring/index.ts';

/** An instant on a zone's clocks, without a call to Google. @example momentText(createTimeZone('UTC'), 0) // '1970-01-01 00:00' */
export function momentText(timeZone: TimeZone, epochMilliseconds: number): string {
  const minute = timeZone.minuteOf(epochMilliseconds);
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
  return `${isoDay(timeZone.dayOf(epochMilliseconds))} ${clock.join(':')}`;
}

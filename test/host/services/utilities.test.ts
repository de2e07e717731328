import { expect, it } from 'vitest';
import { formatDate } from '../../../src/host/services/format-date.ts';
import { appsScript } from './apps-script.ts';

// Patterns: documentation of java.text.SimpleDateFormat.
it.each([
  ['yyyy-MM-dd', 'UTC', '2026-03-05'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSZ", 'America/New_York', '2026-03-05T08:07:09.123-0500'],
  ['d MMM yy, h:mm a', 'UTC', '5 Mar 26, 1:07 PM'],
  ['EEEE, MMMM d', 'UTC', 'Thursday, March 5'],
  ['D u', 'UTC', '64 4'],
  ["h 'o''clock' XXX", 'Asia/Kolkata', "6 o'clock +05:30"],
  ['HH z', 'UTC', '13 UTC'],
  ['HH:mm', 'GMT+2', '15:07'],
  ['HH', 'no such zone', '13'],
])('formatDate by %s in %s gives %s', (pattern, zone, expected) => {
  expect(formatDate(Date.UTC(2026, 2, 5, 13, 7, 9, 123), zone, pattern)).toBe(expected);
});

it('formatDate takes a date only', () => {
  const app = appsScript();
  expect(() => app.run(() => app.Utilities.formatDate('2026-03-05' as never, 'UTC', 'yyyy'))).toThrow(
    "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
  );
});

it('getUuid gives another one each time, and the same ones in each run', () => {
  const ids = () => {
    const app = appsScript();
    return app.run(() => [app.Utilities.getUuid(), app.Utilities.getUuid()]);
  };
  expect(ids()).toEqual(ids());
  expect(new Set(ids()).size).toBe(2);
});

import { expect, it } from 'vitest';
import { appsScript } from './apps-script.ts';

const instant = new Date(Date.UTC(2026, 2, 5, 13, 7, 9, 123));

it.each([
  ['yyyy-MM-dd', 'UTC', '2026-03-05'],
  ['yyyy-MM-dd HH:mm:ss', 'America/New_York', '2026-03-05 08:07:09'],
  ['HH:mm', 'Asia/Kolkata', '18:37'],
  ['HH:mm', 'GMT+2', '15:07'],
  ['HH', 'no such zone', '13'],
])('formatDate by %s in %s gives %s', (pattern, zone, expected) => {
  const app = appsScript();
  expect(app.run(() => app.Utilities.formatDate(instant, zone, pattern))).toBe(expected);
});

it('formatDate takes no field that it does not know for another', () => {
  const app = appsScript();
  expect(() => app.run(() => app.Utilities.formatDate(instant, 'UTC', 'd MMM'))).toThrow(
    'Utilities.formatDate by d is not there in the host',
  );
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

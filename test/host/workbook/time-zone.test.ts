import { expect, it } from 'vitest';
import { serialOf, serialOfDay, wallClockOf } from '../../../src/host/workbook/serial-date.ts';
import { TimeZone } from '../../../src/host/workbook/time-zone.ts';

// Changes of clocks: IANA time zone database.
const stockholm = TimeZone.of('Europe/Stockholm');
const saoPaulo = TimeZone.of('America/Sao_Paulo');

it('shows an hour more than UTC in the winter of Stockholm and two in its summer', () => {
  expect(stockholm.wallClock(Date.UTC(2026, 0, 1))).toBe(Date.UTC(2026, 0, 1, 1));
  expect(stockholm.wallClock(Date.UTC(2026, 6, 1))).toBe(Date.UTC(2026, 6, 1, 2));
});

it('finds the second at which clocks change', () => {
  const change = Date.UTC(2026, 2, 29, 1);
  expect(stockholm.offset(change - 1000)).toBe(3_600_000);
  expect(stockholm.offset(change)).toBe(7_200_000);
});

it('reads a wall clock back from the instant that it stands for', () => {
  for (let day = 0; day < 800; day++) {
    const noon = Date.UTC(2025, 0, 1 + day, 12);
    expect(stockholm.wallClock(stockholm.instant(noon))).toBe(noon);
  }
});

it('takes a midnight that clocks skip for one in the morning of the same day', () => {
  // On 2017-10-15 clocks in São Paulo went from 00:00 to 01:00.
  const instant = saoPaulo.instant(Date.UTC(2017, 9, 15));
  expect(saoPaulo.wallClock(instant)).toBe(Date.UTC(2017, 9, 15, 1));
});

it('takes the first of two equal readings', () => {
  // On 2026-10-25 clocks in Stockholm went from 03:00 back to 02:00.
  expect(stockholm.instant(Date.UTC(2026, 9, 25, 2, 30))).toBe(Date.UTC(2026, 9, 25, 0, 30));
});

it('knows the month of Ramadan that Morocco spends without summer time', () => {
  const casablanca = TimeZone.of('Africa/Casablanca');
  expect(casablanca.offset(Date.UTC(2025, 1, 1))).toBe(3_600_000);
  expect(casablanca.offset(Date.UTC(2025, 2, 10))).toBe(0);
  expect(casablanca.offset(Date.UTC(2025, 4, 1))).toBe(3_600_000);
});

it('refuses a zone that does not exist', () => {
  expect(() => TimeZone.of('Mars/Olympus')).toThrow('Invalid time zone specified: Mars/Olympus');
});

it('counts serials from 1899-12-30, as spreadsheets do', () => {
  expect(serialOf(Date.UTC(1899, 11, 30))).toBe(0);
  expect(serialOf(Date.UTC(2026, 0, 1, 12))).toBe(46023.5);
  expect(wallClockOf(46023.5)).toBe(Date.UTC(2026, 0, 1, 12));
});

it('knows which days the calendar has', () => {
  expect(serialOfDay(2024, 2, 29)).toBe(45351);
  expect(serialOfDay(2026, 2, 29)).toBeNull();
});

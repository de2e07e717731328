import { type Cell, calendarDay, type TimeZone } from '../../scoring/index.ts';

/** A value of `getValues` as the engine takes it. Dates come from another context, so that `instanceof` does not see them. */
export function toCell(value: unknown, timeZone: TimeZone): Cell {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    default:
      return isDate(value) ? calendarDay(timeZone.dayOf(value.getTime())) : '';
  }
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

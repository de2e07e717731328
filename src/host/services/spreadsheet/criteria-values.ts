import type { CriteriaValue, RangeReference, SerialDay } from '../../workbook/sheet-features.ts';
import type { Host } from '../host.ts';
import { MODEL, ServiceObject } from '../service-object.ts';
import { dateReader, isDate, serialOfDate } from './cell-date.ts';
import { referredRange } from './range-access.ts';

type Stored = CriteriaValue | readonly string[];

/** Arguments of a criterion as the workbook keeps them: dates as serials, ranges as references. */
export function storedCriteria(host: Host, args: readonly unknown[]): Stored[] {
  return args.map((value) => {
    if (isDate(value)) return { serial: serialOfDate(value, timeZoneOf(host)) };
    if (value instanceof ServiceObject) {
      const { sheet, area } = value[MODEL] as RangeReference;
      return { sheet, area };
    }
    if (Array.isArray(value)) return value.map(String);
    return typeof value === 'object' ? String(value) : (value as CriteriaValue);
  });
}

/** The same as scripts get them back. */
export function scriptCriteria(host: Host, values: readonly Stored[]): unknown[] {
  return values.map((value) => {
    if (typeof value !== 'object') return value;
    if (Array.isArray(value)) return [...value];
    if ('serial' in value) return dateReader(host, timeZoneOf(host))((value as SerialDay).serial);
    return referredRange(host, value as RangeReference);
  });
}

function timeZoneOf(host: Host): string {
  return host.workbook?.timeZone ?? host.scriptTimeZone;
}

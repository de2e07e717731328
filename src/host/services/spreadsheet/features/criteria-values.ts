import type { CriteriaValue, RangeReference, SerialDay } from '../../../workbook/sheet-features.ts';
import type { Host } from '../../host.ts';
import { isDate, serialOfDate } from '../cells/cell-date.ts';
import { referredRange } from '../cells/range-at.ts';

/** Arguments of a condition as the workbook keeps them: dates as serials, relative ones as their names. */
export function storedCriteria(host: Host, args: readonly unknown[]): CriteriaValue[] {
  return args.map((value) => {
    if (isDate(value)) return { serial: serialOfDate(value, host.zone) };
    return typeof value === 'object' ? String(value) : (value as CriteriaValue);
  });
}

/** What the workbook keeps as scripts get it. */
export function scriptCriteria(
  host: Host,
  values: readonly (CriteriaValue | readonly string[])[],
): unknown[] {
  return values.map((value) => {
    if (typeof value !== 'object') return value;
    if (Array.isArray(value)) return [...value];
    if ('serial' in value) return host.dateReader()((value as SerialDay).serial);
    return referredRange(host, value as RangeReference);
  });
}

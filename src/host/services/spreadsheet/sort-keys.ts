import type { SortKey } from '../../workbook/sort-rows.ts';
import { GoogleException } from '../google-exception.ts';
import { MESSAGES } from '../messages.ts';
import { typeName } from '../service-object.ts';

/** `3`, `{column: 3, ascending: false}` or an array of these; columns are those of the sheet. */
export function sortKeys(spec: unknown, call: string): SortKey[] {
  if (Array.isArray(spec)) return spec.flatMap((part) => sortKeys(part, call));
  if (typeof spec === 'number') return [{ column: spec, ascending: true }];
  if (typeof spec === 'object' && spec !== null && 'column' in spec) {
    const { column, ascending = true } = spec as { column: number; ascending?: boolean };
    return [{ column, ascending }];
  }
  throw new GoogleException(MESSAGES.signature(typeName(spec), call));
}

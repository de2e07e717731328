import { Sheet } from '../../../workbook/sheet.ts';

/** Do two plain values say the same? Objects are compared by what JSON has of them, sheets by their names. */
export function sameData(a: unknown, b: unknown): boolean {
  return a === b || dataKey(a) === dataKey(b);
}

export function dataKey(value: unknown): string {
  return JSON.stringify(value, (_, part) => (part instanceof Sheet ? part.name : part)) ?? '';
}

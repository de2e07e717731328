import { GoogleException } from './google-exception.ts';

/**
 * What arrives on the other side of `google.script.run`: a copy of plain values. Dates, functions and other objects do not
 * cross; undefined members vanish.
 */
export function crossToPage(value: unknown, property = 'return value'): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map((item, i) => crossToPage(item, String(i)));
  const isPlain = typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]';
  if (!isPlain) throw new GoogleException(`Failed due to illegal value in property: ${property}`);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries.map(([name, member]) => [name, crossToPage(member, name)]));
}

import { isoDay } from '../scoring/index.ts';

/** A number that both warehouses read as the same double: whole, or with an exponent. */
export function numberLiteral(value: number): string {
  if (value === 0) return '0';
  const digits = Number.isSafeInteger(value) ? String(value) : value.toExponential();
  // Two minus signs in a row would begin a comment.
  return value < 0 ? `(${digits})` : digits;
}

const firstDay = -719_162;
const lastDay = 2_932_896;

/** A day; null for one before the year 1 or after 9999, which no warehouse has. */
export function dayLiteral(day: number): string | null {
  return day < firstDay || day > lastDay ? null : `DATE '${isoDay(day)}'`;
}

export function either(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions[0]! : `(${conditions.join(' OR ')})`;
}

export function all(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions[0]! : conditions.map((one) => `(${one})`).join(' AND ');
}

/** Not true for any value, and unknown for none. */
export function never(value: string): string {
  return `${value} <> ${value}`;
}

export function negatedIf(isNegative: boolean, condition: string): string {
  return isNegative ? `NOT (${condition})` : condition;
}

export function among(value: string, literals: readonly string[]): string {
  const [first, ...others] = literals;
  if (first === undefined) return never(value);
  return others.length === 0 ? `${value} = ${first}` : `${value} IN (${literals.join(', ')})`;
}

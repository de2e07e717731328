import type { PlainValue } from '../../host/workbook/cell.ts';

const hyperlink = /^=HYPERLINK\("([^"]*)"\)$/;
const daysSince = /^=TODAY\(\)-(\d+)$/;

/** The address that one of Scoreband's formulas links to; null for all others. */
export function formulaLink(formula: string): string | null {
  return hyperlink.exec(formula)?.[1] ?? null;
}

/**
 * What the two formulas that Scoreband itself writes give, `=HYPERLINK("#gid=…")` and `=TODAY()-46347`; null for all others,
 * which nothing here computes.
 * @param today as a serial
 */
export function formulaValue(formula: string, today: number): PlainValue {
  const serial = daysSince.exec(formula)?.[1];
  return serial === undefined ? formulaLink(formula) : today - Number(serial);
}

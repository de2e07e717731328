/** Figures as lines of text. */
import { inOneLine } from '../scoring/index.ts';

/**
 * Cells as lines of text, each column as wide as its widest cell, and an empty line; nothing where there are no rows.
 * @param align `<` or `>` for each column
 */
export function table(
  align: string,
  rows: readonly (readonly string[])[],
  headers?: readonly string[],
): string[] {
  if (rows.length === 0) return [];
  const lines = (headers ? [headers, ...rows] : rows).map((cells) => cells.map(inOneLine));
  const widths = Array.from(align, (_, i) => largest(lines.map((line) => line[i]!.length)));
  const aligned = (cell: string, i: number) =>
    align[i] === '>' ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!);
  return [...lines.map((line) => `  ${line.map(aligned).join('  ').trimEnd()}`), ''];
}

export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** A bar for a share of the longest one, in eighths of a letter. */
export function bar(amount: number, largest: number, width: number): string {
  if (largest <= 0 || amount <= 0) return '';
  const eighths = Math.max(1, Math.round((amount / largest) * width * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + (' ▏▎▍▌▋▊▉'[eighths % 8] ?? '').trim();
}

/** A share as `12.3 %`; nothing where it is missing. */
export function percent(share: number | null): string {
  return share === null ? '' : `${(share * 100).toFixed(1)} %`;
}

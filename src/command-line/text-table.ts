/** Figures as lines of text. */

/** Cells as lines of text, each column as wide as its widest cell. */
export function table(rows: readonly (readonly string[])[], alignsRight: readonly boolean[]): string[] {
  const widths = alignsRight.map((_, i) => largest(rows.map((row) => row[i]!.length)));
  return rows.map((row) => {
    const cells = row.map((cell, i) =>
      alignsRight[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!),
    );
    return `  ${cells.join('  ').trimEnd()}`;
  });
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

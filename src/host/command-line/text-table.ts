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

import type { Random } from './random.ts';

/** A CSV file in one of the forms that spreadsheets write. */
export function csvText(rows: readonly (readonly string[])[], random: Random): string {
  const delimiter = random.pick([',', ',', ',', ';', '\t']);
  const lineEnd = random.pick(['\n', '\n', '\r\n']);
  const quoted = (cell: string) =>
    cell.includes(delimiter) || /["\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const text = rows.map((row) => row.map(quoted).join(delimiter)).join(lineEnd);
  return `${random.chance(0.1) ? '\uFEFF' : ''}${text}${random.chance(0.9) ? lineEnd : ''}`;
}

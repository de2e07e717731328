import type { OutputValue } from './cell-value.ts';
import type { LogColumn } from './log-column.ts';
import { plainText } from './report.ts';
import { headerBackground } from './row-look.ts';
import type { Sheet } from './spreadsheet.ts';

/** Writes the headers of a log that was just inserted and its first rows, as one grid: each of Google's calls takes its time. */
export function fillNewLog(
  sheet: Sheet,
  columns: readonly LogColumn[],
  rows: readonly (readonly OutputValue[])[],
): void {
  const width = Math.max(columns.length, ...rows.map(({ length }) => length));
  // Pieces of a kept version go on behind the last column.
  const line = <T>(at: (column: LogColumn | undefined, index: number) => T): T[] =>
    Array.from({ length: width }, (_, index) => at(columns[index], index));
  const grid = <T>(header: (column?: LogColumn) => T, below: (column?: LogColumn) => T): T[][] => [
    line(header),
    ...rows.map(() => line(below)),
  ];
  const isWrapped = (column?: LogColumn) => column?.isWrapped === true;
  sheet
    .getRange(1, 1, 1 + rows.length, width)
    .setNumberFormats(
      grid(
        () => plainText,
        (column) => column?.format ?? plainText,
      ),
    )
    .setValues([
      line((column) => column?.header ?? ''),
      ...rows.map((row) => line((_, index) => row[index] ?? '')),
    ])
    .setNotes(
      grid(
        (column) => column?.note ?? '',
        () => '',
      ),
    )
    .setFontWeights(
      grid<'bold' | 'normal'>(
        () => 'bold',
        () => 'normal',
      ),
    )
    .setBackgrounds(
      grid<string | null>(
        () => headerBackground,
        () => null,
      ),
    )
    .setWraps(grid(isWrapped, isWrapped))
    .setHorizontalAlignment('left')
    .setVerticalAlignment('top');
}

import { writeCsv } from '../src/host/files/csv/write-csv.ts';
import { isoDay } from '../src/scoring/index.ts';
import type { SampleTab } from './sheet-cells.ts';

/** A tab as a .csv file; date cells are ISO days. */
export function sampleCsv({ headers, rows }: SampleTab): string {
  const cells = rows.map((row) =>
    row.map((cell) => (cell !== null && typeof cell === 'object' ? isoDay(cell.day) : cell)),
  );
  return writeCsv([headers, ...cells]);
}

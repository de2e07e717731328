import type { Sheet } from '../../workbook/sheet.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import type { SheetKeepsake } from './features/keepsake.ts';
import type { FormatGrid } from './grid/format-grid.ts';
import type { SheetEntry } from './package/workbook-part.ts';

/** An .xlsx file that was opened: the workbook in memory, and what it is written back into. */
export interface XlsxFile {
  workbook: Workbook;
  entries: readonly ZipEntry[];
  sheets: Map<Sheet, SheetSource>;
}

/** Where a sheet stands in its file. */
export interface SheetSource {
  part: string;
  entry: SheetEntry;
  grid: FormatGrid;
  /** Whether rows and cells ascend in the file, each there once. */
  isInOrder: boolean;
  /** What the file kept for us of the sheet. */
  kept: SheetKeepsake | null;
}

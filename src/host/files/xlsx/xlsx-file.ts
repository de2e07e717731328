import type { Sheet, Workbook } from '../../workbook/workbook.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import type { SheetExtras } from './features/extras.ts';
import type { FormatGrid } from './grid/format-grid.ts';
import type { PackagePart } from './package/package-parts.ts';
import { SharedStrings } from './package/shared-strings.ts';
import { type SheetEntry, WorkbookPart } from './package/workbook-part.ts';
import { officeTheme, themeColors } from './styles/colors.ts';
import { StyleSheet } from './styles/style-sheet.ts';

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
  extras: SheetExtras | null;
}

/** The parts that all sheets of a file share, read. */
export interface WorkbookContext {
  /** The part with the workbook. */
  part: PackagePart;
  workbook: WorkbookPart;
  /** Undefined where the file has none yet. */
  stylesPart: PackagePart | undefined;
  styles: StyleSheet;
  /** Undefined where the file has none yet. */
  stringsPart: PackagePart | undefined;
  strings: SharedStrings;
}

export async function workbookContext(part: PackagePart): Promise<WorkbookContext> {
  const theme = await (await part.related('theme'))?.text();
  const stylesPart = await part.related('styles');
  const styles = await stylesPart?.text();
  const stringsPart = await part.related('sharedStrings');
  const strings = await stringsPart?.textWithCells();
  const colors = theme === undefined ? officeTheme : themeColors(theme);
  return {
    part,
    workbook: new WorkbookPart(await part.text()),
    stylesPart,
    styles: new StyleSheet(styles ?? StyleSheet.empty, colors),
    stringsPart,
    strings: new SharedStrings(strings ?? SharedStrings.empty),
  };
}

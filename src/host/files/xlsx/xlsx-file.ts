import type { Sheet, Workbook } from '../../workbook/workbook.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import type { SheetExtras } from './features/extras.ts';
import type { FormatGrid } from './grid/format-grid.ts';
import type { PackageParts } from './package/package-parts.ts';
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
  parts: PackageParts;
  /** Name of the part with the workbook. */
  part: string;
  workbook: WorkbookPart;
  stylesPart: string | undefined;
  styles: StyleSheet;
  /** Undefined where the file has none yet. */
  stringsPart: string | undefined;
  strings: SharedStrings;
}

export async function workbookContext(parts: PackageParts, part: string): Promise<WorkbookContext> {
  const related = async (kind: string) => {
    const name = await parts.related(part, kind);
    if (name === undefined) return undefined;
    const text = kind === 'sharedStrings' ? await parts.textWithCells(name) : await parts.text(name);
    return { name, text };
  };
  const [theme, styles, strings] = [
    await related('theme'),
    await related('styles'),
    await related('sharedStrings'),
  ];
  const colors = theme ? themeColors(theme.text) : officeTheme;
  return {
    parts,
    part,
    workbook: new WorkbookPart(await parts.text(part)),
    stylesPart: styles?.name,
    styles: new StyleSheet(styles?.text ?? '<styleSheet/>', colors),
    stringsPart: strings?.name,
    strings: new SharedStrings(strings?.text ?? SharedStrings.empty),
  };
}

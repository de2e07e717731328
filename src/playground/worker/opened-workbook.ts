import { addCsvSheet } from '../../host/files/csv/csv-sheet.ts';
import { openXlsx } from '../../host/files/xlsx/open-xlsx.ts';
import type { XlsxFile } from '../../host/files/xlsx/xlsx-file.ts';
import { Workbook } from '../../host/workbook/workbook.ts';
import type { OpenedFile } from '../protocol.ts';

interface OpenedWorkbook {
  workbook: Workbook;
  /** Where it came from, for an .xlsx file. */
  file: XlsxFile | undefined;
}

/**
 * The workbook that files make: an .xlsx file is one, .csv files become its tabs. Leads begin a new workbook; deals and
 * activities alone join the one that is open.
 * @throws UnreadableFile with a sentence for a file that cannot be read
 */
export async function openedWorkbook(
  files: readonly OpenedFile[],
  before: Workbook | null,
  options: { locale: string; timeZone: string },
): Promise<OpenedWorkbook> {
  const book = files.find((file) => file.tabName === null);
  const tables = files.filter((file) => file.tabName !== null);
  const opened = book
    ? await openXlsx(book.bytes, { ...options, name: book.name, fileName: book.name })
    : undefined;
  const isJoining = before !== null && !opened && !tables.some(({ tabName }) => tabName === 'Leads');
  const workbook =
    opened?.workbook ?? (isJoining ? before : new Workbook({ ...options, name: files[0]!.name }));
  for (const { name, bytes, tabName } of tables) replaceTab(workbook, tabName!, bytes, name);
  return { workbook, file: opened };
}

function replaceTab(workbook: Workbook, name: string, bytes: Uint8Array, fileName: string): void {
  const old = workbook.sheetByName(name);
  if (old) old.name = `${name} (before)`;
  try {
    const sheet = addCsvSheet(workbook, bytes, { fileName, name });
    sheet.rows.frozen = 1;
    workbook.activeSheet ??= sheet;
    if (old) workbook.removeSheet(old);
  } finally {
    if (old) old.name = name;
  }
}

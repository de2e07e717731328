import { addCsvSheet } from '../../host/files/csv/csv-sheet.ts';
import { openXlsx } from '../../host/files/xlsx/open-xlsx.ts';
import type { XlsxFile } from '../../host/files/xlsx/xlsx-file.ts';
import { Workbook } from '../../host/workbook/workbook.ts';
import type { OpenedFile } from '../protocol.ts';
import { keyColumnOf } from './key-column.ts';

/** Below the rows of a file, to type into. */
const spareRows = 20;

interface OpenedWorkbook {
  workbook: Workbook;
  /** Where it came from, for an .xlsx file. */
  file: XlsxFile | undefined;
  /** What was read otherwise than it stands in a file. */
  remarks: string[];
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
  const remarks: string[] = [];
  // Leads first: the others go by their key.
  const ordered = [...tables].sort((a, b) => Number(b.tabName === 'Leads') - Number(a.tabName === 'Leads'));
  for (const { name, bytes, tabName } of ordered)
    remarks.push(...replaceTab(workbook, tabName!, bytes, name));
  return { workbook, file: opened, remarks };
}

/** @returns what was read otherwise than it stands in the file */
function replaceTab(workbook: Workbook, name: string, bytes: Uint8Array, fileName: string): string[] {
  const remarks: string[] = [];
  const old = workbook.sheetByName(name);
  if (old) old.name = `${name} (before)`;
  try {
    const sheet = addCsvSheet(workbook, bytes, {
      fileName,
      name,
      keyColumnOf: (headers) => keyColumnOf(workbook, name, headers),
      report: ({ message }) => remarks.push(message),
    });
    sheet.rows.frozen = 1;
    sheet.maxRows += spareRows;
    workbook.activeSheet ??= sheet;
    if (old) workbook.removeSheet(old);
  } finally {
    if (old) old.name = name;
  }
  return remarks;
}

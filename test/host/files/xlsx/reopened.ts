import { openXlsx } from '../../../../src/host/files/xlsx/open-xlsx.ts';
import { saveXlsx } from '../../../../src/host/files/xlsx/save-xlsx.ts';
import type { XlsxFile } from '../../../../src/host/files/xlsx/xlsx-file.ts';
import type { Workbook } from '../../../../src/host/workbook/workbook.ts';

/** The workbook as it comes back from a file. */
export async function reopened(workbook: Workbook, file?: XlsxFile): Promise<XlsxFile> {
  return openXlsx(await saveXlsx(workbook, file), { fileName: 'saved.xlsx' });
}

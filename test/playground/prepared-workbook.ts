import { saveXlsx } from '../../src/host/files/xlsx/save-xlsx.ts';
import { put, TestDocument, type TestRow } from '../addon/document.ts';

/**
 * An .xlsx file that is set up, with the proposed rules, the first of which gives points to Software; nothing is scored.
 * @param leads rows of Email, Industry, Employees
 */
export async function preparedWorkbook(
  leads: readonly TestRow[],
  points: number | string = 45,
): Promise<Buffer> {
  const document = new TestDocument({ Leads: [['Email', 'Industry', 'Employees'], ...leads] });
  document.run('setUpSpreadsheet', { by: 'menu' });
  const rule = ['Software', 'Attribute', 'Industry', 'is', 'SaaS', points];
  for (const [i, value] of rule.entries()) put(document.sheet('Rules'), 2, i + 2, value);
  return Buffer.from(await saveXlsx(document.workbook, undefined));
}

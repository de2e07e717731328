import { plainValue } from '../../host/workbook/cell.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';

/** Headers that tell leads apart, as the add-on takes them where no setting names one. */
const usualHeaders = ['lead id', 'lead key', 'id', 'email', 'e-mail'];

const folded = (header: string) => header.trim().toLowerCase();

function leadKeyColumn(headers: readonly string[]): number {
  const names = headers.map(folded);
  return Math.max(0, names.indexOf(usualHeaders.find((usual) => names.includes(usual)) ?? ''));
}

/** The column of a .csv file by whose texts its rows are joined: of leads their key, of other tabs the one with its header; -1 for none. */
export function keyColumnOf(workbook: Workbook, tabName: string, headers: readonly string[]): number {
  if (tabName === 'Leads') return leadKeyColumn(headers);
  const leads = workbook.sheetByName('Leads');
  const leadHeaders = Array.from({ length: leads?.lastColumn() ?? 0 }, (_, index) =>
    String(plainValue(leads!.cells.at(1, index + 1)) ?? ''),
  );
  const key = folded(leadHeaders[leadKeyColumn(leadHeaders)] ?? '');
  const found = key === '' ? -1 : headers.map(folded).indexOf(key);
  return found < 0 && tabName === 'Activities' ? 0 : found;
}

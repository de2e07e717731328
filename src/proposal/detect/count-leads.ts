import { columnIndex, isEmptyCell, isUntouchedCell } from '../../scoring/index.ts';
import type { SetUpPlan } from './plan-set-up.ts';
import { tableOf } from './tab-preview.ts';

/** Leads of the tab that was found: its rows with something in them; of a longer tab those with a key. */
export function countLeads({ previews, detection, findings }: SetUpPlan): number {
  const { leadsTab, headerRow } = detection;
  const preview = previews.find(({ name }) => name === leadsTab);
  if (preview === undefined) return 0;
  const { headers, columns, rowCount } = tableOf(preview, headerRow);
  if (preview.wholeColumn === undefined) {
    const rows = Array.from({ length: rowCount }, (_, row) => row);
    return rows.filter((row) => columns.some((column) => !isUntouchedCell(column[row]!))).length;
  }
  const keyHeader = findings.find(({ setting }) => setting === 'Lead key column')?.value ?? '';
  const filled = columns.map((column) => column.filter((cell) => !isEmptyCell(cell)).length);
  const key = columnIndex(headers, keyHeader);
  const column = key >= 0 ? key : filled.indexOf(Math.max(...filled));
  return preview.wholeColumn(column, headerRow).filter((cell) => !isEmptyCell(cell)).length;
}

import { columnIndex, isEmptyCell, isUntouchedCell, totalsRow } from '../../scoring/index.ts';
import type { SetUpPlan } from './plan-set-up.ts';
import { tableOf } from './tab-preview.ts';

/** Leads of the tab that was found: its rows with something in them; of a longer tab those with a key. A total is none. */
export function countLeads({ previews, detection, findings }: SetUpPlan): number {
  const { leadsTab, headerRow } = detection;
  const preview = previews.find(({ name }) => name === leadsTab);
  if (preview === undefined) return 0;
  const { headers, columns, rowCount } = tableOf(preview, headerRow);
  const keyHeader = findings.find(({ setting }) => setting === 'Lead key column')?.value ?? '';
  const key = columnIndex(headers, keyHeader);
  if (preview.wholeColumn === undefined) {
    const total = totalsRow(columns, rowCount, columns[key] ?? []);
    const rows = Array.from({ length: rowCount }, (_, row) => row);
    const isLead = (row: number) => row !== total && columns.some((column) => !isUntouchedCell(column[row]!));
    return rows.filter(isLead).length;
  }
  const filled = columns.map((column) => column.filter((cell) => !isEmptyCell(cell)).length);
  const cells = preview.wholeColumn(key >= 0 ? key : filled.indexOf(Math.max(...filled)), headerRow);
  const total = totalsRow([cells], cells.length, cells);
  return cells.filter((cell, row) => row !== total && !isEmptyCell(cell)).length;
}

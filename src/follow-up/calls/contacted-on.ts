import {
  cellText,
  columnIndex,
  dayReader,
  isUntouchedCell,
  type Problem,
  ProblemList,
  type Table,
} from '../../scoring/index.ts';
import type { CallContext } from './read-calls.ts';
import { say } from './sentences.ts';

/**
 * Per row the day of the last contact that a column of Leads says, NaN for none.
 * @param header of that column, which need not be there
 * @param isLead 1 for each row that is a lead
 */
export function readContactedOn(
  leads: Table,
  header: string,
  isLead: Uint8Array,
  { region, asOfDay }: CallContext,
): { readonly days: Float64Array; readonly problems: readonly Problem[] } {
  const days = new Float64Array(leads.rowCount).fill(Number.NaN);
  const column = columnIndex(leads.headers, header);
  if (column < 0) return { days, problems: [] };
  const cells = leads.columns[column]!;
  const list = new ProblemList();
  const { dayOf } = dayReader(cells, region);
  const name = leads.headers[column]!.trim();
  for (let row = 0; row < leads.rowCount; row++) {
    const cell = cells[row]!;
    if (isLead[row] !== 1 || isUntouchedCell(cell)) continue;
    const day = dayOf(cell);
    const text = cellText(cell).trim();
    if (Number.isNaN(day)) list.add(say.contactedOnUnreadable(text, name), leads, row, column, row);
    else if (day > asOfDay) list.add(say.contactedOnToCome(text, name), leads, row, column, row);
    else days[row] = day;
  }
  return { days, problems: list.problems };
}

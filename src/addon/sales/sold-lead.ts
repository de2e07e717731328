import {
  type Cell,
  columnIndex,
  dayReader,
  isEmptyCell,
  isUntouchedCell,
  keyOf,
  leadKeyColumn,
} from '../../scoring/index.ts';
import { LeadNames } from '../document/lead-names.ts';
import { nameColumns } from '../document/name-columns.ts';
import { areLeadsDeals } from '../document/read-leads.ts';
import type { ModelDocument, StoppedDocument } from '../document/read-model.ts';
import { say } from './sentences.ts';

/** The lead in the selected row. */
export interface SoldLead {
  /** Sheet row. */
  readonly row: number;
  /** All cells of the row. */
  readonly cells: readonly Cell[];
  readonly key: Cell;
  readonly name: string;
  /** Day on which it came in; NaN where Leads does not say. */
  readonly createdOn: number;
}

/** @throws ColumnsMoved where columns have been moved since the headers were read */
export function readSoldLead(
  document: ModelDocument,
  row: number,
): SoldLead | Pick<StoppedDocument, 'stopped'> {
  const { leadsTab, settings, outputs } = document;
  const { headers, headerRow, name: tab } = leadsTab;
  if (row <= headerRow || row > leadsTab.lastRow()) return { stopped: say.noLead(tab) };
  leadsTab.look();
  const all = headers.map((_, index) => index);
  const read = leadsTab.readColumns(all, 1, row - headerRow - 1);
  const cells = all.map((index) => read.get(index)![0]!);
  const own = new Set(outputs.columns.values());
  if (cells.every((cell, index) => own.has(index) || isUntouchedCell(cell)))
    return { stopped: say.noLead(tab) };
  const keyColumn = leadKeyColumn(headers, settings.leadKeyColumn);
  const key = cells[keyColumn]!;
  if (keyOf(key) === '' && !areLeadsDeals(settings))
    return { stopped: say.noKey(tab, row, headers[keyColumn]!) };
  const leads = { tab, headerRow, headers, columns: cells.map((cell) => [cell]), rowCount: 1 };
  const columns = nameColumns({ leads, settings, outputs, scores: { keyColumn } });
  const lead = {
    row,
    cells,
    key,
    name: new LeadNames(leads, columns, keyColumn).nameOf(0) || say.place(tab, row),
  };
  return { ...lead, createdOn: createdOn(document, cells) };
}

/** What `3/10/2026` means is found from all dates of the column. */
function createdOn({ leadsTab, settings, reading }: ModelDocument, cells: readonly Cell[]): number {
  const index = columnIndex(leadsTab.headers, settings.dealCreatedOnColumn);
  const cell = cells[index] ?? '';
  const column = typeof cell === 'string' && !isEmptyCell(cell) ? leadsTab.readColumn(index) : [];
  return dayReader(column, reading.model).dayOf(cell);
}

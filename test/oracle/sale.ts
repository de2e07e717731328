import { type Cell, columnOf, fold, isEmpty, type Table, textOf } from './cell.ts';
import { readDay } from './day.ts';
import type { Settings } from './settings.ts';
import { type Leads, type Record, recordsOf, sameTab, type Workbook } from './workbook.ts';

/** A deal with the lead that lends it what it lacks. */
export interface Sale {
  deal: Record;
  headers: readonly Cell[];
  lead: Record | undefined;
}

/** Letters and digits; all else is one space. */
function outcomeWord(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `unknown`: a word that is none of the won, lost and open ones. */
export type Outcome = 'won' | 'lost' | 'open' | 'unknown';

export function outcomeOf(sale: Sale, settings: Settings): Outcome {
  const cell = ownCell(sale, settings.text('Deal outcome column'));
  const said = outcomeWord(textOf(cell));
  const isAmong = (name: string) => said !== '' && settings.words(name).map(outcomeWord).includes(said);
  if (isAmong('Won words')) return 'won';
  if (isAmong('Lost words')) return 'lost';
  return isEmpty(cell) || isAmong('Open words') || sameTab(settings) ? 'open' : 'unknown';
}

export function ownCell({ deal, headers }: Sale, header: string): Cell {
  return deal.cells[columnOf(headers, header)] ?? '';
}

/** An empty own cell falls back to the lead's. */
export function cellOf(sale: Sale, header: string, leads: Leads): Cell {
  const own = ownCell(sale, header);
  return isEmpty(own) ? (sale.lead?.cells[columnOf(leads.headers, header)] ?? '') : own;
}

interface Book {
  workbook: Workbook;
  settings: Settings;
  leads: Leads;
}

/** The day in the column that a setting names; null for none. */
export function dayIn(sale: Sale, setting: string, { workbook, settings, leads }: Book): number | null {
  return readDay(cellOf(sale, settings.text(setting), leads), workbook.locale, workbook.timeZone);
}

/** Every row of deals with the topmost lead of its key; null where there are none to read. */
export function readSales({ workbook, settings, leads }: Book): Sale[] | null {
  if (sameTab(settings)) return leads.records.map((lead) => ({ deal: lead, headers: leads.headers, lead }));
  const table: Table | undefined = workbook.deals;
  if (!table) return null;
  const headers = table[0] ?? [];
  const keyColumn = columnOf(headers, settings.text('Deal key column') || leads.keyHeader);
  return recordsOf(table, 1, keyColumn, new Set()).map((deal) => {
    const lead = deal.key === '' ? undefined : leads.records.find(({ key }) => key === deal.key);
    return { deal, headers, lead };
  });
}

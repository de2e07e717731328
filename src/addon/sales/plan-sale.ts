import { type Cell, calendarDay, cellAddress, cellText, isEmptyCell } from '../../scoring/index.ts';
import { cellTextOf } from '../document/output-rows.ts';
import type { DealCell, DealRole, DealsPlace } from './deals-place.ts';
import type { Sale } from './sale.ts';
import type { SaleDocument } from './sale-document.ts';
import { say } from './sentences.ts';

/** A cell with what it is to hold. */
export interface SaleCell extends DealCell {
  readonly value: Cell;
}

/** What is to be written of a deal, and what is said of the rest. */
export interface SalePlan {
  /** Sheet row. */
  readonly row: number;
  readonly cells: readonly SaleCell[];
  readonly remarks: readonly string[];
}

/** Only empty cells are written. */
export function planSale(document: SaleDocument, sale: Sale): SalePlan {
  const { place } = document;
  const row = place.nextRow();
  const values = valuesOf(document, sale);
  const wanted = place.cells.filter(({ role }) => values[role] !== '');
  const formulas = place.tab.formulasOf(row, place.tab.headers.length);
  const isFree = ({ column }: DealCell) =>
    isEmptyCell(place.cellAt(row, column)) && (formulas[column] ?? '') === '';
  const cells = wanted.filter(isFree).map((cell) => ({ ...cell, value: values[cell.role] }));
  const staying = wanted.filter((cell) => !isFree(cell));
  const remarks = [
    ...staying.map((cell) => stays(place, row, cell)),
    ...openDeals(document),
    ...notKept(document),
  ];
  return { row, cells, remarks };
}

/** The sentence for which no outcome can be written where the deal is to stand, or null. */
export function obstacleTo({ place }: SaleDocument): string | null {
  const row = place.nextRow();
  const formulas = place.tab.formulasOf(row, place.tab.headers.length);
  for (const { role, header, column } of place.cells) {
    if (role !== 'key' && role !== 'outcome') continue;
    const at = `${place.tab.name}!${cellAddress(row, column)}`;
    const cell = place.cellAt(row, column);
    if ((formulas[column] ?? '') !== '') return say.isFormula(at, header);
    if (!isEmptyCell(cell)) return say.isFilled(at, header, cellText(cell).trim());
  }
  return null;
}

function valuesOf({ lead, model }: SaleDocument, sale: Sale): Record<DealRole, Cell> {
  const { wonWords, lostWords } = model.settings;
  const [word] = sale.outcome === 'won' ? wonWords : lostWords;
  return {
    key: typeof lead.key === 'string' ? cellTextOf(lead.key) : lead.key,
    name: cellTextOf(lead.name),
    outcome: word ?? sale.outcome,
    closedOn: calendarDay(sale.day),
    createdOn: Number.isNaN(lead.createdOn) ? '' : calendarDay(lead.createdOn),
    amount: sale.amount ?? '',
    reason: cellTextOf(sale.reason),
  };
}

function stays(place: DealsPlace, row: number, { header, column }: DealCell): string {
  const text = cellText(place.cellAt(row, column)).trim();
  return say.stays(`${place.tab.name}!${cellAddress(row, column)}`, header, text);
}

function openDeals({ place, lead }: SaleDocument): string[] {
  if (place.areLeads) return [];
  const open = place.dealsOf(lead).filter(({ outcome }) => outcome === 'open');
  return open.map(({ row }) => say.staysOpen(say.place(place.tab.name, row)));
}

function notKept({ model, place }: SaleDocument): string[] {
  const { dealClosedOnColumn, dealAmountColumn } = model.settings;
  const optional = [
    ['closedOn', dealClosedOnColumn, say.day],
    ['amount', dealAmountColumn, say.amount],
    ['reason', say.reasonHeader, say.reason],
  ] as const;
  const missing = optional.filter(([role]) => !place.has(role));
  return missing.map(([, header, what]) => say.notKept(place.tab.name, header, what));
}

/** As it is shown before anything is written. */
export function shownPlan({ place }: SaleDocument, { row, cells, remarks }: SalePlan): string {
  const lines = cells.map(({ header, value }) => say.cellLine(header, cellText(value)));
  return say.willWrite(say.place(place.tab.name, row), lines, remarks);
}

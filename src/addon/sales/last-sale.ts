import { type Cell, calendarDay, cellText, keyOf } from '../../scoring/index.ts';
import { byteLength, type DocumentProperties } from '../sheets/document-properties.ts';
import type { SaleDocument } from './sale-document.ts';

/** The deal that was recorded last, kept with the document so that it can be taken back. */
export interface LastSale {
  /** In words: `Mia Hall (L1) recorded as won on 2026-11-21`. */
  readonly what: string;
  /** Folded key of its lead. */
  readonly key: string;
  /** Id of the tab on which it stands, and its sheet row when it was written. */
  readonly tabId: number;
  readonly row: number;
  /** What was written, by header. */
  readonly cells: readonly (readonly [header: string, value: Cell])[];
  /** Somebody has begun to take it back. */
  readonly isTakenBack?: true;
  /** A run has written it; nobody has seen it before. */
  readonly isOfRun?: true;
}

/** Where it stands: whole, in part as a run leaves it that was cut off, or not any more. */
export type Standing = { readonly row: number; readonly isWhole: boolean } | null;

const saleProperty = 'scoreband.lastSale';
// A property holds 9 KB.
const longestRecord = 7_500;

/** Folded key of the lead of which it is; null for none. */
export function keyOfLastSale(kept: DocumentProperties): string | null {
  return (JSON.parse(kept.get(saleProperty) ?? 'null') as LastSale | null)?.key ?? null;
}

/** null where there is none of this lead on that tab, or one too long to be kept. */
export function readLastSale(kept: DocumentProperties, { place, lead }: SaleDocument): LastSale | null {
  const sale = JSON.parse(kept.get(saleProperty) ?? 'null') as LastSale | null;
  if (sale === null || sale.tabId !== place.tab.id || sale.key !== keyOf(lead.key)) return null;
  const revived = (value: Cell): Cell => (typeof value === 'object' ? calendarDay(value.day) : value);
  return { ...sale, cells: sale.cells.map(([header, value]) => [header, revived(value)]) };
}

export function keepLastSale(kept: DocumentProperties, sale: LastSale | null): void {
  const text = sale && JSON.stringify(sale);
  kept.note(saleProperty, text === null || byteLength(text) > longestRecord ? null : text);
  kept.save();
}

export function standingOf({ cells, row }: LastSale, { place }: SaleDocument): Standing {
  const whole = place.rowHolding(cells);
  if (whole !== null) return { row: whole, isWhole: true };
  const texts = cells.map(([header]) => cellText(place.cellUnder(header, row)));
  const isPart = cells.every(([, value], index) => ['', cellText(value)].includes(texts[index]!));
  return isPart && texts.some((text) => text !== '') ? { row, isWhole: false } : null;
}

import type { DateOrder } from './locale.ts';
import { type DateRegion, isEitherDay, orderOnly, readDate, type WrittenDate } from './read-date.ts';
import { remembered } from './remembered.ts';
import type { CalendarDay, Cell, Column } from './table.ts';

/** How the dates of one column are read: what `3/10/2026` means is found from all of its texts. */
export interface DayReader {
  /** The calendar day of a date cell, or of a text that is a date; else NaN. */
  dayOf(cell: Cell): number;
  /** `null`: the column has both orders, and texts that fit both are read where a setting says how. */
  readonly order: DateOrder | null;
  /** A text that fits the column's order alone, by which it was found; null where none does. */
  readonly evidence: string | null;
  /** A text as it is written, for what is said of cells that are not read. */
  dateOf(text: string): WrittenDate | null;
}

// Of the texts that fit one order only, so many must fit the same for a column to have it.
const agreeing = 0.95;

export function dayReader(column: Column, region: DateRegion): DayReader {
  const dateOf = remembered((text: string) => readDate(text, region));
  const { dateOrder, mixedOrder } = region.locale;
  const { order, evidence } = orderOf(column, dateOf, dateOrder);
  const dayOfText = (text: string): number => {
    const date = dateOf(text);
    if (date === null) return Number.NaN;
    if (order !== null) return date[order];
    if (!isEitherDay(date)) return date[orderOnly(date) ?? 'day first'];
    return mixedOrder === null ? Number.NaN : date[mixedOrder];
  };
  const dayOf = (cell: Cell): number => {
    if (isDay(cell)) return cell.day;
    return typeof cell === 'string' && cell !== '' ? dayOfText(cell) : Number.NaN;
  };
  return { dayOf, order, evidence, dateOf };
}

function orderOf(
  column: Column,
  dateOf: (text: string) => WrittenDate | null,
  ofLocale: DateOrder,
): Pick<DayReader, 'order' | 'evidence'> {
  const counts: Record<DateOrder, number> = { 'month first': 0, 'day first': 0 };
  const first: Partial<Record<DateOrder, string>> = {};
  for (const cell of column) {
    if (typeof cell !== 'string' || cell === '') continue;
    const date = dateOf(cell);
    const only = date && orderOnly(date);
    if (!only) continue;
    counts[only]++;
    first[only] ??= cell;
  }
  const all = counts['month first'] + counts['day first'];
  if (all === 0) return { order: ofLocale, evidence: null };
  for (const order of ['month first', 'day first'] as const)
    if (counts[order] >= agreeing * all) return { order, evidence: first[order]! };
  return { order: null, evidence: null };
}

export function isDay(cell: Cell): cell is CalendarDay {
  return typeof cell === 'object';
}

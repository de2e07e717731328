import type { Area, Dimension } from './area.ts';

/** How positions change place. They count from 1 and are those before the change. */
export type Shift =
  /** `count` new ones appear before `at`; what goes by positions takes over what stands at `inheritFrom`. */
  | { kind: 'insert'; at: number; count: number; inheritFrom?: number | undefined }
  /** `count` vanish from `at` on. */
  | { kind: 'remove'; at: number; count: number }
  /** `count` from `at` on go before `to`, which lies outside of them. */
  | { kind: 'move'; at: number; count: number; to: number };

/** Rows or columns of a sheet that change place. */
export type LineShift = Shift & { dimension: Dimension };

/** Where what is inserted takes over nothing. */
export function withoutHeir<S extends Shift>(shift: S): S {
  return 'inheritFrom' in shift ? { ...shift, inheritFrom: undefined } : shift;
}

/** Where a position is afterwards; null when it is gone. */
export function shiftPosition(position: number, shift: Shift): number | null {
  const { at, count } = shift;
  const end = at + count;
  if (shift.kind === 'insert') return position >= at ? position + count : position;
  if (shift.kind === 'remove') {
    if (position < at) return position;
    return position < end ? null : position - count;
  }
  const { to } = shift;
  if (position >= at && position < end) return position + (to > at ? to - end : to - at);
  if (position >= end && position < to) return position - count;
  return position >= to && position < at ? position + count : position;
}

/**
 * A span afterwards: one that is inserted into grows, one that loses a part shrinks, null when all of it is gone.
 * A move takes a span along that lies within what is moved; one that it only cuts keeps its place.
 */
export function shiftSpan(
  start: number,
  count: number,
  shift: Shift,
): { start: number; count: number } | null {
  const last = start + count - 1;
  if (shift.kind === 'insert') {
    const first = shiftPosition(start, shift) as number;
    return { start: first, count: (shiftPosition(last, shift) as number) - first + 1 };
  }
  if (shift.kind === 'remove') {
    const lost = Math.min(last, shift.at + shift.count - 1) - Math.max(start, shift.at) + 1;
    const left = count - Math.max(0, lost);
    if (left === 0) return null;
    return { start: shiftPosition(start, shift) ?? shift.at, count: left };
  }
  const first = shiftPosition(start, shift) as number;
  const moved = shiftPosition(last, shift) as number;
  return moved - first === count - 1 ? { start: first, count } : { start, count };
}

export function shiftArea(area: Area, shift: LineShift): Area | null {
  if (shift.dimension === 'row') {
    const span = shiftSpan(area.row, area.rows, shift);
    return span && { ...area, row: span.start, rows: span.count };
  }
  const span = shiftSpan(area.column, area.columns, shift);
  return span && { ...area, column: span.start, columns: span.count };
}

/**
 * What stands in an array that has one slot a position, `fresh` making the inserted ones. A new array: pieces are copied as a
 * whole, which is much faster than to move slot by slot.
 */
export function shiftedSlots<T>(slots: T[], shift: Shift, empty: T, fresh = () => empty): T[] {
  const start = shift.at - 1;
  const end = start + shift.count;
  if (shift.kind === 'remove') return slots.slice(0, start).concat(slots.slice(end));
  if (shift.kind === 'insert') {
    const inserted = Array.from({ length: shift.count }, fresh);
    if (start >= slots.length && inserted.every((slot) => slot === empty)) return slots;
    const all = filledUp(slots, start, empty);
    return all.slice(0, start).concat(inserted, all.slice(start));
  }
  const to = shift.to - 1;
  const all = filledUp(slots, Math.max(end, to), empty);
  const taken = all.slice(start, end);
  return to > start
    ? all.slice(0, start).concat(all.slice(end, to), taken, all.slice(to))
    : all.slice(0, to).concat(taken, all.slice(to, start), all.slice(end));
}

function filledUp<T>(slots: T[], length: number, empty: T): T[] {
  return slots.concat(new Array(Math.max(0, length - slots.length)).fill(empty));
}

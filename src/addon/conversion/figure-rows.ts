import type { ConversionLine } from '../../evidence/index.ts';
import {
  emptyCell,
  leftHeaderCell,
  numberCell,
  type ReportCell,
  type ReportRow,
  textCell,
} from '../sheets/report.ts';
import { say } from './sentences.ts';

/** Fewer deals than these say little about a line; the interval says how little. */
export const fewestDealsOfLine = 10;

export const formats = {
  count: '#,##0',
  percent: '0.0%',
  lift: '0.00',
  amount: '#,##0',
  days: '0.#',
  auc: '0.00',
} as const;

/** Headers of the tables of bands and of statuses. */
export function figureHeaders(first: string): ReportRow {
  const { headers, notes } = say;
  const header = (text: string, note?: string): ReportCell =>
    note === undefined ? textCell(text) : { ...textCell(text), note };
  return {
    style: 'header',
    cells: [
      header(first),
      header(headers.deals, notes.deals),
      header(headers.won),
      header(headers.lost),
      header(headers.conversion, notes.conversion),
      header(headers.low, notes.interval),
      header(headers.high, notes.interval),
      header(headers.lift, notes.lift),
      header(headers.leadsNow, notes.leadsNow),
      header(headers.share, notes.share),
      header(headers.amountWon, notes.amountWon),
      header(headers.medianDays, notes.medianDays),
      emptyCell,
      leftHeaderCell(headers.remark),
    ],
  };
}

/** @param best highest conversion of the table, which is shaded the most */
export function figureRow(line: ConversionLine, leadsInAll: number, best: number, remark: string): ReportRow {
  return {
    style: 'body',
    cells: [
      textCell(line.label),
      numberCell(line.deals, formats.count),
      numberCell(line.won, formats.count),
      numberCell(line.lost, formats.count),
      shaded(numberCell(line.conversion, formats.percent), line, best),
      numberCell(line.low, formats.percent),
      numberCell(line.high, formats.percent),
      numberCell(line.lift, formats.lift),
      numberCell(line.leadsNow, formats.count),
      numberCell(leadsInAll === 0 ? null : line.leadsNow / leadsInAll, formats.percent),
      numberCell(line.amountWon, formats.amount),
      daysCell(line.medianDays),
      emptyCell,
      textCell(remark),
    ],
  };
}

/** Halves are there only where two middle deals differ. */
function daysCell(days: number | null): ReportCell {
  return numberCell(days, days !== null && Number.isInteger(days) ? formats.count : '0.0');
}

const white = [255, 255, 255] as const;
const green = [129, 201, 149] as const;

/** A line of a few deals has no colour: it would outshine the others by chance. */
function shaded(cell: ReportCell, { conversion, deals }: ConversionLine, best: number): ReportCell {
  if (conversion === null || deals < fewestDealsOfLine || !(best > 0)) return cell;
  const part = conversion / best;
  const mixed = white.map((from, i) => Math.round(from + (green[i]! - from) * part));
  return { ...cell, background: `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}` };
}

/** Too few deals, and leads there that nobody should call. */
export function remarkOf(line: ConversionLine, disqualifiedNow: number): string {
  return [
    line.deals === 0
      ? say.noDealsHere
      : line.deals < fewestDealsOfLine
        ? say.tooFewToSay(fewestDealsOfLine)
        : '',
    disqualifiedNow > 0 ? say.disqualified(disqualifiedNow, line.leadsNow) : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

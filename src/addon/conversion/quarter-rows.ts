import type { QuarterLine } from '../../evidence/index.ts';
import { emptyCell, leftHeaderCell, numberCell, type ReportRow, textCell } from '../sheets/report.ts';
import { fewestDealsOfLine, formats } from './figure-rows.ts';
import { say } from './sentences.ts';

/** Older quarters say little about the rules of today. */
const mostQuarters = 12;

export function quarterRows(quarters: readonly QuarterLine[]): ReportRow[] {
  if (quarters.length === 0) return [];
  return [headers(), ...quarters.slice(-mostQuarters).map(quarterRow)];
}

function headers(): ReportRow {
  const { headers: texts, notes } = say;
  const plain = [texts.quarter, texts.deals, texts.won, texts.lost].map(textCell);
  return {
    style: 'header',
    cells: [
      ...plain,
      { ...textCell(texts.conversion), note: notes.conversion },
      { ...textCell(texts.low), note: notes.interval },
      { ...textCell(texts.high), note: notes.interval },
      { ...textCell(texts.auc), note: notes.auc },
      { ...textCell(texts.low), note: notes.auc },
      { ...textCell(texts.high), note: notes.auc },
      emptyCell,
      leftHeaderCell(texts.remark),
    ],
  };
}

function quarterRow(line: QuarterLine): ReportRow {
  return {
    style: 'body',
    cells: [
      textCell(line.quarter),
      numberCell(line.deals, formats.count),
      numberCell(line.won, formats.count),
      numberCell(line.lost, formats.count),
      numberCell(line.conversion, formats.percent),
      numberCell(line.low, formats.percent),
      numberCell(line.high, formats.percent),
      numberCell(line.auc?.auc ?? null, formats.auc),
      numberCell(line.auc?.low ?? null, formats.auc),
      numberCell(line.auc?.high ?? null, formats.auc),
      emptyCell,
      textCell(line.deals < fewestDealsOfLine ? say.tooFewToSay(fewestDealsOfLine) : ''),
    ],
  };
}

import { type ConversionTable, wilson } from '../../evidence/index.ts';
import { emptyCell, numberCell, type ReportRow, textCell } from '../sheets/report.ts';
import { formats } from './figure-rows.ts';
import { say } from './sentences.ts';

/** All deals together, under the bands and under the statuses. */
export function totalRow({ deals, won, lost, conversion }: ConversionTable, leadsNow: number): ReportRow {
  const interval = wilson(won, deals);
  return {
    style: 'total',
    cells: [
      textCell(say.allDeals),
      numberCell(deals, formats.count),
      numberCell(won, formats.count),
      numberCell(lost, formats.count),
      numberCell(conversion, formats.percent),
      numberCell(interval?.low ?? null, formats.percent),
      numberCell(interval?.high ?? null, formats.percent),
      emptyCell,
      numberCell(leadsNow, formats.count),
    ],
  };
}

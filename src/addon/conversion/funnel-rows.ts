import type { Funnel, FunnelStep } from '../../evidence/index.ts';
import { emptyCell, leftHeaderCell, numberCell, type ReportRow, textCell } from '../sheets/report.ts';
import { formats } from './figure-rows.ts';
import { say } from './sentences.ts';

/** Each step with its counts; where a column is missing, what it needs. */
export function funnelRows({ mqlToSql, sqlToWon, acceptance }: Funnel): ReportRow[] {
  const { headers, notes } = say;
  const texts = [headers.step, headers.from, headers.to, '', headers.conversion];
  const interval = [headers.low, headers.high].map((text) => ({ ...textCell(text), note: notes.interval }));
  return [
    {
      style: 'header',
      cells: [...texts.map(textCell), ...interval, emptyCell, leftHeaderCell(headers.ofWhich)],
    },
    stepRow(say.mqlToSql, mqlToSql, say.mqlToSqlOf, say.mqlToSqlMissing),
    stepRow(say.sqlToWon, sqlToWon, say.sqlToWonOf, say.sqlToWonMissing),
    stepRow(say.acceptance, acceptance, say.acceptanceOf, say.acceptanceMissing),
  ];
}

function stepRow(name: string, step: FunnelStep | null, of: string, missing: string): ReportRow {
  return {
    style: 'body',
    cells: [
      textCell(name),
      numberCell(step?.from ?? null, formats.count),
      numberCell(step?.to ?? null, formats.count),
      emptyCell,
      numberCell(step?.share ?? null, formats.percent),
      numberCell(step?.low ?? null, formats.percent),
      numberCell(step?.high ?? null, formats.percent),
      emptyCell,
      textCell(step === null ? missing : of),
    ],
  };
}

import type { ComparedLine, ConversionLine } from '../../evidence/index.ts';
import { cellText, isoDay } from '../../scoring/index.ts';
import { formats } from '../conversion/figure-rows.ts';
import {
  emptyCell,
  emptyRow,
  leftHeaderCell,
  linkCell,
  numberCell,
  type Report,
  type ReportCell,
  type ReportRow,
  section,
  textCell,
  textRow,
  wrappedRows,
} from '../sheets/report.ts';
import type { DraftDocument } from './draft-document.ts';
import { say } from './sentences.ts';

/** Label, six figures of the present model, a gap, six of the draft. */
const columnWidths = [220, 90, 90, 95, 95, 95, 90, 20, 70, 70, 95, 75, 75, 90];
const lineLength = 170;
const mostChanges = 60;
const mostProblems = 20;

export function layOutDraft(draft: DraftDocument): Report {
  const { comparison } = draft;
  const rows = [
    ...headRows(draft),
    ...section(say.auc, comparison.presentAuc ? aucRows(draft) : []),
    ...section(say.bands, comparedRows(say.band, comparison.bands)),
    ...section(say.statuses, comparedRows(say.status, comparison.statuses)),
    ...section(say.moves, moveRows(draft)),
    ...section(say.largest, largestRows(draft)),
    ...section(say.changes, changeRows(draft)),
    ...section(say.problems, problemRows(draft)),
  ];
  return { rows, columnWidths, frozenRows: 2 };
}

function headRows({
  document,
  draft,
  comparison,
  changes,
  advice,
  origin,
  outOfFold,
}: DraftDocument): ReportRow[] {
  const leads = draft.present.leadKeys.isLead.reduce((sum, isLead) => sum + isLead, 0);
  const { deals, won, lost } = comparison;
  const remarks = origin
    ? [say.fromDeals(origin), outOfFold ? say.outOfFold(outOfFold.auc, outOfFold) : say.notOutOfFold()]
    : [];
  return [
    textRow('title', say.title),
    textRow('muted', say.asOf(isoDay(document.book.asOfDay), changes.length, deals, won, lost, leads)),
    emptyRow,
    ...wrappedRows(advice.isWarning ? 'warning' : 'headline', advice.text, lineLength),
    ...remarks.flatMap((remark) => wrappedRows('text', remark, lineLength)),
  ];
}

const header = (texts: readonly string[]): ReportRow => ({ style: 'header', cells: texts.map(textCell) });

const leftHeader = (texts: readonly string[]): ReportRow => ({
  style: 'header',
  cells: texts.map(leftHeaderCell),
});

function aucRows({ comparison, outOfFold }: DraftDocument): ReportRow[] {
  const { presentAuc, draftAuc, difference } = comparison;
  const line = (label: string, value: number, low: number, high: number): ReportRow => ({
    style: 'body',
    cells: [
      { ...textCell(label), note: say.aucNote },
      ...[value, low, high].map((number) => numberCell(number, formats.auc)),
    ],
  });
  const { difference: value, low, high } = difference!;
  return [
    header(say.aucHeaders),
    line(say.present, presentAuc!.auc, presentAuc!.low, presentAuc!.high),
    line(say.draft, draftAuc!.auc, draftAuc!.low, draftAuc!.high),
    line(say.aucDifference, value, low, high),
    ...(outOfFold ? [line(say.aucOutOfFold, outOfFold.auc, outOfFold.low, outOfFold.high)] : []),
  ];
}

function comparedRows(first: string, lines: readonly ComparedLine[]): ReportRow[] {
  const models = { style: 'header', cells: [emptyCell, textCell(say.present)] } as const;
  const gap = Array.from({ length: say.figures.length }, () => emptyCell);
  return [
    { ...models, cells: [...models.cells, ...gap, textCell(say.draft)] },
    header([first, ...say.figures, '', ...say.figures]),
    ...lines.map(
      ({ label, present, draft }): ReportRow => ({
        style: 'body',
        cells: [textCell(label), ...figures(present), emptyCell, ...figures(draft)],
      }),
    ),
  ];
}

function figures(line: ConversionLine | null): ReportCell[] {
  return [
    numberCell(line?.deals ?? null, formats.count),
    numberCell(line?.won ?? null, formats.count),
    numberCell(line?.conversion ?? null, formats.percent),
    numberCell(line?.low ?? null, formats.percent),
    numberCell(line?.high ?? null, formats.percent),
    numberCell(line?.leadsNow ?? null, formats.count),
  ];
}

function moveRows({ comparison }: DraftDocument): ReportRow[] {
  const { rises, falls, stay, counts } = comparison.moves;
  const summary = textRow('text', say.movesSummary(rises, falls, stay));
  if (counts.length === 0) return [summary];
  return [
    summary,
    leftHeader(say.moveHeaders),
    ...counts.map(
      ({ from, to, leads }): ReportRow => ({
        style: 'body',
        cells: [textCell(from), textCell(to), numberCell(leads, formats.count)],
      }),
    ),
  ];
}

function largestRows({ comparison, document }: DraftDocument): ReportRow[] {
  const { leads, leadsTab, scores } = document;
  const { largest } = comparison.moves;
  if (largest.length === 0) return [];
  return [
    leftHeader(say.largestHeaders),
    ...largest.map(({ row, from, to, scoreFrom, scoreTo }): ReportRow => {
      const sheetRow = leads.headerRow + 1 + row;
      const key = cellText(leads.columns[scores.keyColumn]![row]!).trim();
      return {
        style: 'body',
        cells: [
          textCell(key),
          linkCell(say.row(sheetRow), `#gid=${leadsTab.id}&range=${sheetRow}:${sheetRow}`),
          textCell(from),
          textCell(to),
          numberCell(scoreFrom, '0'),
          numberCell(scoreTo, '0'),
        ],
      };
    }),
  ];
}

function changeRows({ changes }: DraftDocument): ReportRow[] {
  const shown = changes.slice(0, mostChanges);
  const rest = changes.length - shown.length;
  return [
    leftHeader(say.changeHeaders),
    ...shown.map(
      ({ tab, address, name, present, draft }): ReportRow => ({
        style: 'body',
        cells: [`${tab.name}!${address}`, name, cellText(present), cellText(draft)].map(textCell),
      }),
    ),
    ...(rest > 0 ? [textRow('muted', say.moreChanges(rest))] : []),
  ];
}

function problemRows({ problems, dealProblems }: DraftDocument): ReportRow[] {
  return [...problems, ...dealProblems]
    .slice(0, mostProblems)
    .flatMap(({ message }) => wrappedRows('text', message, lineLength));
}

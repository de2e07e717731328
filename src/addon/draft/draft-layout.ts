import {
  type ComparedLine,
  type ConversionLine,
  isFigureLowered,
  type LeadMove,
  type Moves,
} from '../../evidence/index.ts';
import { cellText, ignoredLines, isoDay } from '../../scoring/index.ts';
import type { DraftCell } from '../document/draft-cells.ts';
import { knownGroups } from '../document/ignored-problems.ts';
import { readLeadNames } from '../document/name-columns.ts';
import { cellTextOf } from '../document/output-rows.ts';
import {
  countCell,
  emptyCell,
  emptyRow,
  linkCell,
  numberCell,
  percentCell,
  type Report,
  type ReportColumn,
  type ReportRow,
  ratioCell,
  section,
  table,
  textCell,
  textRow,
  widthsOf,
  wrappedRows,
} from '../sheets/report.ts';
import type { DraftFindings } from './draft-findings.ts';
import { say } from './sentences.ts';

const lineLength = 175;
const boldLength = 135;
const mostChanges = 60;
const mostProblems = 20;

export function layOutDraft(draft: DraftFindings): Report {
  const { comparison } = draft;
  const rows = [
    ...headRows(draft),
    ...section(say.auc, aucRows(draft)),
    ...section(say.bands, comparedRows(headers.band, comparison.bands)),
    ...section(say.statuses, comparedRows(headers.status, comparison.statuses)),
    ...section(say.moves, moveRows(draft)),
    ...section(say.largest, largestRows(draft)),
    ...section(say.changes, changeRows(draft)),
    ...section(say.problems, problemRows(draft)),
  ];
  const columnWidths = widthsOf(comparedColumns(''), columnsOfEarlierLayout);
  const folded = { first: shownColumns, count: columnWidths.length - shownColumns };
  return { rows, columnWidths, frozenRows: 2, folded };
}

function headRows({
  document,
  draft,
  comparison,
  changes,
  advice,
  origin,
  outOfFold,
  claim,
  leftOut,
}: DraftFindings): ReportRow[] {
  const leads = draft.present.leadsNowCount;
  const { deals, won, lost } = comparison;
  const ofDraft = origin
    ? [
        say.fromDeals(origin),
        outOfFold ? say.outOfFold(outOfFold.auc, outOfFold) : say.notOutOfFold(origin),
        ...(outOfFold && isFigureLowered(origin.deals) ? [say.ofFewDeals(origin)] : []),
      ]
    : [];
  const heldOut = claim.basis === 'held out' && outOfFold !== null ? claim.figure : null;
  const remarks = [...ofDraft, ...(claim.isChosen ? [say.presentChosen(heldOut)] : []), ...leftOut];
  return [
    textRow('title', say.title),
    textRow('muted', say.asOf(isoDay(document.book.asOfDay), changes.length, deals, won, lost, leads)),
    emptyRow,
    ...wrappedRows(advice.isWarning ? 'warning' : 'headline', advice.text, boldLength),
    ...remarks.flatMap((remark) => wrappedRows('text', remark, lineLength)),
    textRow('muted', say.folded),
  ];
}

interface AucLine {
  readonly label: string;
  readonly auc: number;
  readonly low: number;
  readonly high: number;
}

const { headers } = say;

const aucColumns: readonly ReportColumn<AucLine>[] = [
  { header: '', cell: ({ label }) => ({ ...textCell(label), note: say.aucNote }) },
  { header: headers.auc, cell: ({ auc }) => ratioCell(auc) },
  { header: headers.low, cell: ({ low }) => ratioCell(low) },
  { header: headers.high, cell: ({ high }) => ratioCell(high) },
];

function aucRows({ comparison, outOfFold }: DraftFindings): ReportRow[] {
  const { presentAuc, draftAuc, difference } = comparison;
  if (presentAuc === null || draftAuc === null || difference === null) return [];
  return table(aucColumns, [
    { label: say.present, ...presentAuc },
    { label: say.draft, ...draftAuc },
    { label: say.aucDifference, auc: difference.difference, low: difference.low, high: difference.high },
    ...(outOfFold ? [{ label: say.aucOutOfFold, ...outOfFold }] : []),
  ]);
}

type ModelColumn = ReportColumn<ConversionLine | null>;

/** What one model says of a band or a status. */
const figures: readonly ModelColumn[] = [
  { header: headers.deals, cell: (line) => countCell(line?.deals) },
  { header: headers.conversion, cell: (line) => percentCell(line?.conversion) },
  { header: headers.leadsNow, cell: (line) => countCell(line?.leadsNow) },
];
/** Folded away until somebody wants them. */
const details: readonly ModelColumn[] = [
  { header: headers.won, cell: (line) => countCell(line?.won) },
  { header: headers.low, cell: (line) => percentCell(line?.low) },
  { header: headers.high, cell: (line) => percentCell(line?.high) },
];

function columnsOf(
  model: 'present' | 'draft',
  columns: readonly ModelColumn[],
): ReportColumn<ComparedLine>[] {
  return columns.map(({ header, cell }) => ({ header, width: 140, cell: (line) => cell(line[model]) }));
}

const comparedColumns = (first: string): readonly ReportColumn<ComparedLine>[] => [
  { header: first, width: 260, cell: ({ label }) => textCell(label) },
  ...columnsOf('present', figures),
  ...columnsOf('draft', figures),
  ...columnsOf('present', details),
  ...columnsOf('draft', details),
];
const shownColumns = 1 + 2 * figures.length;
const columnsOfEarlierLayout = 14;

/** Each model's name above the first of its figures. */
const modelsRow: ReportRow = {
  style: 'header',
  cells: [emptyCell, ...namesOver(figures), ...namesOver(details)],
};

function namesOver(columns: readonly ModelColumn[]) {
  const over = (name: string) => columns.map((_, index) => (index === 0 ? textCell(name) : emptyCell));
  return [...over(say.present), ...over(say.draft)];
}

function comparedRows(first: string, lines: readonly ComparedLine[]): ReportRow[] {
  return [modelsRow, ...table(comparedColumns(first), lines)];
}

const moveColumns: readonly ReportColumn<Moves['counts'][number]>[] = [
  { header: headers.from, align: 'left', cell: ({ from }) => textCell(from) },
  { header: headers.to, align: 'left', cell: ({ to }) => textCell(to) },
  { header: headers.leads, align: 'left', cell: ({ leads }) => countCell(leads) },
];

function moveRows({ comparison }: DraftFindings): ReportRow[] {
  const { rises, falls, stay, counts } = comparison.moves;
  const summary = textRow('text', say.movesSummary(rises, falls, stay));
  return counts.length === 0 ? [summary] : [summary, ...table(moveColumns, counts)];
}

interface LargestLine extends LeadMove {
  readonly name: string;
  readonly sheetRow: number;
  readonly link: string;
}

const largestColumns: readonly ReportColumn<LargestLine>[] = [
  { header: headers.lead, align: 'left', cell: ({ name }) => textCell(name) },
  { header: headers.row, align: 'left', cell: ({ sheetRow, link }) => linkCell(say.row(sheetRow), link) },
  { header: headers.from, align: 'left', cell: ({ from }) => textCell(from) },
  { header: headers.to, align: 'left', cell: ({ to }) => textCell(to) },
  { header: headers.scoreNow, align: 'left', cell: ({ scoreFrom }) => numberCell(scoreFrom, '0') },
  { header: headers.draftScore, align: 'left', cell: ({ scoreTo }) => numberCell(scoreTo, '0') },
];

function largestRows({ comparison, document }: DraftFindings): ReportRow[] {
  if (comparison.moves.largest.length === 0) return [];
  const { leads, leadsTab } = document;
  const names = readLeadNames(document);
  const lines = comparison.moves.largest.map((move) => {
    const sheetRow = leads.headerRow + 1 + move.row;
    return {
      ...move,
      name: cellTextOf(names.nameOf(move.row)),
      sheetRow,
      link: `#gid=${leadsTab.id}&range=${sheetRow}:${sheetRow}`,
    };
  });
  return table(largestColumns, lines);
}

const changeColumns: readonly ReportColumn<DraftCell>[] = [
  { header: headers.name, align: 'left', cell: ({ name }) => textCell(name) },
  { header: say.present, align: 'left', cell: ({ present }) => textCell(cellText(present)) },
  { header: say.draft, align: 'left', cell: ({ draft }) => textCell(cellText(draft)) },
  { header: headers.cell, align: 'left', cell: ({ tab, address }) => textCell(`${tab.name}!${address}`) },
];

function changeRows({ changes }: DraftFindings): ReportRow[] {
  const rest = changes.length - mostChanges;
  return [
    ...table(changeColumns, changes.slice(0, mostChanges)),
    ...(rest > 0 ? [textRow('muted', say.moreChanges(rest))] : []),
  ];
}

function problemRows({ document, problems, dealProblems }: DraftFindings): ReportRow[] {
  const groups = knownGroups(document.book.kept, [...problems, ...dealProblems]);
  const lines = groups.all.slice(0, mostProblems).map(({ message }) => message);
  return [...lines, ...ignoredLines(groups)].flatMap((line) => wrappedRows('text', line, lineLength));
}

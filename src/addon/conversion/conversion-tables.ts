/** The tables of the Conversion tab. */
import {
  type ConversionLine,
  type ConversionTable,
  type Funnel,
  type FunnelStep,
  type Opportunities,
  type QuarterLine,
  type SalesVerdictLine,
  wilson,
} from '../../evidence/index.ts';
import {
  countCell,
  emptyRow,
  filledColumns,
  gap,
  numberCell,
  percentCell,
  type ReportCell,
  type ReportColumn,
  type ReportRow,
  ratioCell,
  table,
  tableRow,
  textCell,
  textRow,
  widthsOf,
} from '../sheets/report.ts';
import type { ModelShare } from './draft-share.ts';
import { say } from './sentences.ts';

/** Fewer deals than these say little about a line; the interval says how little. */
const fewestDealsOfLine = 10;
/** Older quarters say little about the rules of today. */
const mostQuarters = 12;

const { columns: texts } = say;

interface WithInterval {
  readonly low: number | null;
  readonly high: number | null;
}

export const interval: readonly ReportColumn<WithInterval>[] = [
  { ...texts.low, width: 75, cell: ({ low }) => percentCell(low) },
  { ...texts.high, width: 75, cell: ({ high }) => percentCell(high) },
];

/** A band or a status as it is shown. */
interface FigureLine extends ConversionLine {
  /** Of all leads now. */
  readonly share: number | null;
  /** Background of the conversion. */
  readonly shade: string | undefined;
  readonly remark: string;
}

const figureColumns = (first: string): readonly ReportColumn<FigureLine>[] => [
  { header: first, width: 150, cell: ({ label }) => textCell(label) },
  { ...texts.deals, width: 70, cell: ({ deals }) => countCell(deals) },
  { ...texts.won, width: 70, cell: ({ won }) => countCell(won) },
  {
    ...texts.conversion,
    width: 95,
    cell: ({ conversion, shade }) => ({ ...percentCell(conversion), background: shade }),
  },
  ...interval,
  { ...texts.leadsNow, width: 90, cell: ({ leadsNow }) => countCell(leadsNow) },
  { ...texts.remark, align: 'left', width: 590, cell: ({ remark }) => textCell(remark) },
];

/** Folded away until somebody wants them. */
const figureDetails: readonly ReportColumn<FigureLine>[] = [
  { ...texts.lost, cell: ({ lost }) => countCell(lost) },
  { ...texts.lift, cell: ({ lift }) => ratioCell(lift) },
  { ...texts.share, cell: ({ share }) => percentCell(share) },
  { ...texts.amountWon, cell: ({ amountWon }) => countCell(amountWon) },
  { ...texts.medianDays, cell: ({ medianDays }) => daysCell(medianDays) },
];

const columnsOfEarlierLayout = 14;

/** The widest table is that of the figures; what is folded behind it is of one width. */
export const columnWidths = widthsOf(figureColumns(''), columnsOfEarlierLayout);
/** What a laptop shows beside each other; the others are folded away. */
export const shownColumns = figureColumns('').length;
/** Columns of the conversion, from 1, with its interval behind it. */
export const conversionColumn = 4;

/**
 * Bands or statuses with all deals together below them.
 * @param disqualifiedNow leads of each line that nobody should call
 */
export function figureRows(
  first: string,
  lines: readonly ConversionLine[],
  all: ConversionTable,
  leadsNow: number,
  disqualifiedNow: readonly number[] = [],
): ReportRow[] {
  const best = Math.max(0, ...lines.map(({ conversion, deals }) => (isTooFew(deals) ? 0 : conversion!)));
  const shown = lines.map((line, index) => ({
    ...line,
    share: leadsNow === 0 ? null : line.leadsNow / leadsNow,
    shade: shadeOf(line, best),
    remark: remarkOf(line, disqualifiedNow[index] ?? 0),
  }));
  const columns = [...figureColumns(first), ...filledColumns(figureDetails, shown)];
  return [...table(columns, shown), tableRow(columns, totalLine(all, leadsNow), 'total')];
}

function totalLine(
  { deals, won, lost, conversion, amountWon, medianDays }: ConversionTable,
  leadsNow: number,
): FigureLine {
  const { low, high } = wilson(won, deals) ?? { low: null, high: null };
  const without = {
    lift: null,
    share: null,
    shade: undefined,
    remark: '',
  };
  return {
    label: say.allDeals,
    deals,
    won,
    lost,
    conversion,
    low,
    high,
    leadsNow,
    amountWon,
    medianDays,
    ...without,
  };
}

export function isTooFew(deals: number): boolean {
  return deals < fewestDealsOfLine;
}

/** Halves are there only where two middle deals differ. */
export function daysCell(days: number | null): ReportCell {
  return days !== null && Number.isInteger(days) ? countCell(days) : numberCell(days, '0.0');
}

const white = [255, 255, 255] as const;
const green = [129, 201, 149] as const;

/**
 * A line of a few deals has no colour: it would outshine the others by chance.
 * @param best highest conversion of the table, which is shaded the most
 */
function shadeOf({ conversion, deals }: ConversionLine, best: number): string | undefined {
  if (conversion === null || isTooFew(deals) || !(best > 0)) return undefined;
  const part = conversion / best;
  const mixed = white.map((from, i) => Math.round(from + (green[i]! - from) * part));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Too few deals, and leads there that nobody should call. */
function remarkOf({ deals, leadsNow }: ConversionLine, disqualifiedNow: number): string {
  const ofDeals = deals === 0 ? say.noDealsHere : fewDealsRemark(deals);
  const ofLeads = disqualifiedNow > 0 ? say.disqualified(disqualifiedNow, leadsNow) : '';
  return [ofDeals, ofLeads].filter((part) => part !== '').join('; ');
}

export function fewDealsRemark(deals: number): string {
  return isTooFew(deals) ? say.tooFewToSay(fewestDealsOfLine) : '';
}

const quarterColumns: readonly ReportColumn<QuarterLine>[] = [
  { ...texts.quarter, cell: ({ quarter }) => textCell(quarter) },
  { header: texts.deals.header, cell: ({ deals }) => countCell(deals) },
  { ...texts.won, cell: ({ won }) => countCell(won) },
  { ...texts.conversion, cell: ({ conversion }) => percentCell(conversion) },
  ...interval,
  { ...texts.auc, cell: ({ auc }) => ratioCell(auc?.auc) },
  { ...texts.remark, align: 'left', cell: ({ deals }) => textCell(fewDealsRemark(deals)) },
  { ...texts.lost, cell: ({ lost }) => countCell(lost) },
  { ...texts.aucLow, cell: ({ auc }) => ratioCell(auc?.low) },
  { ...texts.aucHigh, cell: ({ auc }) => ratioCell(auc?.high) },
];

export function quarterRows(quarters: readonly QuarterLine[]): ReportRow[] {
  if (quarters.length === 0) return [];
  return [textRow('muted', say.aucInWords), ...table(quarterColumns, quarters.slice(-mostQuarters))];
}

/** A step of the funnel; where a column is missing, what it needs. */
interface StepLine {
  readonly name: string;
  readonly step: FunnelStep | null;
  readonly remark: string;
}

const stepColumns: readonly ReportColumn<StepLine>[] = [
  { ...texts.step, cell: ({ name }) => textCell(name) },
  { ...texts.from, cell: ({ step }) => countCell(step?.from) },
  { ...texts.to, cell: ({ step }) => countCell(step?.to) },
  { header: texts.conversion.header, cell: ({ step }) => percentCell(step?.share) },
  { ...texts.low, cell: ({ step }) => percentCell(step?.low) },
  { ...texts.high, cell: ({ step }) => percentCell(step?.high) },
  gap(),
  { ...texts.ofWhich, align: 'left', cell: ({ remark }) => textCell(remark) },
];

/** Steps by the user's own column of opportunities, and what they come to a day. */
export function opportunityRows(opportunities: Opportunities | null): ReportRow[] {
  if (opportunities === null) return [];
  const { sqlToOpportunity, opportunityToWon } = opportunities;
  return [
    textRow('text', say.velocity(opportunities)),
    ...table(stepColumns, [
      stepLine(say.sqlToOpportunity, sqlToOpportunity, say.sqlToOpportunityOf, say.sqlToOpportunityMissing),
      stepLine(say.opportunityToWon, opportunityToWon, say.opportunityToWonOf, ''),
    ]),
  ];
}

function stepLine(name: string, step: FunnelStep | null, of: string, missing: string): StepLine {
  return { name, step, remark: step === null ? missing : of };
}

export function funnelRows({ mqlToSql, sqlToWon, acceptance, verdicts }: Funnel): ReportRow[] {
  const steps = table(stepColumns, [
    stepLine(say.mqlToSql, mqlToSql, say.mqlToSqlOf, say.mqlToSqlMissing),
    stepLine(say.sqlToWon, sqlToWon, say.sqlToWonOf, say.sqlToWonMissing),
    stepLine(say.acceptance, acceptance, say.acceptanceOf, say.acceptanceMissing),
  ]);
  return verdicts.length === 0 ? steps : [...steps, emptyRow, ...table(verdictColumns, verdicts)];
}

const verdictColumns: readonly ReportColumn<SalesVerdictLine>[] = [
  { ...texts.salesVerdict, cell: ({ verdict }) => textCell(verdict) },
  { ...texts.judgedLeads, cell: ({ leads }) => countCell(leads) },
  { header: '', align: 'left', cell: ({ isAccepted }) => textCell(isAccepted ? say.isAccepted : '') },
];

const shareColumns: readonly ReportColumn<ModelShare>[] = [
  { ...texts.scoredBy, cell: ({ isDraft }) => textCell(isDraft ? say.byDraft : say.byPresent) },
  { header: texts.deals.header, cell: ({ deals }) => countCell(deals) },
  { ...texts.won, cell: ({ won }) => countCell(won) },
  { header: texts.conversion.header, cell: ({ conversion }) => percentCell(conversion) },
  { ...texts.shareLow, cell: ({ low }) => percentCell(low) },
  { ...texts.shareHigh, cell: ({ high }) => percentCell(high) },
  { header: texts.leadsNow.header, cell: ({ leadsNow }) => countCell(leadsNow) },
  { ...texts.auc, align: 'left', cell: ({ auc }) => ({ ...ratioCell(auc), align: 'left' }) },
  { ...texts.lost, cell: ({ lost }) => countCell(lost) },
];

/** Both models of a shared draft; nothing where no lead is shared out. */
export function shareRows(shares: readonly ModelShare[], percent: number): ReportRow[] {
  if (shares.length === 0) return [];
  return [textRow('text', say.shareSentence(percent)), ...table(shareColumns, shares)];
}

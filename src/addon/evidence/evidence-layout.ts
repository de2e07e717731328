import { groupProblems, isoDay } from '../../scoring/index.ts';
import type {
  ConversionWithAndWithout,
  Evidence,
  RuleEvidenceLine,
  SignalLine,
  SuggestedThreshold,
} from '../../shared/index.ts';
import {
  countCell,
  emptyCell,
  gap,
  numberCell,
  percentCell,
  type Report,
  type ReportCell,
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
import type { EvidenceFindings } from './evidence-findings.ts';
import { suggestionSentences } from './evidence-remarks.ts';
import { say } from './sentences.ts';

const lineLength = 180;
const mostProblems = 30;
/** Fewer deals with a match have no lift: it would be chance. */
const fewestDeals = 10;

export function layOutEvidence(evidence: EvidenceFindings, found: Evidence): Report {
  const { document, problems } = evidence;
  const causes = groupProblems(problems).all.slice(0, mostProblems);
  const rows = [
    textRow('title', say.title),
    textRow('muted', say.asOf(isoDay(document.book.asOfDay), found)),
    ...section(say.warnings, sentences('warning', found.warnings)),
    ...section(say.suggestions, suggestionRows(evidence, found)),
    ...section(
      say.rules,
      found.rules.length === 0 ? [textRow('text', say.noRules)] : table(ruleColumns, found.rules),
    ),
    ...section(say.signals, signalRows(found.signals)),
    ...section(
      say.problems,
      sentences(
        'text',
        causes.map(({ message }) => message),
      ),
    ),
  ];
  // The signals stand in the most columns: their rules are behind the columns of the others.
  return { rows, columnWidths: widthsOf(signalColumns), frozenRows: 2 };
}

function sentences(style: 'warning' | 'text', texts: readonly string[]): ReportRow[] {
  return texts.flatMap((text) => wrappedRows(style, style === 'warning' ? `▲ ${text}` : text, lineLength));
}

function signalRows(signals: readonly SignalLine[]): ReportRow[] {
  if (signals.length === 0) return [textRow('text', say.noSignals)];
  return [textRow('muted', say.signalsHint), ...table(signalColumns, signals)];
}

const { columns: texts } = say;

const figureColumns: readonly ReportColumn<ConversionWithAndWithout & { rule: string }>[] = [
  { ...texts.rule, width: 240, cell: ({ rule }) => textCell(rule) },
  { ...texts.won, width: 55, cell: ({ wonWith }) => countCell(wonWith) },
  { ...texts.lost, width: 55, cell: ({ lostWith }) => countCell(lostWith) },
  { ...texts.with, width: 70, cell: (line) => percentCell(line.conversionWith) },
  { ...texts.without, width: 75, cell: (line) => percentCell(line.conversionWithout) },
  { ...texts.lift, width: 55, cell: (line) => liftCell(line, line.lift) },
  { ...texts.low, width: 75, cell: (line) => liftCell(line, line.liftLow) },
  { ...texts.high, width: 75, cell: (line) => liftCell(line, line.liftHigh) },
];

function liftCell({ wonWith, lostWith }: ConversionWithAndWithout, lift: number | null): ReportCell {
  return ratioCell(wonWith + lostWith < fewestDeals ? null : lift);
}

const suggestedColumn: ReportColumn<{ suggestedPoints: number | null }> = {
  ...texts.suggested,
  width: 80,
  cell: ({ suggestedPoints }) => countCell(suggestedPoints),
};

const ruleColumns: readonly ReportColumn<RuleEvidenceLine>[] = [
  ...figureColumns,
  { ...texts.points, cell: ({ points }) => (points === null ? textCell(say.disqualify) : countCell(points)) },
  suggestedColumn,
  { ...texts.between, align: 'left', cell: (line) => textCell(intervalOf(line)) },
  { ...texts.verdict, align: 'left', cell: ({ verdict }) => textCell(verdict) },
  { ...texts.accepted, align: 'left', cell: ({ sales }) => textCell(acceptedOf(sales)) },
  gap(),
  { ...texts.inWords, align: 'left', cell: ({ inWords }) => textCell(inWords) },
];

function intervalOf({ suggestedLow: low, suggestedHigh: high }: RuleEvidenceLine): string {
  return low === null || high === null ? '' : say.between(low, high);
}

function acceptedOf(sales: RuleEvidenceLine['sales']): string {
  return sales === null ? '' : say.acceptedOf(sales.accepted, sales.judged);
}

const signalColumns: readonly ReportColumn<SignalLine>[] = [
  ...figureColumns,
  { ...texts.points, width: 80, cell: () => emptyCell },
  suggestedColumn,
  gap(90),
  gap(120),
  gap(80),
  gap(15),
  { ...texts.on, align: 'left', width: 50, cell: () => textCell('TRUE') },
  { ...texts.rule, align: 'left', width: 220, cell: ({ rule }) => textCell(rule) },
  { ...texts.kind, align: 'left', width: 90, cell: ({ kind }) => textCell(kind) },
  { ...texts.field, align: 'left', width: 150, cell: ({ field }) => textCell(field) },
  { ...texts.test, align: 'left', width: 110, cell: ({ test }) => textCell(test) },
  { ...texts.value, align: 'left', width: 260, cell: ({ value }) => textCell(value) },
  { ...texts.points, width: 60, cell: ({ suggestedPoints }) => countCell(suggestedPoints) },
  { ...texts.atLeast, width: 70, cell: ({ atLeast }) => countCell(atLeast) },
];

/** What could be done, in sentences, with the minimums that go with it; or why nothing can. */
function suggestionRows(evidence: EvidenceFindings, found: Evidence): ReportRow[] {
  const lines = suggestionSentences(evidence, found);
  const rows = lines.flatMap((line) => wrappedRows('text', `• ${line}`, lineLength));
  const refused = found.refusals.flatMap((line) => wrappedRows('warning', `▲ ${line}`, lineLength));
  return [...rows, ...refused, ...thresholdRows(found)];
}

function thresholdRows({ reweighed, rebuilt }: Evidence): ReportRow[] {
  const of = (model: string, thresholds: readonly SuggestedThreshold[] = []): ThresholdLine[] =>
    thresholds.map((threshold) => ({ ...threshold, model }));
  const lines = [...of('New points', reweighed?.thresholds), ...of('New rules', rebuilt?.thresholds)];
  if (lines.length === 0) return [];
  return section(say.thresholds, [textRow('muted', say.thresholdsHint), ...table(thresholdColumns, lines)]);
}

interface ThresholdLine extends SuggestedThreshold {
  readonly model: string;
}

const thresholdColumns: readonly ReportColumn<ThresholdLine>[] = [
  { ...texts.status, cell: ({ model, name }) => textCell(`${model}: ${name}`) },
  { ...texts.deals, cell: ({ deals }) => countCell(deals) },
  { header: texts.won.header, cell: ({ won }) => countCell(won) },
  { ...texts.conversion, cell: ({ conversion }) => percentCell(conversion) },
  { ...texts.share, cell: ({ share }) => percentCell(share) },
  gap(),
  { header: texts.low.header, cell: ({ low }) => percentCell(low) },
  { header: texts.high.header, cell: ({ high }) => percentCell(high) },
  { ...texts.minScore, cell: ({ minScore }) => countCell(minScore) },
  gap(),
  { ...texts.leadsPerWeek, cell: ({ leadsPerWeek }) => numberCell(leadsPerWeek, '0.0') },
];

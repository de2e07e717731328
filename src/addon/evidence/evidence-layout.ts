import { ignoredLines, isoDay } from '../../scoring/index.ts';
import type {
  ConversionWithAndWithout,
  Evidence,
  RuleEvidenceLine,
  SignalLine,
  SuggestedThreshold,
} from '../../shared/index.ts';
import { knownGroups } from '../document/ignored-problems.ts';
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
  const groups = knownGroups(document.book.kept, problems);
  const causes = groups.all.slice(0, mostProblems);
  const rows = [
    textRow('title', say.title),
    textRow('muted', say.asOf(isoDay(document.book.asOfDay), found)),
    ...section(say.warnings, sentences('warning', found.warnings)),
    ...section(say.suggestions, suggestionRows(evidence, found)),
    ...section(
      say.rules,
      found.rules.length === 0
        ? [textRow('text', say.noRules)]
        : [textRow('muted', say.folded), ...table(ruleColumns, found.rules)],
    ),
    ...section(say.signals, signalRows(found.signals)),
    ...section(
      say.problems,
      sentences('text', [...causes.map(({ message }) => message), ...ignoredLines(groups)]),
    ),
  ];
  // The signals stand in the most columns: their rules are behind the columns of the others.
  return {
    rows,
    columnWidths: widthsOf(signalColumns),
    frozenRows: 2,
    folded: { first: firstDetail, count: details },
  };
}

function sentences(style: 'warning' | 'text', texts: readonly string[]): ReportRow[] {
  return texts.flatMap((text) => wrappedRows(style, style === 'warning' ? `▲ ${text}` : text, lineLength));
}

function signalRows(signals: readonly SignalLine[]): ReportRow[] {
  if (signals.length === 0) return [textRow('text', say.noSignals)];
  return [textRow('muted', say.signalsHint), ...table(signalColumns, signals)];
}

const { columns: texts } = say;

/** Fills of verdicts; dark text on each is read well, and the words say the same. */
const toneFills = { agrees: '#e6f4ea', differs: '#fef7e0', opposes: '#fce8e6', silent: undefined } as const;

type FigureLine = ConversionWithAndWithout & Pick<RuleEvidenceLine, 'rule' | 'inWords' | 'suggestedPoints'>;

/** What stands first, as wide as a laptop shows: the rule, what deals say of it, and what it should count. */
function readColumns<Line extends FigureLine>(
  verdict: (line: Line) => ReportCell,
  points: (line: Line) => ReportCell,
): ReportColumn<Line>[] {
  return [
    { ...texts.rule, width: 200, cell: ({ rule }) => textCell(rule) },
    { ...texts.inWords, align: 'left', width: 380, cell: ({ inWords }) => textCell(inWords) },
    { ...texts.verdict, align: 'left', width: 380, cell: verdict },
    { ...texts.with, width: 80, cell: (line) => percentCell(line.conversionWith) },
    { ...texts.without, width: 80, cell: (line) => percentCell(line.conversionWithout) },
    { ...texts.points, width: 75, cell: points },
    { ...texts.suggested, width: 95, cell: ({ suggestedPoints }) => countCell(suggestedPoints) },
  ];
}

/** Folded away until somebody wants them. */
const detailColumns: readonly ReportColumn<ConversionWithAndWithout>[] = [
  { ...texts.won, width: 55, cell: ({ wonWith }) => countCell(wonWith) },
  { ...texts.lost, width: 55, cell: ({ lostWith }) => countCell(lostWith) },
  { ...texts.lift, width: 55, cell: (line) => liftCell(line, line.lift) },
  { ...texts.low, width: 75, cell: (line) => liftCell(line, line.liftLow) },
  { ...texts.high, width: 75, cell: (line) => liftCell(line, line.liftHigh) },
];

function liftCell({ wonWith, lostWith }: ConversionWithAndWithout, lift: number | null): ReportCell {
  return ratioCell(wonWith + lostWith < fewestDeals ? null : lift);
}

const ruleColumns: readonly ReportColumn<RuleEvidenceLine>[] = [
  ...readColumns<RuleEvidenceLine>(
    ({ verdict, tone }) => ({ ...textCell(verdict), background: toneFills[tone] }),
    ({ points }) => (points === null ? textCell(say.disqualify) : countCell(points)),
  ),
  ...detailColumns,
  { ...texts.between, align: 'left', cell: (line) => textCell(intervalOf(line)) },
  { ...texts.accepted, align: 'left', cell: ({ sales }) => textCell(acceptedOf(sales)) },
];

function intervalOf({ suggestedLow: low, suggestedHigh: high }: RuleEvidenceLine): string {
  return low === null || high === null ? '' : say.between(low, high);
}

function acceptedOf(sales: RuleEvidenceLine['sales']): string {
  return sales === null ? '' : say.acceptedOf(sales.accepted, sales.judged);
}

const firstDetail = readColumns(
  () => emptyCell,
  () => emptyCell,
).length;
const details = ruleColumns.length - firstDetail;

const signalColumns: readonly ReportColumn<SignalLine>[] = [
  ...readColumns<SignalLine>(
    ({ verdict, conversionWith, conversionWithout }) => {
      const isBetter = (conversionWith ?? 0) > (conversionWithout ?? 0);
      return { ...textCell(verdict), background: toneFills[isBetter ? 'agrees' : 'opposes'] };
    },
    () => emptyCell,
  ),
  ...detailColumns,
  gap(90),
  gap(100),
  { ...texts.on, align: 'left', width: 80, cell: () => textCell('TRUE') },
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
  const without = (model: string, sentences: readonly string[] = []) =>
    sentences.map((sentence) => textRow('muted', `${model}: ${sentence}`));
  const unsaid = [
    ...without('New points', reweighed?.withoutMinimum),
    ...without('New rules', rebuilt?.withoutMinimum),
  ];
  if (lines.length === 0) return unsaid;
  return section(say.thresholds, [
    textRow('muted', say.thresholdsHint),
    ...table(thresholdColumns, lines),
    ...unsaid,
  ]);
}

interface ThresholdLine extends SuggestedThreshold {
  readonly model: string;
}

const thresholdColumns: readonly ReportColumn<ThresholdLine>[] = [
  { ...texts.status, cell: ({ model, name }) => textCell(`${model}: ${name}`) },
  { ...texts.outcome, align: 'left', cell: (line) => textCell(deliveredBy(line)) },
  gap(),
  { ...texts.conversion, cell: ({ conversion }) => percentCell(conversion) },
  { ...texts.share, cell: ({ share }) => percentCell(share) },
  { ...texts.minScore, cell: ({ minScore }) => countCell(minScore) },
  { ...texts.leadsPerWeek, cell: ({ leadsPerWeek }) => numberCell(leadsPerWeek, '0.0') },
];

function deliveredBy({ deals, won, low, high }: SuggestedThreshold): string {
  return say.delivered(deals, won, low, high);
}

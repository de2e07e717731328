import { isoDay } from '../../scoring/index.ts';
import type { ConversionWithAndWithout, Evidence, RuleEvidenceLine, SignalLine } from '../../shared/index.ts';
import { formats } from '../conversion/figure-rows.ts';
import {
  emptyCell,
  leftHeaderCell,
  numberCell,
  type Report,
  type ReportCell,
  type ReportRow,
  section,
  textCell,
  textRow,
  wrappedRows,
} from '../sheets/report.ts';
import type { EvidenceDocument } from './evidence-document.ts';
import { say } from './sentences.ts';
import { suggestionRows } from './suggestion-rows.ts';

/** Rule, counts, shares, lift, points, interval, verdict, sales, a gap, then the cells of a rule. */
const columnWidths = [
  ...[240, 55, 55, 70, 75, 55, 75, 75, 80, 80, 90, 120, 80, 15],
  ...[50, 220, 90, 150, 110, 260, 60, 70],
];
const lineLength = 180;
const mostProblems = 30;
/** Fewer deals with a match have no lift: it would be chance. */
const fewestDeals = 10;

export function layOutEvidence(evidence: EvidenceDocument, found: Evidence): Report {
  const { document, problems } = evidence;
  const shown = problems.slice(0, mostProblems).map(({ message }) => message);
  const rows = [
    textRow('title', say.title),
    textRow('muted', say.asOf(isoDay(document.book.asOfDay), found.deals, found.won, found.lost)),
    ...section(say.warnings, sentences('warning', found.warnings)),
    ...section(say.suggestions, suggestionRows(evidence, found, lineLength)),
    ...section(say.rules, ruleRows(found.rules)),
    ...section(say.signals, signalRows(found.signals)),
    ...section(say.problems, sentences('text', shown)),
  ];
  return { rows, columnWidths, frozenRows: 2 };
}

function sentences(style: 'warning' | 'text', texts: readonly string[]): ReportRow[] {
  return texts.flatMap((text) => wrappedRows(style, style === 'warning' ? `▲ ${text}` : text, lineLength));
}

const noted = (text: string, note: string): ReportCell => ({ ...textCell(text), note });

function figureHeaders(): ReportCell[] {
  const { headers, notes } = say;
  return [
    textCell(headers.rule),
    noted(headers.won, notes.won),
    noted(headers.lost, notes.lost),
    noted(headers.with, notes.with),
    noted(headers.without, notes.without),
    noted(headers.lift, notes.lift),
    noted(headers.low, notes.interval),
    noted(headers.high, notes.interval),
    textCell(headers.points),
    noted(headers.suggested, notes.suggested),
  ];
}

function ruleRows(rules: readonly RuleEvidenceLine[]): ReportRow[] {
  if (rules.length === 0) return [textRow('text', say.noRules)];
  const { headers, notes } = say;
  return [
    {
      style: 'header',
      cells: [
        ...figureHeaders(),
        { ...leftHeaderCell(headers.between), note: notes.between },
        { ...leftHeaderCell(headers.verdict), note: notes.verdict },
        { ...leftHeaderCell(headers.accepted), note: notes.accepted },
        emptyCell,
        leftHeaderCell(headers.inWords),
      ],
    },
    ...rules.map(ruleRow),
  ];
}

function ruleRow(line: RuleEvidenceLine): ReportRow {
  const { points, suggestedPoints, suggestedLow, suggestedHigh, sales } = line;
  const interval =
    suggestedLow === null || suggestedHigh === null ? '' : say.between(suggestedLow, suggestedHigh);
  return {
    style: 'body',
    cells: [
      textCell(line.rule),
      ...figureCells(line),
      points === null ? textCell(say.disqualify) : numberCell(points, formats.count),
      numberCell(suggestedPoints, formats.count),
      textCell(interval),
      textCell(line.verdict),
      textCell(sales === null ? '' : say.acceptedOf(sales.accepted, sales.judged)),
      emptyCell,
      textCell(line.inWords),
    ],
  };
}

function figureCells(line: ConversionWithAndWithout): ReportCell[] {
  const isEnough = line.wonWith + line.lostWith >= fewestDeals;
  const lift = (value: number | null) => numberCell(isEnough ? value : null, formats.lift);
  return [
    numberCell(line.wonWith, formats.count),
    numberCell(line.lostWith, formats.count),
    numberCell(line.conversionWith, formats.percent),
    numberCell(line.conversionWithout, formats.percent),
    lift(line.lift),
    lift(line.liftLow),
    lift(line.liftHigh),
  ];
}

function signalRows(signals: readonly SignalLine[]): ReportRow[] {
  if (signals.length === 0) return [textRow('text', say.noSignals)];
  const { headers } = say;
  return [
    textRow('muted', say.signalsHint),
    {
      style: 'header',
      cells: [
        ...figureHeaders(),
        ...[emptyCell, emptyCell, emptyCell, emptyCell],
        ...[headers.on, headers.rule, headers.kind, headers.field, headers.test, headers.value].map(
          leftHeaderCell,
        ),
        textCell(headers.points),
        textCell(headers.atLeast),
      ],
    },
    ...signals.map(signalRow),
  ];
}

function signalRow(line: SignalLine): ReportRow {
  const { rule, kind, field, test, value, suggestedPoints, atLeast } = line;
  return {
    style: 'body',
    cells: [
      textCell(rule),
      ...figureCells(line),
      emptyCell,
      numberCell(suggestedPoints, formats.count),
      ...[emptyCell, emptyCell, emptyCell, emptyCell],
      ...['TRUE', rule, kind, field, test, value].map(textCell),
      numberCell(suggestedPoints, formats.count),
      numberCell(atLeast, formats.count),
    ],
  };
}

import type { Evidence, SuggestedThreshold } from '../../shared/index.ts';
import {
  countCell,
  emptyRow,
  gap,
  numberCell,
  percentCell,
  type ReportColumn,
  type ReportRow,
  table,
  textCell,
  textRow,
  wrappedRows,
} from '../sheets/report.ts';
import type { EvidenceDocument } from './evidence-document.ts';
import { say } from './sentences.ts';

/** What could be done, in sentences, with the minimums that go with it; or why nothing can. */
export function suggestionRows(evidence: EvidenceDocument, found: Evidence, lineLength: number): ReportRow[] {
  const lines = suggestionSentences(evidence, found);
  const rows = lines.flatMap((line) => wrappedRows('text', `• ${line}`, lineLength));
  const refused = found.refusals.flatMap((line) => wrappedRows('warning', `▲ ${line}`, lineLength));
  return [...rows, ...refused, ...thresholdRows(found)];
}

export function suggestionSentences(
  { rebuilt: { rows, ownPoints } }: EvidenceDocument,
  found: Evidence,
): string[] {
  const { reweighed, rebuilt } = found;
  const lines: string[] = [];
  if (reweighed !== null) lines.push(say.reweighed(reweighed.auc, reweighed.aucLow, reweighed.aucHigh));
  if (rebuilt !== null) {
    const rules = rows.filter(({ Rule }) => Rule !== 'and').length;
    lines.push(say.rebuilt(rules, rebuilt.fields, rebuilt.auc, rebuilt.aucLow, rebuilt.aucHigh));
    if (rebuilt.pairs > 0) lines.push(say.rebuiltPairs(rebuilt.pairs));
    lines.push(say.rebuiltRange(rebuilt.lowest, rebuilt.highest));
    const isOwnKept = [...ownPoints.values()].some((points) => points !== 0);
    if (isOwnKept) lines.push(say.ownRulesStay(rebuilt.ownRulesFactor));
  }
  return lines.length > 0 ? [...lines, say.nextSteps] : [];
}

function thresholdRows({ reweighed, rebuilt }: Evidence): ReportRow[] {
  const of = (model: string, thresholds: readonly SuggestedThreshold[] = []): ThresholdLine[] =>
    thresholds.map((threshold) => ({ ...threshold, model }));
  const lines = [...of('Re-weigh', reweighed?.thresholds), ...of('Rebuild', rebuilt?.thresholds)];
  if (lines.length === 0) return [];
  return [
    emptyRow,
    textRow('section', say.thresholds),
    textRow('muted', say.thresholdsHint),
    ...table(thresholdColumns, lines),
  ];
}

interface ThresholdLine extends SuggestedThreshold {
  readonly model: string;
}

const { headers } = say;

const thresholdColumns: readonly ReportColumn<ThresholdLine>[] = [
  { header: headers.status, cell: ({ model, name }) => textCell(`${model}: ${name}`) },
  { header: headers.deals, cell: ({ deals }) => countCell(deals) },
  { header: headers.won, cell: ({ won }) => countCell(won) },
  { header: headers.conversion, cell: ({ conversion }) => percentCell(conversion) },
  { header: headers.share, cell: ({ share }) => percentCell(share) },
  gap(),
  { header: headers.low, cell: ({ low }) => percentCell(low) },
  { header: headers.high, cell: ({ high }) => percentCell(high) },
  { header: headers.minScore, cell: ({ minScore }) => countCell(minScore) },
  gap(),
  { header: headers.leadsPerWeek, cell: ({ leadsPerWeek }) => numberCell(leadsPerWeek, '0.0') },
];

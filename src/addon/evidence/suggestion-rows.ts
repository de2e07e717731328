import type { Evidence, SuggestedThreshold } from '../../shared/index.ts';
import { formats } from '../conversion/figure-rows.ts';
import {
  emptyCell,
  emptyRow,
  numberCell,
  type ReportRow,
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
  const of = (model: string, thresholds: readonly SuggestedThreshold[] | undefined) =>
    (thresholds ?? []).map((threshold) => thresholdRow(model, threshold));
  const rows = [...of('Re-weigh', reweighed?.thresholds), ...of('Rebuild', rebuilt?.thresholds)];
  if (rows.length === 0) return [];
  const { headers } = say;
  const names = [
    headers.deals,
    headers.won,
    headers.conversion,
    headers.share,
    emptyCell.value,
    headers.low,
    headers.high,
  ];
  return [
    emptyRow,
    textRow('section', say.thresholds),
    textRow('muted', say.thresholdsHint),
    {
      style: 'header',
      cells: [
        textCell(headers.status),
        ...names.map((name) => textCell(String(name))),
        textCell(headers.minScore),
        emptyCell,
        textCell(headers.leadsPerWeek),
      ],
    },
    ...rows,
  ];
}

function thresholdRow(model: string, threshold: SuggestedThreshold): ReportRow {
  const { name, minScore, deals, won, conversion, low, high, share, leadsPerWeek } = threshold;
  return {
    style: 'body',
    cells: [
      textCell(`${model}: ${name}`),
      numberCell(deals, formats.count),
      numberCell(won, formats.count),
      numberCell(conversion, formats.percent),
      numberCell(share, formats.percent),
      emptyCell,
      numberCell(low, formats.percent),
      numberCell(high, formats.percent),
      numberCell(minScore, formats.count),
      emptyCell,
      numberCell(leadsPerWeek, '0.0'),
    ],
  };
}

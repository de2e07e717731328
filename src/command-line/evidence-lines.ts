/** What closed deals say about the rules, and the draft beside the present points, as lines of text. */
import type { ComparedFigures, Comparison, ConversionWithAndWithout, Evidence } from '../shared/index.ts';
import { percent, table } from './text-table.ts';

export function evidenceLines({ rules, signals, reweighed, rebuilt, warnings }: Evidence): string[] {
  return [
    ...warnings.map((warning) => `! ${warning}`),
    '',
    ...ruleTable(rules),
    ...signalTable(signals),
    ...thresholdTable('New points', reweighed),
    ...thresholdTable('New rules', rebuilt),
  ];
}

const figureHeaders = ['Won', 'Lost', 'With', 'Without', 'Lift'];

function ruleTable(rules: Evidence['rules']): string[] {
  const rows = rules.map((line) => [
    line.rule,
    ...figures(line),
    String(line.points ?? 'Disqualify'),
    String(line.suggestedPoints ?? ''),
    line.suggestedLow === null ? '' : `${line.suggestedLow} to ${line.suggestedHigh}`,
    line.verdict,
  ]);
  const headers = ['Rule', ...figureHeaders, 'Points', 'Suggested', '95 % interval', 'Verdict'];
  return table('<>>>>>>>><', rows, headers);
}

function signalTable(signals: Evidence['signals']): string[] {
  const rows = signals.map((line) => [line.rule, ...figures(line), String(line.suggestedPoints ?? '')]);
  return table('<>>>>>>', rows, ['Signal that no rule uses', ...figureHeaders, 'Suggested']);
}

function thresholdTable(title: string, model: Evidence['reweighed']): string[] {
  const thresholds = model?.thresholds ?? [];
  const rows = thresholds.map(({ name, minScore, deals, won, conversion, low, high, leadsPerWeek }) => [
    name,
    String(minScore),
    String(deals),
    String(won),
    percent(conversion),
    `${percent(low)} to ${percent(high)}`,
    leadsPerWeek?.toFixed(1) ?? '',
  ]);
  const figureNames = ['Score', 'Deals', 'Won', 'Conversion', '95 % interval', 'Leads a week'];
  return [
    ...table('<>>>>>>', rows, [`${title}: minimum for`, ...figureNames]),
    ...(model?.withoutMinimum ?? []).map((sentence) => `${title}: ${sentence}`),
  ];
}

function figures(line: ConversionWithAndWithout): string[] {
  return [
    String(line.wonWith),
    String(line.lostWith),
    percent(line.conversionWith),
    percent(line.conversionWithout),
    line.lift?.toFixed(2) ?? '',
  ];
}

export function comparisonLines({ auc, bands, statuses, moves, changes }: Comparison): string[] {
  return [
    'The draft changes:',
    ...table(
      '<<><>',
      changes.map(({ tab, cell, name, from, to }) => [`${tab}!${cell}`, name, from, '→', to]),
    ),
    '',
    ...aucTable(auc),
    ...figureTable(
      'Band',
      bands.map((line) => [line.band, line]),
    ),
    ...figureTable(
      'Status',
      statuses.map((line) => [line.status, line]),
    ),
    ...moveTable(moves),
  ];
}

function aucTable({ present, draft, difference, draftOutOfFold }: Comparison['auc']): string[] {
  const estimates = [
    ['Present points', present],
    ['Draft', draft],
    ['Draft less present', difference],
    ['Draft, on deals it had not seen', draftOutOfFold],
  ] as const;
  const rows = estimates.flatMap(([label, estimate]) => {
    if (estimate === null) return [];
    const { value, low, high } = estimate;
    return [[label, value.toFixed(3), `${low.toFixed(3)} to ${high.toFixed(3)}`]];
  });
  return table('<>>', rows, ['', 'AUC', '95 % interval']);
}

function figureTable(first: string, lines: readonly (readonly [string, ComparedFigures])[]): string[] {
  const rows = lines.map(([label, { present, draft }]) => [
    label,
    ...[present, draft].flatMap((figures) => [
      String(figures?.deals ?? ''),
      percent(figures?.conversion ?? null),
      String(figures?.leadsNow ?? ''),
    ]),
  ]);
  return table('<>>>>>>', rows, [first, 'Deals', 'Won', 'Leads now', 'Draft: deals', 'Won', 'Leads now']);
}

function moveTable({ largest }: Comparison['moves']): string[] {
  const rows = largest.map(({ row, key, from, to, scoreFrom, scoreTo }) => [
    String(row),
    key,
    `${from} → ${to}`,
    `${scoreFrom} → ${scoreTo}`,
  ]);
  const title = largest.length === 0 ? [] : ['The largest moves:'];
  return [...title, ...table('><<>', rows, ['Row', 'Key', 'Status', 'Score'])];
}

/** What closed deals say about the rules, and the draft beside the present points, as lines of text. */
import type {
  ComparedFigures,
  Comparison,
  ConversionWithAndWithout,
  Estimate,
  Evidence,
} from '../shared/index.ts';
import { percent, table } from './text-table.ts';

export function evidenceLines({ rules, signals, reweighed, rebuilt, warnings }: Evidence): string[] {
  return [
    ...(warnings.length === 0 ? [] : [...warnings.map((warning) => `! ${warning}`), '']),
    ...ruleTable(rules),
    ...signalTable(signals),
    ...thresholdTable('Re-weigh', reweighed),
    ...thresholdTable('Rebuild', rebuilt),
  ];
}

const figureHeaders = ['Won', 'Lost', 'With', 'Without', 'Lift'];

function ruleTable(rules: Evidence['rules']): string[] {
  if (rules.length === 0) return [];
  const rows = rules.map((line) => [
    line.rule,
    ...figures(line),
    whole(line.points, 'Disqualify'),
    whole(line.suggestedPoints, ''),
    line.suggestedLow === null ? '' : `${line.suggestedLow} to ${line.suggestedHigh}`,
    line.verdict,
  ]);
  const headers = ['Rule', ...figureHeaders, 'Points', 'Suggested', '95 % interval', 'Verdict'];
  return [...table([headers, ...rows], [false, ...rightAligned(8), false]), ''];
}

function signalTable(signals: Evidence['signals']): string[] {
  if (signals.length === 0) return [];
  const rows = signals.map((line) => [line.rule, ...figures(line), whole(line.suggestedPoints, '')]);
  const headers = ['Signal that no rule uses', ...figureHeaders, 'Suggested'];
  return [...table([headers, ...rows], [false, ...rightAligned(6)]), ''];
}

function thresholdTable(title: string, model: Evidence['reweighed']): string[] {
  if (model === null || model.thresholds.length === 0) return [];
  const rows = model.thresholds.map(({ name, minScore, deals, won, conversion, low, high, leadsPerWeek }) => [
    name,
    String(minScore),
    String(deals),
    String(won),
    percent(conversion),
    `${percent(low)} to ${percent(high)}`,
    leadsPerWeek === null ? '' : leadsPerWeek.toFixed(1),
  ]);
  const headers = [
    `${title}: minimum for`,
    'Score',
    'Deals',
    'Won',
    'Conversion',
    '95 % interval',
    'Leads a week',
  ];
  return [...table([headers, ...rows], [false, ...rightAligned(6)]), ''];
}

function rightAligned(columns: number): boolean[] {
  return Array.from({ length: columns }, () => true);
}

function figures(line: ConversionWithAndWithout): string[] {
  return [
    String(line.wonWith),
    String(line.lostWith),
    percent(line.conversionWith),
    percent(line.conversionWithout),
    line.lift === null ? '' : line.lift.toFixed(2),
  ];
}

function whole(value: number | null, missing: string): string {
  return value === null ? missing : String(value);
}

export function comparisonLines({ auc, bands, statuses, moves, changes }: Comparison): string[] {
  return [
    ...changeLines(changes),
    ...aucLines(auc),
    ...figureLines(
      'Band',
      bands.map((line) => [line.band, line]),
    ),
    ...figureLines(
      'Status',
      statuses.map((line) => [line.status, line]),
    ),
    ...moveLines(moves),
  ];
}

function changeLines(changes: Comparison['changes']): string[] {
  const lines = changes.map(({ tab, cell, name, from, to }) => [`${tab}!${cell}`, name, from, '→', to]);
  return ['The draft changes:', ...table(lines, [false, false, true, false, true]), ''];
}

function aucLines({ present, draft, difference, draftOutOfFold }: Comparison['auc']): string[] {
  const lines = [
    ['Present points', present],
    ['Draft', draft],
    ['Draft less present', difference],
    ['Draft, on deals it had not seen', draftOutOfFold],
  ] as const;
  const rows = lines.flatMap(([label, estimate]) => (estimate === null ? [] : [[label, ...texts(estimate)]]));
  if (rows.length === 0) return [];
  return [...table([['', 'AUC', '95 % interval'], ...rows], [false, true, true]), ''];
}

function texts({ value, low, high }: Estimate): string[] {
  return [value.toFixed(3), `${low.toFixed(3)} to ${high.toFixed(3)}`];
}

function figureLines(first: string, lines: readonly (readonly [string, ComparedFigures])[]): string[] {
  const header = [first, 'Deals', 'Won', 'Leads now', 'Draft: deals', 'Won', 'Leads now'];
  const rows = lines.map(([label, { present, draft }]) => [
    label,
    ...[present, draft].flatMap((figures) => [
      String(figures?.deals ?? ''),
      percent(figures?.conversion ?? null),
      String(figures?.leadsNow ?? ''),
    ]),
  ]);
  return [...table([header, ...rows], [false, true, true, true, true, true, true]), ''];
}

function moveLines({ largest }: Comparison['moves']): string[] {
  if (largest.length === 0) return [];
  const rows = largest.map(({ row, key, from, to, scoreFrom, scoreTo }) => [
    String(row),
    key,
    `${from} → ${to}`,
    `${scoreFrom} → ${scoreTo}`,
  ]);
  return [
    'The largest moves:',
    ...table([['Row', 'Key', 'Status', 'Score'], ...rows], [true, false, false, true]),
    '',
  ];
}

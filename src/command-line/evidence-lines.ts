/** What closed deals say about the rules, as lines of text. */
import type { ConversionWithAndWithout, Evidence } from '../shared/index.ts';
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

/** What a run found, for people. */
import {
  counted,
  countedGroups,
  groupProblems,
  ignoredLines,
  inOneLine,
  lostName,
  type ProblemGroup,
  wonName,
} from '../scoring/index.ts';
import type { Conversion, LeadRow, Summary } from '../shared/index.ts';
import { comparisonLines, evidenceLines } from './evidence-lines.ts';
import type { RuleLine } from './rule-lines.ts';
import { bar, largest, percent, table } from './text-table.ts';

const barWidth = 30;
const mostKinds = 30;

interface ReportContext {
  file: string;
  /** Files that were written. */
  written: readonly string[];
  /** Every lead, one a line. */
  rows: boolean;
  /** What a check says of each rule. */
  rules?: readonly RuleLine[] | undefined;
}

export function report(summary: Summary, { file, written, rows, rules = [] }: ReportContext): string {
  const lines = [`${summary.command} · ${file} · as of ${summary.asOf}`, ''];
  if (summary.command === 'explain') lines.push(...explanation(summary));
  else lines.push(...summary.messages.map(inOneLine), '', ...rulesInWords(rules), ...statusLines(summary));
  if (summary.evidence) lines.push(...evidenceLines(summary.evidence));
  if (summary.comparison) lines.push(...comparisonLines(summary.comparison));
  if (summary.command === 'accounts') lines.push(...accountLines(summary));
  if (summary.conversion && summary.conversion.deals > 0) lines.push(...conversionLines(summary.conversion));
  if (rows) lines.push(...leadLines(summary));
  lines.push(...problemLines(summary));
  lines.push(...written.map((path) => `Written: ${path}`));
  return `${withoutDoubleBlanks(lines).join('\n')}\n`;
}

/** Why a run stopped, and what else it had found by then. */
export function stopReport(summary: Summary): string {
  const others = summary.problems.filter(({ message }) => message !== summary.stopped);
  const lines = [summary.stopped ?? '', '', ...problemLines({ ...summary, problems: others }, 'more ')];
  return `${withoutDoubleBlanks(lines).join('\n')}\n`;
}

function explanation({ messages, rows }: Summary): string[] {
  if (messages.length > 0) return [...messages, ''];
  return (rows ?? []).flatMap((row: LeadRow) => [
    `${row.key}: ${row.score}, ${row.status} (fit ${row.fit}, engagement ${row.engagement})`,
    row.whyText,
    ...(row.nextStep === '' ? [] : [row.nextStep]),
    '',
  ]);
}

/** What is wrong with a rule stands below, with its address. */
function rulesInWords(rules: readonly RuleLine[]): string[] {
  const rows = rules.map(({ row, rule, inWords, leadsMatched }) => [
    String(row),
    leadsMatched === null ? 'left out' : number(leadsMatched),
    inWords || rule,
  ]);
  return table('>><', rows, ['Row', 'Leads', 'Rule']);
}

function statusLines({ statuses, closed }: Summary): string[] {
  const ofClosed = Object.entries({ [wonName]: closed.won, [lostName]: closed.lost });
  const counts = [...Object.entries(statuses), ...ofClosed.filter(([, leads]) => leads > 0)];
  const most = largest(counts.map(([, leads]) => leads));
  return table(
    '<><',
    counts.map(([status, leads]) => [status, number(leads), bar(leads, most, barWidth)]),
  );
}

const measuredOn: Readonly<Record<Conversion['claim']['basis'], string>> = {
  'all deals': '',
  'held out': ' on deals held out',
  'later deals': ' on deals closed since the rules were chosen',
};

function conversionLines({ deals, won, lost, conversion, claim, bands }: Conversion): string[] {
  const highest = largest(bands.map((band) => band.high ?? 0));
  const rows = bands.map((band) => [
    band.band,
    number(band.deals),
    number(band.won),
    percent(band.conversion),
    band.low === null || band.high === null ? '' : `${percent(band.low)} to ${percent(band.high)}`,
    bar(band.conversion ?? 0, highest, barWidth),
  ]);
  const overall = [
    `${number(deals)} deals: ${number(won)} won, ${number(lost)} lost`,
    ...(conversion === null ? [] : [`conversion ${percent(conversion)}`]),
    ...(claim.auc === null ? [] : [`AUC ${claim.auc.toFixed(3)}${measuredOn[claim.basis]}`]),
  ].join(', ');
  return [overall, ...table('<>>>><', rows, ['Score', 'Deals', 'Won', 'Conversion', '95 % interval', ''])];
}

function accountLines({ accounts = [] }: Summary): string[] {
  const lines = accounts.map(({ account, people, active, score, status, won, lost, why }) => [
    ...[account, number(people), number(active), String(score), status, number(won), number(lost)],
    why.map(([points, label]) => `${points} ${label}`).join(' · '),
  ]);
  return table('<>>><>><', lines, ['Account', 'People', 'Active', 'Score', 'Status', 'Won', 'Lost', 'Why']);
}

function leadLines({ rows = [] }: Summary): string[] {
  const lines = rows.map(({ row, key, status, whyText }) => [String(row), key, status, whyText]);
  return table('><<<', lines, ['Row', 'Key', 'Status', 'Why']);
}

function problemLines({ problems, rulesLeftOut }: Summary, more = ''): string[] {
  const groups = groupProblems(problems);
  const { errors, advice } = groups;
  const leftOut = rulesLeftOut.length === 0 ? '' : `, ${counted(rulesLeftOut.length, 'rule')} left out`;
  return [
    ...listed(`${countedGroups(errors, `${more}problem`)}${leftOut}`, errors),
    ...listed(countedGroups(advice, 'piece of advice', 'pieces of advice'), advice),
    ...ignoredLines(groups).flatMap((line) => [line, '']),
  ];
}

function listed(heading: string, groups: readonly ProblemGroup[]): string[] {
  if (groups.length === 0) return [];
  const rest = groups.length - mostKinds;
  return [
    `${heading}:`,
    ...groups.slice(0, mostKinds).map(({ message }) => `  ${message}`),
    ...(rest > 0 ? [`  … and ${counted(rest, 'more kind')}; --json lists all.`] : []),
    '',
  ];
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function withoutDoubleBlanks(lines: readonly string[]): string[] {
  return lines.filter((line, i) => line !== '' || (i > 0 && lines[i - 1] !== '' && i < lines.length - 1));
}

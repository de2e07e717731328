import {
  type ConversionLine,
  conversionTable,
  type DealScores,
  daysToClose,
  parseBands,
  scoreDeals,
} from '../../src/evidence/index.ts';
import {
  type Cell,
  calendarDay,
  cellText,
  columnIndex,
  compileModel,
  dayNumber,
  foldName,
  isoDay,
  type LeadScores,
  type Model,
  readSettings,
  rungAt,
  type Scoring,
  type Settings,
  scoreLeads,
  type Table,
  whyLines,
  whyText,
} from '../../src/scoring/index.ts';
import type { CaseFiles } from './case-files.ts';
import type { Conversion } from './conversion.ts';
import { readTextCsv, readTypedCsv } from './csv.ts';
import type { Deal } from './deals.ts';
import type { Expected, ExpectedRow } from './oracle.ts';

type TypedRows = ReturnType<typeof readTypedCsv>;

const outputHeaders = [
  'Score',
  'Status',
  'Why',
  'Next step',
  'Fit',
  'Engagement',
  'Cools on',
  'Completeness',
  'Potential',
  'MQL on',
  'SQL on',
  'Scored for',
];

/** A run that a sentence to the user stopped. */
export interface Stopped {
  stopped: string;
}

/** What the engine makes of a case, in the shape of the oracle's answer. */
export function runEngine(files: CaseFiles, looksAhead = true): Expected | Stopped {
  const { settings, stopped } = readSettings(ownTable('Settings', files.settings), files.locale);
  if (stopped) return { stopped };
  const leads = typedTable('Leads', readTypedCsv(files.leads, files.locale), settings.headerRow);
  const ownColumns = ourColumns(leads);
  const reading = readModel(files, settings, leads, ownColumns);
  const { bands, problem } = parseBands(settings.bands);
  if (reading.stopped) return { stopped: reading.stopped };
  if (problem) return { stopped: problem.why };
  const [year, month, day] = files.asOf.split('-').map(Number);
  const scores = scoreLeads({
    ...{ model: reading.model, leads, ownColumns, asOfDay: dayNumber(year!, month!, day!) },
    activities: files.activities
      ? typedTable('Activities', readTypedCsv(files.activities, files.locale))
      : null,
    presentStatuses: ownColumns.size > 0 ? leads.columns[columnIndex(leads.headers, 'Status')]! : null,
  });
  const dealTable = dealTableOf(files, settings, leads);
  const dealScores = dealTable && scoreDeals(dealTable, leads, scores);
  const rows = leadRows(leads, scores, looksAhead);
  const deals = dealScores ? dealRows(dealScores, reading.model) : [];
  return {
    asOf: files.asOf,
    leads: rows.length,
    scoreSum: rows.reduce((sum, row) => sum + row.score, 0),
    statuses: countStatuses(reading.model, rows),
    rulesLeftOut: reading.rulesLeftOut.map(({ row, why }) => ({ row, why })),
    problems: problemCounts(scores, deals),
    conversion: dealScores && conversionOf(dealScores, scores, bands),
    rows,
    deals,
  };
}

function ownTable(tab: string, file: string | undefined): Table | null {
  return file === undefined ? null : typedTable(tab, readTextCsv(file));
}

function typedTable(tab: string, rows: TypedRows, headerRow = 1): Table {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const body = rows.slice(headerRow);
  const places = Array.from({ length: width }, (_, column) => column);
  return {
    ...{ tab, headerRow, rowCount: body.length },
    headers: places.map((column) => cellText(cellOf(rows[headerRow - 1]?.[column]))),
    columns: places.map((column) => body.map((row) => cellOf(row[column]))),
  };
}

/** The engine tells days apart by identity. */
function cellOf(cell: Cell | undefined): Cell {
  return typeof cell === 'object' ? calendarDay(cell.day) : (cell ?? '');
}

function indexesOf({ headers }: Table, names: readonly string[]): Set<number> {
  return new Set(names.map((name) => columnIndex(headers, name)).filter((index) => index >= 0));
}

function ourColumns(leads: Table): Set<number> {
  const areOurs = indexesOf(leads, ['Score', 'Status', 'Why']).size === 3;
  return areOurs ? indexesOf(leads, outputHeaders) : new Set();
}

function areDealsLeads({ dealsTab, leadsTab }: Settings): boolean {
  return foldName(dealsTab) === foldName(leadsTab);
}

function readModel(files: CaseFiles, settings: Settings, leads: Table, ownColumns: ReadonlySet<number>) {
  const { dealOutcomeColumn, dealClosedOnColumn, dealAmountColumn } = settings;
  const outcomeHeaders = [dealOutcomeColumn, dealClosedOnColumn, dealAmountColumn];
  return compileModel({
    rules: ownTable('Rules', files.rules)!,
    statuses: ownTable('Statuses', files.statuses),
    lists: ownTable('Lists', files.lists),
    leadHeaders: leads.headers,
    leadsTab: leads.tab,
    outcomeColumns: areDealsLeads(settings) ? indexesOf(leads, outcomeHeaders) : new Set(),
    hasActivities: files.activities !== undefined,
    ...{ settings, ownColumns, locale: files.locale, timeZone: files.timeZone },
  });
}

function dealTableOf({ deals, locale }: CaseFiles, settings: Settings, leads: Table): Table | null {
  if (areDealsLeads(settings)) return leads;
  return deals === undefined ? null : typedTable('Deals', readTypedCsv(deals, locale));
}

/** What is said alike of a lead and of a deal. */
function scoreAt(scoring: Scoring, row: number) {
  const { score, fit, engagement } = scoring.totals;
  const why = whyLines(scoring, row).map(({ points, label }): [number, string] => [points, label]);
  return { score: score[row]!, fit: fit[row]!, engagement: engagement[row]!, why };
}

function leadRows(leads: Table, scores: LeadScores, looksAhead: boolean): ExpectedRow[] {
  const { keys, isLead } = scores.leadKeys;
  return Array.from(keys.keys())
    .filter((row) => isLead[row] === 1)
    .map((row) => {
      const coolDay = looksAhead ? scores.coolsOn(row) : null;
      return {
        ...{ row: leads.headerRow + 1 + row, key: keys[row]!, status: scores.statusName(row) },
        ...scoreAt(scores.scoring, row),
        whyText: whyText(scores.scores[row]!, scores.whyLines(row), []),
        disqualifiedBy: scores.disqualifiedBy(row),
        completeness: scores.completeness[row]!,
        potential: scores.potentials[row]!,
        coolsOn: coolDay === null ? null : isoDay(coolDay),
      };
    });
}

function countStatuses({ ladder }: Model, rows: readonly ExpectedRow[]): Record<string, number> {
  const names = [...ladder.rungs, ladder.disqualified].map((rung) => rung.name);
  return Object.fromEntries(names.map((name) => [name, rows.filter(({ status }) => status === name).length]));
}

function problemCounts(
  { eventCounts, leadKeys }: LeadScores,
  deals: readonly Deal[],
): Record<string, number> {
  const count = (why: string) => deals.filter((deal) => 'leftOut' in deal && deal.leftOut === why).length;
  return {
    ...eventCounts,
    duplicateKeys: leadKeys.duplicateKeys,
    dealsWithoutLead: count('lead'),
    dealsWithoutOutcome: count('outcome'),
    dealsInFuture: count('future'),
    leadsWithoutKey: leadKeys.leadsWithoutKey,
  };
}

function dealRows({ rows, deals, scored, scoring, statuses }: DealScores, { ladder }: Model): Deal[] {
  const outcomes: Record<string, boolean> = { won: true, lost: false };
  return deals.map((deal) => {
    const row = rows.table.headerRow + 1 + deal.row;
    const key = rows.keys[deal.row]!;
    const won = outcomes[deal.outcome] ?? null;
    if (deal.leftOut !== null || won === null) return { row, key, won, leftOut: deal.leftOut ?? 'outcome' };
    const place = scored.indexOf(deal);
    return {
      ...{ row, key, won, asOf: isoDay(deal.scoringDay), status: rungAt(ladder, statuses[place]!).name },
      ...scoreAt(scoring, place),
      amount: orNull(deal.amount),
      days: orNull(daysToClose(deal)),
    };
  });
}

function orNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}

function conversionOf(
  deals: DealScores,
  scores: LeadScores,
  bands: Parameters<typeof conversionTable>[2],
): Conversion {
  const table = conversionTable(deals, scores, bands);
  const figuresOf = ({ label: _, ...figures }: ConversionLine) => figures;
  return {
    ...table,
    bands: table.bands.map((line) => ({ band: line.label, ...figuresOf(line) })),
    statuses: table.statuses.map((line) => ({ status: line.label, ...figuresOf(line) })),
  };
}

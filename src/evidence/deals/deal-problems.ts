import {
  cellPlace,
  cellText,
  columnIndex,
  foldWord,
  isEmptyCell,
  isoDay,
  type LeadScores,
  type Problem,
  ProblemList,
  problemAt,
  type Settings,
  type Table,
} from '../../scoring/index.ts';
import type { Deal, DealScores } from './score-deals.ts';
import { say } from './sentences.ts';

/** Won and lost deals of which there must be that many each before anything is said about the scores as a whole. */
export const fewestOfEachOutcome = 10;

/** What is wrong with the Deals tab and its rows: each cell with its address, kinds that need no work as one line. */
export function dealProblems(deals: DealScores, leads: Table, scores: LeadScores): Problem[] {
  const { settings } = scores.scoring.model;
  return [
    ...missingColumns(deals, leads, scores, settings),
    ...unknownOutcomes(deals, settings),
    ...dealCells(deals, leads, settings),
    ...wholeTab(deals, leads, settings),
  ];
}

function missingColumns(
  { rows }: DealScores,
  leads: Table,
  { keyColumn }: LeadScores,
  settings: Settings,
): Problem[] {
  const { headers, tab, rowCount } = rows.table;
  if (headers.length === 0 && rowCount === 0) return [];
  const isThere = (name: string, table: Table) => columnIndex(table.headers, name) >= 0;
  const problems: Problem[] = [];
  const { dealClosedOnColumn, dealCreatedOnColumn } = settings;
  if (rows.keyColumn < 0) {
    const wanted = settings.dealKeyColumn || (leads.headers[keyColumn] ?? '').trim();
    problems.push(problemAt(say.dealKeyMissing(wanted, settings.tab, headers), tab));
  }
  const noOutcomes = outcomeMissing(rows.table, settings);
  if (noOutcomes) problems.push(problemAt(noOutcomes, tab));
  const hasDay = [dealClosedOnColumn, dealCreatedOnColumn].some(
    (name) => isThere(name, rows.table) || isThere(name, leads),
  );
  if (!hasDay) {
    const what = say.dealDaysMissing(dealClosedOnColumn, dealCreatedOnColumn, settings.tab);
    problems.push(problemAt(what, tab));
  }
  return problems;
}

/** One problem a word: a pipeline of a thousand deals has few of them. */
function unknownOutcomes({ rows, deals }: DealScores, settings: Settings): Problem[] {
  const column = columnIndex(rows.table.headers, settings.dealOutcomeColumn);
  // Where leads are the deals, most of them are simply not closed: every other outcome is open.
  if (rows.areLeads || column < 0) return [];
  const found = new Map<string, { first: Deal; count: number }>();
  for (const deal of deals) {
    if (deal.outcome !== 'unknown') continue;
    const word = foldWord(outcomeText(deal, rows.table, column));
    const known = found.get(word);
    if (known) known.count++;
    else found.set(word, { first: deal, count: 1 });
  }
  return Array.from(found.values(), ({ first, count }) => {
    const text = outcomeText(first, rows.table, column).trim();
    const place = cellPlace(rows.table.headerRow + 1 + first.row, column);
    const problem = problemAt(say.outcomeUnknown(text, settings.tab), rows.table.tab, place, count);
    return count === 1 ? problem : { ...problem, message: problem.message + moreDeals(count - 1) };
  });
}

function outcomeText({ row }: Deal, { columns }: Table, column: number): string {
  return cellText(columns[column]![row]!);
}

function moreDeals(count: number): string {
  return ` (and ${count.toLocaleString('en-US')} more like it)`;
}

function dealCells({ rows, deals }: DealScores, leads: Table, settings: Settings): Problem[] {
  const list = new ProblemList();
  const { table } = rows;
  const { dealClosedOnColumn, dealCreatedOnColumn, dealAmountColumn } = settings;
  const days = [
    { header: dealClosedOnColumn, dayOf: (deal: Deal) => deal.closedOn },
    { header: dealCreatedOnColumn, dayOf: (deal: Deal) => deal.createdOn },
  ];
  for (const deal of deals) {
    if (deal.leftOut === 'lead') {
      const key = cellText(table.columns[rows.keyColumn]?.[deal.row] ?? '').trim();
      list.add(say.dealWithoutLead(key, leads.tab), table, deal.row, Math.max(0, rows.keyColumn));
    }
    if (deal.leftOut === 'outcome') continue;
    for (const { header, dayOf } of days) {
      const cell = rows.column(header).cell(deal.row);
      const isClosing = header === dealClosedOnColumn;
      if (deal.leftOut === 'future' && isClosing) report(say.dealInFuture(cellText(cell)), deal, header);
      else if (Number.isNaN(dayOf(deal)) && !isEmptyCell(cell))
        report(say.dealDayUnreadable(cellText(cell).trim(), header), deal, header);
    }
    if (deal.leftOut === null) reportCounted(deal);
  }
  return [...list.problems];

  /** What leaves a deal in, and some of its figures out. */
  function reportCounted(deal: Deal): void {
    if (deal.closedOn < deal.createdOn) {
      const [closedOn, createdOn] = [isoDay(deal.closedOn), isoDay(deal.createdOn)];
      report(say.dealDaysReversed(closedOn, createdOn, dealCreatedOnColumn), deal, dealClosedOnColumn);
    }
    const amount = rows.column(dealAmountColumn).cell(deal.row);
    if (deal.outcome === 'won' && Number.isNaN(deal.amount) && !isEmptyCell(amount))
      report(say.dealAmountUnreadable(cellText(amount).trim(), dealAmountColumn), deal, dealAmountColumn);
  }

  /** At the cell that the value was taken from, which may be the lead's. */
  function report(what: Parameters<ProblemList['add']>[0], { row }: Deal, header: string): void {
    const own = columnIndex(table.headers, header);
    const isOwn = own >= 0 && !isEmptyCell(table.columns[own]![row]!);
    if (isOwn) list.add(what, table, row, own);
    else list.add(what, leads, rows.leadRows[row]!, columnIndex(leads.headers, header));
  }
}

function wholeTab(all: DealScores, leads: Table, settings: Settings): Problem[] {
  const { rows, deals, scored } = all;
  const { tab } = rows.table;
  const open = deals.filter(({ outcome }) => outcome === 'open' || (rows.areLeads && outcome === 'unknown'));
  const alone = scored.filter(({ row }) => rows.leadRows[row]! < 0);
  const dayless = scored.filter(
    ({ closedOn, createdOn }) => Number.isNaN(closedOn) && Number.isNaN(createdOn),
  );
  const hasDays = [settings.dealClosedOnColumn, settings.dealCreatedOnColumn].some(
    (name) => columnIndex(rows.table.headers, name) >= 0 || columnIndex(leads.headers, name) >= 0,
  );
  // Without the column every deal looks open, and what is to do was said already.
  const hasOutcomes = deals.length === 0 || outcomeMissing(rows.table, settings) === null;
  const lines = [
    hasOutcomes && open.length > 0 ? say.dealsOpen(open.length) : null,
    alone.length > 0 ? say.dealsWithoutOwnLead(alone.length, leads.tab) : null,
    dayless.length > 0 && hasDays
      ? say.dealsWithoutDays(dayless.length, settings.dealClosedOnColumn, settings.dealCreatedOnColumn)
      : null,
    hasOutcomes ? tooFew(all, tab) : null,
  ];
  return lines.flatMap((line) => (line === null ? [] : [problemAt(line, tab)]));
}

function outcomeMissing({ headers }: Table, { dealOutcomeColumn, tab }: Settings) {
  if (columnIndex(headers, dealOutcomeColumn) >= 0) return null;
  return say.dealColumnMissing(dealOutcomeColumn, 'Deal outcome column', tab, headers);
}

/** Why nothing can be said about the scores, as the first line of the conversion sheet says it; null where it can. */
export function tooFew({ rows, deals, scored, scoring }: DealScores, dealsTab: string) {
  const won = scored.filter(({ outcome }) => outcome === 'won').length;
  const lost = scored.length - won;
  if (scored.length === 0) {
    const strangers = deals.filter(({ leftOut, outcome }) => leftOut === 'lead' || outcome === 'unknown');
    const isPipeline = rows.areLeads || strangers.length === 0;
    const noOutcomes = deals.length === 0 ? null : outcomeMissing(rows.table, scoring.model.settings);
    return noOutcomes ?? (isPipeline ? say.noDeals(dealsTab) : say.noneCounted(strangers.length));
  }
  if (won === 0 || lost === 0) return say.allOneOutcome(scored.length, won === 0 ? 'lost' : 'won');
  return Math.min(won, lost) < fewestOfEachOutcome
    ? say.fewDeals(scored.length, won, lost, fewestOfEachOutcome)
    : null;
}

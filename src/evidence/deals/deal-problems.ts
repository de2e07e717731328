import {
  ColumnRemarks,
  cellPlace,
  cellText,
  columnIndex,
  dayReader,
  type Finding,
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
import type { DealRows } from './deal-rows.ts';
import type { Deal, DealScores } from './score-deals.ts';
import { say } from './sentences.ts';

/** Won and lost deals of which there must be that many each before anything is compared. */
export const fewestOfEachOutcome = 10;
/** Below so many of either there is no claim about the scores as a whole. */
export const fewestForClaim = 20;

/** What is wrong with the Deals tab and its rows: each cell with its address, kinds that need no work as one line. */
export function dealProblems(deals: DealScores, { keyColumn }: LeadScores): Problem[] {
  return [
    ...missingColumns(deals, keyColumn),
    ...unknownOutcomes(deals),
    ...new DealCells(deals).problems(),
    ...columnRemarks(deals),
    ...wholeTab(deals),
  ];
}

function missingColumns({ rows, scoring }: DealScores, leadKeyColumn: number): Problem[] {
  const { headers, tab, rowCount } = rows.table;
  if (headers.length === 0 && rowCount === 0) return [];
  const { settings } = scoring.model;
  const { dealClosedOnColumn, dealCreatedOnColumn } = settings;
  const wantedKey = settings.dealKeyColumn || (rows.leads.headers[leadKeyColumn] ?? '').trim();
  const findings = [
    rows.keyColumn < 0 ? say.dealKeyMissing(wantedKey, settings.tab, headers) : null,
    outcomeMissing(rows.table, settings),
    hasDayColumn(rows, settings)
      ? null
      : say.dealDaysMissing(dealClosedOnColumn, dealCreatedOnColumn, settings.tab),
  ];
  return findings.flatMap((finding) => (finding === null ? [] : [problemAt(finding, tab)]));
}

function hasDayColumn(rows: DealRows, { dealClosedOnColumn, dealCreatedOnColumn }: Settings): boolean {
  return rows.has(dealClosedOnColumn) || rows.has(dealCreatedOnColumn);
}

/** One problem a word: a pipeline of a thousand deals has few of them. */
function unknownOutcomes({ rows, deals, scoring }: DealScores): Problem[] {
  const { table } = rows;
  const { settings } = scoring.model;
  const column = columnIndex(table.headers, settings.dealOutcomeColumn);
  // Where leads are the deals, most of them are simply not closed: every other outcome is open.
  if (rows.areLeads || column < 0) return [];
  const textOf = ({ row }: Deal) => cellText(table.columns[column]![row]!);
  const found = new Map<string, { first: Deal; count: number }>();
  for (const deal of deals) {
    if (deal.outcome !== 'unknown') continue;
    const word = foldWord(textOf(deal));
    const known = found.get(word);
    if (known) known.count++;
    else found.set(word, { first: deal, count: 1 });
  }
  return Array.from(found.values(), ({ first, count }) => {
    const place = cellPlace(table.headerRow + 1 + first.row, column);
    const finding = say.outcomeUnknown(textOf(first).trim(), settings.tab);
    const leadRow = rows.leadRows[first.row]!;
    return { ...problemAt(finding, table.tab, place, count), ...(leadRow >= 0 && { leadRow }) };
  });
}

/** Cells of deals that cannot be read, or cannot be right. */
class DealCells {
  private readonly list = new ProblemList();

  constructor(private readonly all: DealScores) {}

  problems(): readonly Problem[] {
    for (const deal of this.all.deals) {
      if (deal.leftOut === 'lead') this.reportStranger(deal);
      if (deal.leftOut !== 'outcome') this.reportDays(deal);
      if (deal.leftOut === null) this.reportCounted(deal);
    }
    return this.list.problems;
  }

  private reportStranger({ row }: Deal): void {
    const { table, leads, keyColumn } = this.all.rows;
    const key = cellText(table.columns[keyColumn]?.[row] ?? '').trim();
    this.list.add(say.dealWithoutLead(key, leads.tab), table, row, Math.max(0, keyColumn), -1);
  }

  private reportDays(deal: Deal): void {
    const { dealClosedOnColumn, dealCreatedOnColumn } = this.all.scoring.model.settings;
    // One that is passed over is a day, and reported as such.
    const createdAs = Number.isNaN(deal.createdOn) ? deal.createdAfterClose : deal.createdOn;
    const days = [
      { header: dealClosedOnColumn, day: deal.closedOn },
      { header: dealCreatedOnColumn, day: createdAs },
    ];
    for (const { header, day } of days) {
      const cell = this.all.rows.column(header).cell(deal.row);
      const isClosing = header === dealClosedOnColumn;
      if (deal.leftOut === 'future' && isClosing) this.report(say.dealInFuture(cellText(cell)), deal, header);
      else if (Number.isNaN(day) && !isEmptyCell(cell))
        this.report(say.dealDayUnreadable(cellText(cell).trim(), header), deal, header);
    }
  }

  /** What leaves a deal in, and some of its figures out. */
  private reportCounted(deal: Deal): void {
    const { dealClosedOnColumn, dealCreatedOnColumn, dealAmountColumn } = this.all.scoring.model.settings;
    if (!Number.isNaN(deal.createdAfterClose)) {
      const [closedOn, createdOn] = [isoDay(deal.closedOn), isoDay(deal.createdAfterClose)];
      this.report(say.dealDaysReversed(closedOn, createdOn, dealCreatedOnColumn), deal, dealClosedOnColumn);
    }
    const amount = this.all.rows.column(dealAmountColumn).cell(deal.row);
    if (deal.outcome === 'won' && Number.isNaN(deal.amount) && !isEmptyCell(amount)) {
      const finding = say.dealAmountUnreadable(cellText(amount).trim(), dealAmountColumn);
      this.report(finding, deal, dealAmountColumn);
    }
  }

  /** At the cell that the value was taken from, which may be the lead's. */
  private report(finding: Finding, { row }: Deal, header: string): void {
    const { table, leads, leadRows } = this.all.rows;
    const leadRow = leadRows[row]!;
    const own = columnIndex(table.headers, header);
    const isOwn = own >= 0 && !isEmptyCell(table.columns[own]![row]!);
    if (isOwn) this.list.add(finding, table, row, own, leadRow);
    else this.list.add(finding, leads, leadRow, columnIndex(leads.headers, header), leadRow);
  }
}

/** What is said of the columns of Deals once: the order of their dates, words behind amounts. */
function columnRemarks({ rows: { table, areLeads }, scoring: { model } }: DealScores): Problem[] {
  const { dealClosedOnColumn, dealCreatedOnColumn, dealAmountColumn } = model.settings;
  const indexOf = (header: string) => columnIndex(table.headers, header);
  const remarksOn = (header: string) => new ColumnRemarks(table, indexOf(header));
  const ofDates = [dealClosedOnColumn, dealCreatedOnColumn]
    .filter((header) => indexOf(header) >= 0)
    .flatMap((header) => {
      const reader = dayReader(table.columns[indexOf(header)]!, model);
      return remarksOn(header).ofDates(reader, model.locale);
    });
  const hasAmounts = indexOf(dealAmountColumn) >= 0 && !areLeads;
  return [...ofDates, ...(hasAmounts ? remarksOn(dealAmountColumn).ofUnits(model.locale) : [])];
}

function wholeTab(all: DealScores): Problem[] {
  const { rows, deals, scored } = all;
  const { settings } = all.scoring.model;
  const { tab } = rows.table;
  const open = deals.filter(({ outcome }) => outcome === 'open' || (rows.areLeads && outcome === 'unknown'));
  const alone = scored.filter(({ row }) => rows.leadRows[row]! < 0);
  const dayless = scored.filter(
    ({ closedOn, createdOn }) => Number.isNaN(closedOn) && Number.isNaN(createdOn),
  );
  // Without the column every deal looks open, and what is to do was said already.
  const hasOutcomes = deals.length === 0 || outcomeMissing(rows.table, settings) === null;
  const lines = [
    hasOutcomes && open.length > 0 ? say.dealsOpen(open.length) : null,
    alone.length > 0 ? say.dealsWithoutOwnLead(alone.length, rows.leads.tab) : null,
    dayless.length > 0 && hasDayColumn(rows, settings)
      ? say.dealsWithoutDays(dayless.length, settings.dealClosedOnColumn, settings.dealCreatedOnColumn)
      : null,
    hasOutcomes ? tooFew(all, tab) : null,
  ];
  return lines.flatMap((line) => (line === null ? [] : [problemAt(line, tab)]));
}

function outcomeMissing({ headers }: Table, { dealOutcomeColumn, tab }: Settings): Finding | null {
  if (columnIndex(headers, dealOutcomeColumn) >= 0) return null;
  return say.dealColumnMissing(dealOutcomeColumn, 'Deal outcome column', tab, headers);
}

/**
 * Why nothing can be said about the scores, as the conversion sheet says it; null where it can.
 * @param fewest deals of each outcome that are enough
 */
export function tooFew(
  { rows, deals, scored, scoring }: DealScores,
  dealsTab: string,
  fewest = fewestForClaim,
): Finding | null {
  const won = scored.filter(({ outcome }) => outcome === 'won').length;
  const lost = scored.length - won;
  if (scored.length === 0) {
    const strangers = deals.filter(({ leftOut, outcome }) => leftOut === 'lead' || outcome === 'unknown');
    const isPipeline = rows.areLeads || strangers.length === 0;
    const noOutcomes = deals.length === 0 ? null : outcomeMissing(rows.table, scoring.model.settings);
    return noOutcomes ?? (isPipeline ? say.noDeals(dealsTab) : say.noneCounted(strangers.length));
  }
  if (won === 0 || lost === 0) return say.allOneOutcome(scored.length, won === 0 ? 'lost' : 'won');
  return Math.min(won, lost) < fewest ? say.fewDeals(scored.length, won, lost, fewest) : null;
}

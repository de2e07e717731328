import {
  type Cell,
  cellText,
  columnIndex,
  foldName,
  isErrorCell,
  type LeadScores,
} from '../../scoring/index.ts';
import { type DealScores, daysToClose } from '../deals/score-deals.ts';
import { type ClosedDeals, type GroupFigures, groupFigures } from './group-figures.ts';

/** Leads and closed deals that have one value in a column: where they come from, say. */
export interface ChannelLine extends Omit<GroupFigures, 'lift'> {
  /** Header of the column. */
  column: string;
  /** As it is written; the rest of the values and the empty ones are a line each. */
  value: string;
  /** Not closed; disqualified ones are among them. */
  leadsNow: number;
  /** Of those, how many stand at what counts as SQL or above; null where nothing counts as SQL. */
  atSql: number | null;
  /** Of the leads now. */
  meanScore: number | null;
}

/** Columns by which leads and deals are counted, and the names that are passed over. */
export interface BreakDown {
  /** Indexes in Leads. */
  readonly columns: readonly number[];
  readonly missing: readonly string[];
  /** Those beyond the third. */
  readonly surplus: readonly string[];
}

const mostColumns = 3;
const mostValues = 12;
const othersName = 'others';
const emptyName = '(empty)';

/** The first three of the names that are headers of Leads. */
export function breakDownOf(names: readonly string[], leadHeaders: readonly string[]): BreakDown {
  const indexes = names.map((name) => columnIndex(leadHeaders, name));
  const there = [...new Set(indexes.filter((index) => index >= 0))];
  const beyond = new Set(there.slice(mostColumns));
  return {
    columns: there.slice(0, mostColumns),
    missing: names.filter((_, i) => indexes[i]! < 0),
    surplus: names.filter((_, i) => beyond.has(indexes[i]!)),
  };
}

/** The commonest values of each column, then the others, then the empty cells. */
export function channelsOf(deals: DealScores, leads: LeadScores, columns: readonly number[]): ChannelLine[] {
  const closed: ClosedDeals = {
    won: deals.scored.map(({ outcome }) => (outcome === 'won' ? 1 : 0)),
    amount: deals.scored.map(({ amount }) => amount),
    days: deals.scored.map(daysToClose),
  };
  return columns.flatMap((index) => {
    const { lines, dealLines } = new ColumnLines(deals, leads, index);
    const figures = groupFigures(closed, dealLines, lines.length);
    return lines.map(({ value, leadRows }, line): ChannelLine => {
      const { lift: _, ...ofDeals } = figures[line]!;
      const column = deals.rows.leads.headers[index]!.trim();
      return { column, value, ...leadFigures(leads, leadRows), ...ofDeals };
    });
  });
}

interface ValueLine {
  readonly value: string;
  readonly folded: string;
  readonly leadRows: number[];
  /** Into the scored deals. */
  readonly deals: number[];
}

/** The lines of one column, and for each scored deal the line that it is in. */
class ColumnLines {
  readonly lines: readonly ValueLine[];
  readonly dealLines: Int32Array;
  private readonly found = new Map<string, ValueLine>();

  constructor(deals: DealScores, leads: LeadScores, index: number) {
    const { columns, headers } = deals.rows.leads;
    columns[index]!.forEach((cell, row) => {
      if (leads.leadsNow[row] === 1) this.lineOf(cell).leadRows.push(row);
    });
    const ofDeals = deals.rows.column(headers[index]!);
    deals.scored.forEach(({ row }, deal) => {
      this.lineOf(ofDeals.cell(row)).deals.push(deal);
    });
    this.lines = this.commonest();
    this.dealLines = new Int32Array(deals.scored.length);
    this.lines.forEach((line, at) => {
      for (const deal of line.deals) this.dealLines[deal] = at;
    });
  }

  /** Leads are asked before deals: the topmost that has a value says how it is written. */
  private lineOf(cell: Cell): ValueLine {
    const value = isErrorCell(cell) ? '' : cellText(cell).trim();
    const folded = foldName(value);
    let line = this.found.get(folded);
    if (line === undefined) {
      line = { value, folded, leadRows: [], deals: [] };
      this.found.set(folded, line);
    }
    return line;
  }

  private commonest(): ValueLine[] {
    const size = ({ leadRows, deals }: ValueLine) => leadRows.length + deals.length;
    const filled = [...this.found.values()]
      .filter(({ folded }) => folded !== '')
      .sort((a, b) => size(b) - size(a) || (a.folded < b.folded ? -1 : 1));
    const rest = filled.slice(mostValues);
    const others = { value: othersName, folded: '', leadRows: [], deals: [] };
    const empty = this.found.get('');
    return [
      ...filled.slice(0, mostValues),
      ...(rest.length === 0 ? [] : [rest.reduce<ValueLine>(joined, others)]),
      ...(empty === undefined ? [] : [{ ...empty, value: emptyName }]),
    ];
  }
}

function joined(all: ValueLine, { leadRows, deals }: ValueLine): ValueLine {
  all.leadRows.push(...leadRows);
  all.deals.push(...deals);
  return all;
}

function leadFigures(
  leads: LeadScores,
  rows: readonly number[],
): Pick<ChannelLine, 'leadsNow' | 'atSql' | 'meanScore'> {
  const { rungs, roles } = leads.scoring.model.ladder;
  const isAtSql = (row: number) => leads.statuses[row]! >= roles.sql && leads.statuses[row]! < rungs.length;
  const sum = rows.reduce((total, row) => total + leads.scores[row]!, 0);
  return {
    leadsNow: rows.length,
    atSql: roles.sql < 0 ? null : rows.filter(isAtSql).length,
    meanScore: rows.length === 0 ? null : sum / rows.length,
  };
}

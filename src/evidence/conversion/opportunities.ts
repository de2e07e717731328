import {
  type Cell,
  cellText,
  columnIndex,
  dayReader,
  fold,
  isEmptyCell,
  isErrorCell,
  type LeadScores,
  type Model,
} from '../../scoring/index.ts';
import { type DealScores, daysToClose } from '../deals/score-deals.ts';
import { median } from '../statistics/median.ts';
import { type FunnelColumns, type FunnelStep, funnelStep } from './funnel.ts';

/** What the user's opportunity column says. */
export interface Opportunities {
  /** Of leads with SQL on, those that are opportunities; null where that column of ours is missing. */
  sqlToOpportunity: FunnelStep | null;
  /** Of closed deals that were opportunities, the won ones. */
  opportunityToWon: FunnelStep;
  /** Open leads that are opportunities, disqualified ones not. */
  open: number;
  /** Of won deals that were opportunities. */
  meanAmount: number | null;
  medianDays: number | null;
  /** Amount a day: open × win rate × mean amount ÷ median days; null below 10 won deals. */
  velocity: number | null;
}

const fewestWon = 10;

/** null where there is no such column. */
export function opportunitiesOf(
  deals: DealScores,
  leads: LeadScores,
  { sqlOn }: Pick<FunnelColumns, 'sqlOn'>,
): Opportunities | null {
  const { model } = leads.scoring;
  const { rows, scored } = deals;
  const index = columnIndex(rows.leads.headers, model.settings.opportunityColumn);
  if (index < 0) return null;
  const cells = rows.leads.columns[index]!;
  const isOpportunity = opportunityReader(cells, model, leads.asOfDay);
  const ofDeals = rows.column(rows.leads.headers[index]!);
  const closed = scored.filter(({ row }) => isOpportunity(ofDeals.cell(row)));
  const won = closed.filter(({ outcome }) => outcome === 'won');
  const amounts = won.map(({ amount }) => amount).filter((amount) => !Number.isNaN(amount));
  const { rungs } = model.ladder;
  const isOpen = (row: number) => leads.leadsNow[row] === 1 && leads.statuses[row]! < rungs.length;
  const found = {
    opportunityToWon: funnelStep(closed.length, won.length),
    open: cells.filter((cell, row) => isOpen(row) && isOpportunity(cell)).length,
    meanAmount: amounts.length === 0 ? null : amounts.reduce((sum, one) => sum + one, 0) / amounts.length,
    medianDays: median(won.map(daysToClose).filter((days) => days >= 0)),
  };
  const withSql = sqlOn === null ? null : cells.filter((_, row) => !isEmptyCell(sqlOn[row] ?? ''));
  return {
    sqlToOpportunity: withSql && funnelStep(withSql.length, withSql.filter(isOpportunity).length),
    ...found,
    velocity: won.length < fewestWon ? null : velocityOf(found),
  };
}

type Found = Omit<Opportunities, 'sqlToOpportunity' | 'velocity'>;

function velocityOf({ open, opportunityToWon: { share }, meanAmount, medianDays }: Found): number | null {
  if (share === null || meanAmount === null || medianDays === null || medianDays === 0) return null;
  return (open * share * meanAmount) / medianDays;
}

/** A day that has come, a yes, or a word that is no no. */
function opportunityReader(cells: readonly Cell[], model: Model, asOfDay: number): (cell: Cell) => boolean {
  const { dayOf } = dayReader(cells, model);
  return (cell) => {
    if (isEmptyCell(cell) || isErrorCell(cell)) return false;
    const day = dayOf(cell);
    return Number.isNaN(day) ? !model.noWords.has(fold(cellText(cell))) : day <= asOfDay;
  };
}

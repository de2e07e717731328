import { disqualifiedName, type LeadScores } from '../../scoring/index.ts';
import { type DealScores, daysToClose } from '../deals/score-deals.ts';
import { aucOf } from '../statistics/auc.ts';
import { type Band, bandIndex, outsideTheBands } from './bands.ts';
import { countByGroup, type GroupFigures, groupFigures } from './group-figures.ts';

/** One line of the conversion sheet: a band or a status. */
export interface ConversionLine extends GroupFigures {
  label: string;
  /** Leads that are there now, disqualified ones among them, closed ones not. */
  leadsNow: number;
}

/** What closed deals say about the scores. */
export interface ConversionTable {
  deals: number;
  won: number;
  lost: number;
  conversion: number | null;
  /** Of all won deals. */
  amountWon: number | null;
  medianDays: number | null;
  /** Ties count half; null where all are won or all are lost. */
  auc: number | null;
  bands: ConversionLine[];
  /** The ladder from the lowest, then Disqualified. */
  statuses: ConversionLine[];
}

export function conversionTable(
  deals: DealScores,
  leads: LeadScores,
  bands: readonly Band[],
): ConversionTable {
  const { scored, scoring, statuses } = deals;
  const won = Uint8Array.from(scored, (deal) => (deal.outcome === 'won' ? 1 : 0));
  const columns = {
    won,
    amount: Float64Array.from(scored, (deal) => deal.amount),
    days: Float64Array.from(scored, daysToClose),
  };
  const isNow = (_: unknown, row: number) => leads.leadsNow[row] === 1;
  const lines = (labels: string[], dealGroups: number[], leadGroups: number[]): ConversionLine[] => {
    const leadsNow = countByGroup(leadGroups, labels.length);
    const figures = groupFigures(columns, dealGroups, labels.length);
    return labels.map((label, group) => ({ label, ...figures[group]!, leadsNow: leadsNow[group]! }));
  };
  const bandOf = (score: number) => bandIndex(bands, score);
  const { rungs } = scoring.model.ladder;
  const wonDeals = won.reduce((sum, one) => sum + one, 0);
  const [all] = groupFigures(columns, new Uint8Array(scored.length), 1);
  return {
    amountWon: all!.amountWon,
    medianDays: all!.medianDays,
    deals: scored.length,
    won: wonDeals,
    lost: scored.length - wonDeals,
    conversion: scored.length === 0 ? null : wonDeals / scored.length,
    auc: aucOf(scoring.totals.score, won)?.auc ?? null,
    bands: lines(
      [...bands.map((band) => band.label), outsideTheBands],
      Array.from(scoring.totals.score, bandOf),
      Array.from(leads.scores).filter(isNow).map(bandOf),
    ).filter(({ label, deals: count, leadsNow }) => label !== outsideTheBands || count > 0 || leadsNow > 0),
    statuses: lines(
      [...rungs.map((rung) => rung.name), disqualifiedName],
      Array.from(statuses),
      Array.from(leads.statuses).filter(isNow),
    ),
  };
}

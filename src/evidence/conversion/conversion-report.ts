import type { LeadScores } from '../../scoring/index.ts';
import type { DealScores } from '../deals/score-deals.ts';
import { activitiesAround, countBases, type ScoringBasis } from '../deals/scoring-basis.ts';
import { type Auc, aucOf } from '../statistics/auc.ts';
import { type Band, bandIndex } from './bands.ts';
import { type ConversionFall, conversionFalls } from './conversion-falls.ts';
import { type ConversionTable, conversionTable } from './conversion-table.ts';
import { type Funnel, type FunnelColumns, funnelOf } from './funnel.ts';
import { countByGroup, outcomesOf } from './group-figures.ts';
import { type LadderStep, ladderSteps } from './ladder-steps.ts';
import { type QuarterLine, quartersOf } from './quarters.ts';
import { type SupportedThreshold, supportedThreshold } from './supported-threshold.ts';

/** All that closed deals say about the scores. */
export interface ConversionReport {
  readonly table: ConversionTable;
  /** null where all deals are won or all are lost. */
  readonly auc: Auc | null;
  /** Between the bands. */
  readonly falls: readonly ConversionFall[];
  readonly steps: readonly LadderStep[];
  readonly threshold: SupportedThreshold | null;
  /** Leads now per line of the bands that are disqualified. */
  readonly disqualifiedNow: readonly number[];
  /** Index of the status SQL in the ladder, or -1. */
  readonly sqlRung: number;
  readonly quarters: readonly QuarterLine[];
  readonly bases: Readonly<Record<ScoringBasis, number>>;
  readonly activities: { readonly before: number; readonly after: number } | null;
  readonly funnel: Funnel;
}

export function conversionReport(
  deals: DealScores,
  leads: LeadScores,
  bands: readonly Band[],
  funnelColumns: FunnelColumns,
): ConversionReport {
  const { settings, ladder } = leads.scoring.model;
  const { score } = deals.scoring.totals;
  const won = Uint8Array.from(deals.scored, ({ outcome }) => (outcome === 'won' ? 1 : 0));
  const table = conversionTable(deals, leads, bands);
  const rungs = table.statuses.slice(0, ladder.rungs.length);
  const sqlRung = ladder.roles.sql;
  return {
    table,
    sqlRung,
    auc: aucOf(score, won),
    falls: conversionFalls(table.bands.slice(0, bands.length)),
    steps: ladderSteps(rungs),
    threshold: supportedThreshold(score, won),
    disqualifiedNow: disqualifiedNow(leads, bands),
    quarters: quartersOf(deals),
    bases: countBases(deals),
    activities: activitiesAround(deals),
    funnel: funnelOf(
      funnelColumns,
      settings.acceptedWords,
      sqlRung < 0 ? null : outcomesOf(rungs.slice(sqlRung)),
    ),
  };
}

function disqualifiedNow(
  { leadKeys, scores, statuses, scoring }: LeadScores,
  bands: readonly Band[],
): number[] {
  const rungs = scoring.model.ladder.rungs.length;
  const groups = Array.from(scores, (score, row) =>
    leadKeys.isLead[row] === 1 && statuses[row] === rungs ? bandIndex(bands, score) : -1,
  );
  return countByGroup(groups, bands.length + 1);
}

import type { LeadScores } from '../../scoring/index.ts';
import { fewestOfEachOutcome, tooFew } from '../deals/deal-problems.ts';
import { ripeQuarters } from '../deals/ripe-quarters.ts';
import type { DealScores } from '../deals/score-deals.ts';
import { fisherExact } from '../statistics/fisher-exact.ts';
import type { ConversionReport } from './conversion-report.ts';
import type { ConversionLine } from './conversion-table.ts';
import { outcomesOf } from './group-figures.ts';
import type { QuarterLine } from './quarters.ts';
import { say } from './sentences.ts';

/** A sentence of the conversion sheet. A warning asks for something to be done. */
export interface Verdict {
  readonly text: string;
  readonly isWarning: boolean;
}

/** When the rules were last changed, and how many deals closed since. */
export interface RulesAge {
  readonly days: number;
  readonly dealsSince: number;
}

/** More of the leads in one band than this share, and the score hardly tells them apart. */
const crowdedShare = 0.6;
/** Rules are to be looked at again after so long, or so many deals. */
const reviewAfterDays = 90;
const reviewAfterDeals = 30;
/** More of the leads in the highest status than this share, or than so many weeks of calls, and it picks nobody out. */
const crowdedTopShare = 0.25;
const mostWeeksOfCalls = 4;
const significance = 0.05;

const plain = (text: string): Verdict => ({ text, isWarning: false });
const warning = (text: string): Verdict => ({ text, isWarning: true });

/** What the deals say in words, the most important first. */
export function verdicts(report: ConversionReport, deals: DealScores, leads: LeadScores): Verdict[] {
  const { settings } = leads.scoring.model;
  const hasSaid = tooFew(deals, '', fewestOfEachOutcome) === null;
  return [
    ...(hasSaid
      ? [...rises(report), ...threshold(report), ...ladder(report), ...time(ripeOf(report, deals, leads))]
      : []),
    ...crowding(report, leads),
    ...capacity(leads, settings.callsPerWeek),
  ];
}

function rises({ table, falls }: ConversionReport): Verdict[] {
  const withDeals = table.bands.filter(({ deals }) => deals > 0);
  if (withDeals.length < 2) return [plain(say.oneBand(withDeals[0]?.label ?? ''))];
  if (falls.length === 0) return [plain(say.rises())];
  return falls.map((fall) => {
    const [from, to] = [table.bands[fall.from]!.label, table.bands[fall.to]!.label];
    const text = say.falls(from, fall.conversionFrom, to, fall.conversionTo, fall.beyondChance);
    return fall.beyondChance ? warning(text) : plain(text);
  });
}

function threshold({ threshold: found }: ConversionReport): Verdict[] {
  return [plain(found === null ? say.noThreshold() : say.threshold(found))];
}

function ladder({ steps, table }: ConversionReport): Verdict[] {
  return steps.map((step) => {
    const [from, to] = [table.statuses[step.from]!.label, table.statuses[step.to]!.label];
    if (step.isSupported) return plain(say.stepSupported(from, to, step));
    return step.dealsTo < fewestOfEachOutcome
      ? plain(say.stepTooFew(to, step))
      : warning(say.stepUnsupported(from, to, step));
  });
}

/** Quarters whose deals are mostly closed: of a younger one only the quick deals are known. */
function ripeOf({ quarters }: ConversionReport, deals: DealScores, { asOfDay }: LeadScores): QuarterLine[] {
  const ripe = new Set(ripeQuarters(deals, asOfDay));
  return quarters.filter(({ quarter }) => ripe.has(quarter));
}

/** The latest quarter against all before it: a mixture of times makes bands look better or worse than they are. */
function time(quarters: readonly QuarterLine[]): Verdict[] {
  const last = quarters[quarters.length - 1];
  if (last === undefined || quarters.length < 2) return [];
  const before = outcomesOf(quarters.slice(0, -1));
  if (fisherExact(last.won, last.lost, before.won, before.lost) > significance) return [];
  return [
    warning(say.conversionMoved(last.quarter, last.conversion, before.won / (before.won + before.lost))),
  ];
}

function crowding(
  { table, sqlRung }: ConversionReport,
  { scoring, leadsNowCount: leadsNow }: LeadScores,
): Verdict[] {
  if (leadsNow === 0) return [];
  const { rungs } = scoring.model.ladder;
  const atSql = table.statuses.slice(sqlRung, rungs.length).reduce((sum, line) => sum + line.leadsNow, 0);
  return [
    ...table.bands
      .filter((line) => line.leadsNow > crowdedShare * leadsNow)
      .map((line) => warning(say.crowded(line.label, line.leadsNow / leadsNow))),
    ...crowdedTop(table.statuses[rungs.length - 1]!, leadsNow, scoring.model.settings.callsPerWeek),
    ...(sqlRung >= 0 && atSql === 0 ? [warning(say.noneAtSql(rungs[sqlRung]!.name))] : []),
  ];
}

function crowdedTop(
  { label, leadsNow: top }: ConversionLine,
  leadsNow: number,
  callsPerWeek: number | null,
): Verdict[] {
  if (callsPerWeek !== null && callsPerWeek >= 1 && top > mostWeeksOfCalls * callsPerWeek)
    return [warning(say.topTakesWeeks(label, top, Math.floor(top / callsPerWeek)))];
  return top > crowdedTopShare * leadsNow ? [warning(say.topCrowded(label, top, top / leadsNow))] : [];
}

/** The score from which on there are at most as many leads as can be called. */
function capacity(
  { scores, statuses, scoring, leadKeys }: LeadScores,
  callsPerWeek: number | null,
): Verdict[] {
  if (callsPerWeek === null || !(callsPerWeek >= 1)) return [];
  const callable = scores.filter(
    (_, row) => leadKeys.isLead[row] === 1 && statuses[row]! < scoring.model.ladder.rungs.length,
  );
  const sorted = callable.sort((a, b) => b - a);
  if (sorted.length <= callsPerWeek) return [plain(say.capacityForAll(callsPerWeek, sorted.length))];
  const next = sorted[Math.floor(callsPerWeek)]!;
  const leads = sorted.filter((score) => score > next).length;
  return leads === 0 ? [] : [plain(say.capacity(callsPerWeek, leads, sorted[leads - 1]!))];
}

/** How the deals were scored and what that is worth. */
export function scoringRemarks(
  { bases }: ConversionReport,
  { scored, scoring }: DealScores,
  leadColumnsUsed: number,
): Verdict[] {
  if (scored.length === 0) return [];
  const { daysBeforeClose } = scoring.model.settings;
  const knowing = bases['closing day'] + bases.today;
  const remarks: Verdict[] = [plain(say.scoredAsOf(bases, daysBeforeClose))];
  if (knowing > 0) remarks.push(warning(say.mayKnowOutcome(knowing, scored.length)));
  if (leadColumnsUsed > 0) remarks.push(plain(say.columnsOfToday(leadColumnsUsed, scored.length)));
  return remarks;
}

/** Whether the deals test the rules on activities at all. */
export function activityRemarks(
  { activities }: ConversionReport,
  { scored, scoring }: DealScores,
): Verdict[] {
  if (scored.length === 0 || activities === null || activities.before + activities.after === 0) return [];
  const { before, after } = activities;
  const around = plain(say.activitiesAround(before, after));
  const { daysBeforeClose } = scoring.model.settings;
  return after > before ? [around, warning(say.activitiesNotTested(daysBeforeClose))] : [around];
}

export function reviewReminder({ days, dealsSince }: RulesAge): Verdict {
  const isDue = days >= reviewAfterDays || dealsSince >= reviewAfterDeals;
  return isDue ? warning(say.reviewDue(days, dealsSince)) : plain(say.rulesChanged(days, dealsSince));
}

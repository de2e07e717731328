import {
  allRungs,
  type Column,
  cellText,
  dayNumber,
  foldName,
  isEmptyCell,
  type LeadScores,
  type StatusMove,
  timeCauses,
} from '../../scoring/index.ts';
import { readLastRun } from '../document/last-run.ts';
import { minuteOfStart } from '../document/moment-text.ts';
import { isNotScoredYet } from '../document/rules-state.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { type LeadCrossing, leadCrossing, listed, type RunCrossings } from './run-crossings.ts';
import { say } from './sentences.ts';

/** A lead whose status is another than at the last run. */
interface Crossing {
  /** Row of the scored table, from 0. */
  readonly row: number;
  /** The status that stood beside the lead, as written; empty for a lead that is new. */
  readonly from: string;
  readonly isRise: boolean;
}

/** The crossings of the run; null for none, as in the very first run, where every lead would be new. */
export function crossingsOf(document: ScoredDocument, standing: Column | null): RunCrossings | null {
  const crossings = standing === null || standing.every(isEmptyCell) ? [] : found(document, standing);
  if (crossings.length === 0) return null;
  const haveRulesChanged = isNotScoredYet(document);
  const isOfRules = ({ from }: Crossing) => haveRulesChanged && from !== '';
  const ofData = crossings.filter((crossing) => !isOfRules(crossing));
  const ofRules = crossings.filter(isOfRules);
  const rose = ofRules.filter(({ isRise }) => isRise).length;
  const [first] = ofRules;
  return {
    when: minuteOfStart(document.book),
    leads: listed(inTurn(document, ofData, timesOf(document, ofData))),
    ofData: ofData.length,
    ofRules: first ? { rose, fell: ofRules.length - rose, first: leadOf(document, first) } : null,
  };
}

function found(document: ScoredDocument, standing: Column): Crossing[] {
  const crossings = findCrossings(document.scores, standing, document.leads.rowCount);
  if (crossings.every(({ from }) => from !== '')) return crossings;
  // Before a first run has gone through to its end, an empty status is one that was not written yet.
  const lastRun = readLastRun(document.book.kept);
  const isWhole = lastRun !== null && lastRun.unfinished === null && lastRun.isStatusRefused !== true;
  return isWhole ? crossings : crossings.filter(({ from }) => from !== '');
}

/** What time has done to those that it alone has moved since the last run, by row. */
function timesOf(
  { book, scores }: ScoredDocument,
  crossings: readonly Crossing[],
): ReadonlyMap<number, string> {
  const since = readLastRun(book.kept)?.asOf.split('-').map(Number) ?? [];
  const sinceDay = dayNumber(since[0]!, since[1]!, since[2]!);
  const { ladder } = scores.scoring.model;
  const names = allRungs(ladder).map(({ name }) => foldName(name));
  const moves = crossings
    .map(
      ({ row, from }): StatusMove => ({
        row,
        from: names.indexOf(foldName(from)),
        to: scores.statuses[row]!,
      }),
    )
    .filter(({ row, from }) => from >= 0 && from <= ladder.rungs.length && !scores.isOverridden(row));
  if (!(sinceDay < scores.asOfDay) || moves.length === 0) return new Map();
  const causes = timeCauses(scores.scoring, moves, sinceDay);
  return new Map(
    moves.flatMap(({ row }, index) => {
      const cause = causes[index];
      return cause ? [[row, say.timeCause(cause.rule, cause.change)] as const] : [];
    }),
  );
}

function* inTurn(
  document: ScoredDocument,
  crossings: readonly Crossing[],
  times: ReadonlyMap<number, string>,
): Generator<LeadCrossing> {
  for (const crossing of crossings) yield leadOf(document, crossing, times.get(crossing.row));
}

function leadOf({ leads, scores }: ScoredDocument, { row, from }: Crossing, time?: string): LeadCrossing {
  return leadCrossing(
    cellText(leads.columns[scores.keyColumn]![row]!).trim(),
    leads.headerRow + 1 + row,
    from,
    scores.statusName(row),
    time,
  );
}

/**
 * Who rises to or falls from a status. A new lead counts where it begins above the lowest status; one that closes crosses
 * nothing, and one that is open again has risen.
 */
function findCrossings(scores: LeadScores, standing: Column, rowCount: number): Crossing[] {
  const { rungs } = scores.scoring.model.ladder;
  const rankOf = new Map(rungs.map((rung, index) => [foldName(rung.name), index]));
  const crossings: Crossing[] = [];
  for (let row = 0; row < rowCount; row++) {
    if (scores.leadsNow[row] !== 1) continue;
    const to = scores.statuses[row]!;
    const cell = standing[row] ?? '';
    const from = isEmptyCell(cell) ? '' : cellText(cell).trim();
    // Disqualified, Won and Lost, and what is no status any more, are below the ladder.
    const rankBefore = from === '' ? 0 : (rankOf.get(foldName(from)) ?? -1);
    const rankNow = to < rungs.length ? to : -1;
    const isNewAndLow = from === '' && rankNow <= 0;
    if (isNewAndLow || foldName(from) === foldName(scores.statusName(row))) continue;
    crossings.push({ row, from, isRise: rankNow > rankBefore });
  }
  return crossings;
}

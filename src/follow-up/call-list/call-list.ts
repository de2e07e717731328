import { foldName, type LeadScores } from '../../scoring/index.ts';
import { standingByCalls } from '../calls/back-by-calls.ts';
import type { CallHistory } from '../calls/call-history.ts';
import type { WorkingDays } from '../days/working-days.ts';
import type { Persons } from '../persons/persons.ts';
import { byClaim, byTurn, type CallCandidate } from './call-candidate.ts';

/** What a call list is made of; all of it row by row. */
export interface CallListSource {
  readonly scores: LeadScores;
  /** Day since which each lead has its status, NaN for none. */
  readonly since: Float64Array;
  readonly history: CallHistory;
  readonly persons: Persons;
  /** Folded account of each lead, `''` for none. */
  readonly accounts: readonly string[];
  /** Owner of each lead as written, `''` for none. */
  readonly owners: readonly string[];
  readonly workingDays: WorkingDays;
  /** Most leads for each owner; null for all. */
  readonly length: number | null;
}

/** A lead of the list, with those that it stands for. */
export interface CallListEntry extends CallCandidate {
  /** Other rows of the same person, from the top. */
  readonly otherRows: readonly number[];
  /** Rows of others of its account who would stand on the list without it, from the top. */
  readonly colleagues: readonly number[];
}

/** Whom to call, in turn, and how many more there are. */
export interface CallList {
  readonly entries: readonly CallListEntry[];
  /** Those beyond the length of the list, without the resting ones. */
  readonly waiting: number;
  /** Due before today, wherever they stand. */
  readonly overdue: number;
  /** Overdue by more than ten working days. */
  readonly resting: number;
}

/** Whoever is overdue by more working days gives way to others. */
const mostDaysOverdue = 10;
/** Days within which a status that falls is said. */
const daysUntilCool = 7;

export function callList(source: CallListSource): CallList {
  const all = candidates(source);
  const { persons, accounts } = source;
  const ofPersons = bestOf(all, ({ row }) => `${persons.firstRows[row]!}`);
  const chosen = bestOf(ofPersons, ({ row }) => (accounts[row] ? `account ${accounts[row]}` : `${row}`));
  const awake = chosen.filter(({ isResting }) => !isResting).sort(byTurn);
  const listed = withinLength(awake, source.length);
  const colleaguesOf = colleaguesIn(ofPersons, accounts);
  return {
    entries: listed.map((candidate) => ({
      ...candidate,
      otherRows: persons.rowsWith(candidate.row).filter((row) => row !== candidate.row),
      colleagues: colleaguesOf(candidate.row),
    })),
    waiting: awake.length - listed.length,
    overdue: chosen.filter(({ isOverdue }) => isOverdue).length,
    resting: chosen.length - awake.length,
  };
}

function candidates(source: CallListSource): CallCandidate[] {
  const { scores, since } = source;
  const { rungs, roles } = scores.scoring.model.ladder;
  const found: CallCandidate[] = [];
  for (let row = 0; row < since.length; row++) {
    const status = scores.statuses[row]!;
    const isOnList = status < rungs.length && roles.isOnCallList[status] === true;
    if (scores.leadKeys.isLead[row] !== 1 || !isOnList) continue;
    const candidate = candidateIn(source, row);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

/** null for a lead that its calls keep off the list. */
function candidateIn(source: CallListSource, row: number): CallCandidate | null {
  const { scores, history, workingDays } = source;
  const { asOfDay } = scores;
  const { rungs, roles } = scores.scoring.model.ladder;
  const status = scores.statuses[row]!;
  const since = source.since[row]!;
  const standing = standingByCalls(history.callsTo(row), since, workingDays);
  if (standing.kind === 'off' || (standing.kind === 'back' && standing.day > asOfDay)) return null;
  const within = roles.contactWithinDays[status] ?? null;
  const ofStatus = within === null ? null : workingDays.after(since, within);
  const due = standing.kind === 'back' ? standing.day : ofStatus;
  const isPromised = standing.kind === 'back' && standing.reason === 'promised';
  const isOverdue = due !== null && due < asOfDay;
  const daysOverdue = isOverdue ? workingDays.between(due, asOfDay) : 0;
  const coolsOn = scores.coolsOn(row);
  return {
    row,
    status,
    score: scores.scores[row]!,
    since,
    due,
    isPromised,
    isOverdue,
    daysOverdue,
    isResting: !isPromised && daysOverdue > mostDaysOverdue,
    coolsSoon: coolsOn !== null && coolsOn <= asOfDay + daysUntilCool,
    owner: source.owners[row] || rungs[status]!.owner,
    standing,
  };
}

/** Of those who belong together the one with the best claim, from the top. */
function bestOf(
  candidates: readonly CallCandidate[],
  groupOf: (candidate: CallCandidate) => string,
): CallCandidate[] {
  const best = new Map<string, CallCandidate>();
  for (const candidate of candidates) {
    const group = groupOf(candidate);
    const before = best.get(group);
    if (before === undefined || byClaim(candidate, before) < 0) best.set(group, candidate);
  }
  return [...best.values()];
}

function withinLength(candidates: readonly CallCandidate[], length: number | null): CallCandidate[] {
  const countOf = new Map<string, number>();
  return candidates.filter(({ owner }) => {
    const name = foldName(owner);
    const count = (countOf.get(name) ?? 0) + 1;
    countOf.set(name, count);
    return length === null || count <= length;
  });
}

/** Rows of the other candidates of the same account. */
function colleaguesIn(
  candidates: readonly CallCandidate[],
  accounts: readonly string[],
): (row: number) => number[] {
  const rowsOf = new Map<string, number[]>();
  for (const { row } of candidates) {
    const account = accounts[row]!;
    if (account !== '') rowsOf.set(account, [...(rowsOf.get(account) ?? []), row]);
  }
  return (row) => (rowsOf.get(accounts[row]!) ?? []).filter((other) => other !== row);
}

import type { DealScores } from '../../evidence/index.ts';
import { type LeadScores, rungAt, statusesOf } from '../../scoring/index.ts';
import type { LeadAccounts } from './account-of.ts';

/** A company with the people of it that are leads. */
export interface Account {
  /** As in its topmost row. */
  readonly name: string;
  readonly people: number;
  /** Of those, how many have an event of the last days. */
  readonly active: number;
  /** Row of its best lead. */
  readonly best: number;
  readonly score: number;
  readonly status: string;
  /** Row of the best of its people that has an owner, or -1. */
  readonly ownedRow: number;
  readonly won: number;
  readonly lost: number;
  /** They add up to the score. */
  readonly why: readonly AccountLine[];
}

export interface AccountLine {
  readonly points: number;
  readonly kind: 'best lead' | 'more active' | 'Score floor' | 'Score ceiling';
  /** How many others are active. */
  readonly others: number;
}

export interface Accounts {
  /** By score, then by name. */
  readonly list: readonly Account[];
  /** Per row of Leads its account; null where it has none, or none of its people is open. */
  readonly ofRow: readonly (Account | null)[];
}

export interface AccountSource {
  readonly scores: LeadScores;
  readonly accounts: LeadAccounts;
  /** null where there are none. */
  readonly deals: DealScores | null;
  readonly hasOwner: (row: number) => boolean;
}

const activeDays = 30;
const pointsOfActive = 5;

/** Accounts of which at least one person is neither closed nor disqualified. */
export function accountsOf(source: AccountSource): Accounts {
  const { scores, accounts } = source;
  const outcomes = outcomesByAccount(source);
  const best = byScoreThenRow(scores);
  const found = Array.from(peopleByAccount(scores, accounts), ([key, rows]) => {
    const people = rows.sort(best);
    const active = people.filter((row) => isActive(scores, row));
    const others = active.filter((row) => row !== people[0]).length;
    const why = linesOf(scores, people[0]!, others);
    return {
      key,
      name: accounts.names.get(key)!,
      people: people.length,
      active: active.length,
      best: people[0]!,
      score: why.reduce((sum, { points }) => sum + points, 0),
      ownedRow: people.find(source.hasOwner) ?? -1,
      why,
      ...(outcomes.get(key) ?? { won: 0, lost: 0 }),
    };
  });
  found.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const statuses = statusesByLadder(scores, found);
  const byKey = new Map(
    found.map(({ key, ...account }, at): [string, Account] => [key, { ...account, status: statuses[at]! }]),
  );
  return {
    list: [...byKey.values()],
    ofRow: accounts.keys.map((key) => byKey.get(key) ?? null),
  };
}

/** Rows of open leads, one for each key. */
function peopleByAccount(scores: LeadScores, { keys: accounts }: LeadAccounts): Map<string, number[]> {
  const { leadsNow, statuses, leadKeys, scoring } = scores;
  const disqualified = scoring.model.ladder.rungs.length;
  const seen = new Set<string>();
  const people = new Map<string, number[]>();
  accounts.forEach((account, row) => {
    if (account === '' || leadsNow[row] !== 1 || statuses[row] === disqualified) return;
    const key = leadKeys.keys[row]!;
    if (key !== '' && seen.has(key)) return;
    seen.add(key);
    const rows = people.get(account);
    if (rows) rows.push(row);
    else people.set(account, [row]);
  });
  return people;
}

function byScoreThenRow({ scores }: LeadScores): (a: number, b: number) => number {
  return (a, b) => scores[b]! - scores[a]! || a - b;
}

/** Whether the lead has an event of the last days; those of days to come are none. */
function isActive({ scoring: { frame }, asOfDay }: LeadScores, row: number): boolean {
  const { log, keyNumbers } = frame;
  const key = keyNumbers[row]!;
  // Events of a key stand in the order of their days.
  return log !== null && key >= 0 && asOfDay - log.days[log.start[key + 1]! - 1]! <= activeDays;
}

/** The best lead, so much for each of the others that are active, and what floor and ceiling take from it. */
function linesOf({ scores, scoring }: LeadScores, best: number, othersActive: number): AccountLine[] {
  const { accountBonus, scoreFloor, scoreCeiling } = scoring.model.settings;
  const bonus = Math.min(othersActive * pointsOfActive, accountBonus ?? Number.POSITIVE_INFINITY);
  const sum = scores[best]! + bonus;
  const above = Math.min(0, (scoreCeiling ?? Number.POSITIVE_INFINITY) - sum);
  const below = Math.max(0, (scoreFloor ?? Number.NEGATIVE_INFINITY) - sum);
  const line = (points: number, kind: AccountLine['kind']): AccountLine => ({
    points,
    kind,
    others: othersActive,
  });
  const more = [line(bonus, 'more active'), line(below, 'Score floor'), line(above, 'Score ceiling')];
  return [line(scores[best]!, 'best lead'), ...more.filter(({ points }) => points !== 0)];
}

/** By the same ladder as leads, with Fit and Engagement of the best one. */
function statusesByLadder(
  { scoring: { model }, fit, engagement }: LeadScores,
  accounts: readonly Pick<Account, 'best' | 'score'>[],
): string[] {
  const totals = {
    score: Int32Array.from(accounts, ({ score }) => score),
    fit: Int32Array.from(accounts, ({ best }) => fit[best]!),
    engagement: Int32Array.from(accounts, ({ best }) => engagement[best]!),
    capLines: [],
  };
  const statuses = statusesOf({ model, totals, isDisqualified: new Uint8Array(accounts.length) }, null);
  return Array.from(statuses, (status) => rungAt(model.ladder, status).name);
}

/** Counted deals of each account, whatever its people are now. */
function outcomesByAccount({ accounts, deals }: AccountSource): Map<string, { won: number; lost: number }> {
  const outcomes = new Map<string, { won: number; lost: number }>();
  for (const { row, outcome } of deals?.scored ?? []) {
    const account = accounts.keys[deals!.rows.leadRows[row]!] ?? '';
    if (account === '') continue;
    const counts = outcomes.get(account) ?? { won: 0, lost: 0 };
    counts[outcome === 'won' ? 'won' : 'lost']++;
    outcomes.set(account, counts);
  }
  return outcomes;
}

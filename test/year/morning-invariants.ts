import { mondayToFriday } from '../../src/follow-up/index.ts';
import { dayNumber, foldName } from '../../src/scoring/index.ts';
import { unfairDealings } from './dealing-invariants.ts';
import { listLength, type MadeCall, type Morning, mostOpenOfBen, ownerNames } from './small-team.ts';

type Row = Morning['rows'][number];
type Entry = Morning['list'][number];

/** What must hold on every morning, whatever people did in between; each broken one is a sentence. */
export class MorningInvariants {
  readonly broken: string[] = [];
  /** Keys of leads that were new and at the highest status on a morning. */
  readonly topLeads = new Set<string>();
  /** Owners of leads on the morning before. */
  private owners = new Map<string, string>();
  private seen = new Set<string>();

  check(morning: Morning): void {
    const { rows, list, team, day } = morning;
    const fail = (sentence: string) => this.broken.push(`${team.isoOf(day)}: ${sentence}`);
    const byKey = new Map(rows.map((row) => [row.key, row]));
    if (morning.summary.stopped !== null) fail(morning.summary.stopped);
    this.checkOpen(list, byKey, fail);
    this.checkCalls(morning, fail);
    this.checkLengths(list, fail);
    this.checkOwners(morning, fail);
    this.checkDue(morning, fail);
    this.checkNewcomers(morning, fail);
    this.owners = new Map(rows.map(({ key, owner }) => [key, owner ?? '']));
    this.seen = new Set(rows.map(({ key }) => key));
  }

  private checkOpen(list: readonly Entry[], byKey: ReadonlyMap<string, Row>, fail: (text: string) => void) {
    for (const { key } of list) {
      const status = byKey.get(key)?.status ?? 'gone';
      if (!['SQL', 'High priority'].includes(status)) fail(`${key} is ${status} and stands on the list`);
    }
  }

  /** Whom a call has put off, of everybody whose lead has not risen since. */
  private checkCalls({ list, rows, team, day }: Morning, fail: (text: string) => void): void {
    const emailOf = new Map(team.people.map(({ key, email }) => [key.toLowerCase(), email]));
    const ofPerson = new Map<string, MadeCall[]>();
    for (const call of team.calls) {
      const person = emailOf.get(call.key)!;
      ofPerson.set(person, [...(ofPerson.get(person) ?? []), call]);
    }
    const standing = new Set<string>();
    const sinceOf = new Map(rows.map(({ key, statusSince }) => [key, statusSince ?? null]));
    for (const { key } of list) {
      const person = emailOf.get(key)!;
      if (standing.has(person)) fail(`${key}: one person stands twice on the list`);
      standing.add(person);
      const calls = callsThatCount(ofPerson.get(person) ?? [], sinceOf.get(key) ?? null, team);
      const last = calls[calls.length - 1];
      if (ofPerson.get(person)?.some(({ result }) => result === 'Do not call'))
        fail(`${key} does not want to be called`);
      const since = sinceOf.get(key);
      const hasRisen = last !== undefined && since != null && team.dayOf(since) > last.day;
      if (last === undefined || hasRisen) continue;
      const back = backOn(
        calls,
        (first, count) => workingDaysAfter(team.isoOf(first), count) - epochOf(team),
      );
      if (back > day)
        fail(`${key} is called again before its day, after ${last.result} on ${team.isoOf(last.day)}`);
    }
  }

  private checkLengths(list: readonly Entry[], fail: (text: string) => void): void {
    const counts = new Map<string, number>();
    for (const { owner } of list) counts.set(owner ?? '', (counts.get(owner ?? '') ?? 0) + 1);
    for (const [owner, rows] of counts)
      if (rows > listLength) fail(`${owner || 'nobody'} has ${rows} rows on the list`);
  }

  private checkOwners(morning: Morning, fail: (text: string) => void): void {
    const { rows, team, day, dealtBefore } = morning;
    for (const { key, owner } of rows) {
      const before = this.owners.get(key) ?? '';
      if (before !== '' && before !== owner && !isDayAfterWrongRule(day))
        fail(`${key} was taken from ${before}`);
    }
    const dealt = rows.filter(({ key, owner }) => (this.owners.get(key) ?? '') === '' && owner);
    // On the first morning nobody knows who had an owner before, and going back takes dealt owners back.
    if (this.seen.size > 0 && !isDayAfterWrongRule(day))
      for (const sentence of unfairDealings(morning, this.owners)) fail(sentence);
    const after = team.dealt();
    const given = ownerNames.map((name) => (after.get(name) ?? 0) - (dealtBefore.get(name) ?? 0));
    const all = given.reduce((sum, one) => sum + one, 0);
    if (this.seen.size > 0 && !isDayAfterWrongRule(day) && all !== dealt.length)
      fail(`${dealt.length} leads were dealt, and ${all} counted`);
    const openOfBen = rows.filter(
      ({ owner, status }) =>
        foldName(owner ?? '') === 'ben' && !['Won', 'Lost', 'Disqualified'].includes(status),
    ).length;
    if (openOfBen > mostOpenOfBen) fail(`Ben has ${openOfBen} open leads`);
  }

  /** One working day for the highest status, two for the next, counted over weekends. */
  private checkDue({ list, team }: Morning, fail: (text: string) => void): void {
    for (const { key, status, since, due } of list) {
      const isCalled = team.calls.some((call) => call.key === key);
      if (since === null || due === null || isCalled) continue;
      const expected = workingDaysAfter(since, status === 'High priority' ? 1 : 2) - epochOf(team);
      const isOfPerson = team.people.filter(({ key: one }) => one.toLowerCase() === key).length === 1;
      const email = team.people.find(({ key: one }) => one.toLowerCase() === key)!.email;
      const hasOthers = team.people.filter((person) => person.email === email).length > 1;
      if (isOfPerson && !hasOthers && team.dayOf(due) !== expected)
        fail(`${key} is due on ${due}, and has had ${status} since ${since}`);
    }
  }

  /** A new lead at the highest status stands before every lower one, unless that one is promised. */
  private checkNewcomers(morning: Morning, fail: (text: string) => void): void {
    const { list, rows, day, team } = morning;
    if (this.seen.size === 0) return;
    const fresh = new Set(rows.filter(({ key }) => !this.seen.has(key)).map(({ key }) => key));
    for (const { key, status } of rows)
      if (fresh.has(key) && status === 'High priority') this.topLeads.add(key);
    const promised = new Set(
      team.calls.filter(({ again }) => again !== null && again <= day).map(({ key }) => key),
    );
    const top = list.findIndex(({ key, status }) => fresh.has(key) && status === 'High priority');
    const last = list.reduce(
      (found, { key, status }, index) => (fresh.has(key) && status === 'High priority' ? index : found),
      top,
    );
    for (const { key, status, due, remark } of list.slice(0, Math.max(0, last))) {
      const isPromised = promised.has(key) || /promised/i.test(remark);
      if (status !== 'High priority' && !isPromised)
        fail(`${key} at ${status} stands before a new lead at the highest status`);
      if (due !== null && isResting(due, day, team) && !isPromised)
        fail(`${key}, due on ${due}, stands before a new lead at the highest status`);
    }
    this.checkMissing(morning, fresh, promised, fail);
  }

  /** A new top lead is on the list, unless that of its owner is full of such, or somebody of its account stands there. */
  private checkMissing(
    { rows, list, team }: Morning,
    fresh: ReadonlySet<string>,
    promised: ReadonlySet<string>,
    fail: (text: string) => void,
  ): void {
    const emailOf = new Map(team.people.map(({ key, email }) => [key.toLowerCase(), email]));
    const domainOf = (key: string) => emailOf.get(key)!.split('@')[1];
    const called = new Set(team.calls.map(({ key }) => emailOf.get(key)));
    const standing = new Set(list.map(({ key }) => key));
    for (const { key, status, owner } of rows) {
      if (!fresh.has(key) || status !== 'High priority' || standing.has(key)) continue;
      const isOfOther = list.some((entry) => domainOf(entry.key) === domainOf(key));
      // Who comes back after a call is put off by it.
      if (isOfOther || called.has(emailOf.get(key))) continue;
      const lower = list.filter((entry) => entry.owner === owner && entry.status !== 'High priority');
      if (lower.some((entry) => !promised.has(entry.key) && !/promised/i.test(entry.remark)))
        fail(`${key}, new at the highest status, is not on the list of ${owner}`);
    }
  }
}

/** Calls before a rise count no more where it lies more than ten working days after the last of them. */
function callsThatCount(
  calls: readonly MadeCall[],
  since: string | null,
  team: Morning['team'],
): readonly MadeCall[] {
  if (since === null) return calls;
  const before = calls.filter(({ day }) => day < team.dayOf(since));
  const last = before[before.length - 1];
  const isLongAgo =
    last !== undefined && mondayToFriday.between(dayNumberOf(team.isoOf(last.day)), dayNumberOf(since)) > 10;
  return isLongAgo ? calls.slice(before.length) : calls;
}

/** Overdue by more than ten working days. */
function isResting(due: string, day: number, team: Morning['team']): boolean {
  return team.dayOf(due) < day && mondayToFriday.between(dayNumberOf(due), epochOf(team) + day) > 10;
}

function isDayAfterWrongRule(day: number): boolean {
  return day === 92;
}

function dayNumberOf(iso: string): number {
  return dayNumber(...(iso.split('-').map(Number) as [number, number, number]));
}

function epochOf(team: Morning['team']): number {
  return dayNumberOf(team.isoOf(0));
}

function workingDaysAfter(iso: string, count: number): number {
  return mondayToFriday.after(dayNumberOf(iso), count);
}

/** Day from which on a person may be called again; Infinity for never. */
function backOn(calls: readonly MadeCall[], after: (day: number, count: number) => number): number {
  const last = calls[calls.length - 1]!;
  let unanswered = 0;
  for (let at = calls.length - 1; at >= 0 && calls[at]!.result === 'No answer'; at--) unanswered++;
  switch (last.result) {
    case 'No answer':
      return unanswered >= 4 ? Number.POSITIVE_INFINITY : after(last.day, 2 ** (unanswered - 1));
    case 'Call again':
      return last.again ?? after(last.day, 1);
    case 'Good talk':
      return after(last.day, 10);
    default:
      return Number.POSITIVE_INFINITY;
  }
}

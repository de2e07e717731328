import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CallList, callList } from '../../../src/follow-up/call-list/call-list.ts';
import type { KeyedCall } from '../../../src/follow-up/calls/call.ts';
import { CallHistory } from '../../../src/follow-up/calls/call-history.ts';
import { callResults } from '../../../src/follow-up/calls/call-results.ts';
import { mondayToFriday } from '../../../src/follow-up/days/working-days.ts';
import { Persons } from '../../../src/follow-up/persons/persons.ts';
import { dayNumber } from '../../../src/scoring/reading/calendar.ts';
import { scoreWorkbook } from '../../scoring/score-workbook.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

/** A Monday, on which all is scored. */
const today = dayNumber(2026, 11, 23);
const statuses = [
  ['Status', 'Min score', 'Owner', 'Call list', 'Contact within'],
  ['Early', 0, '', false, ''],
  ['SQL', 50, 'Desk', true, 3],
  ['Hot', 75, '', true, 1],
];

interface Lead {
  readonly score: number;
  readonly email: string;
  readonly account: string;
  readonly owner: string;
  readonly since: number;
  readonly isStudent: boolean;
}

const lead: fc.Arbitrary<Lead> = fc.record({
  score: fc.constantFrom(0, 50, 60, 75, 90),
  email: fc.constantFrom('', '', 'p@x.org', 'q@x.org'),
  account: fc.constantFrom('', '', 'acme', 'bolt'),
  owner: fc.constantFrom('', 'Ann', 'ann ', 'Bo'),
  since: fc.integer({ min: today - 40, max: today }),
  isStudent: fc.boolean(),
});
const call = (leadCount: number): fc.Arbitrary<KeyedCall> =>
  fc.record({
    key: fc.integer({ min: 0, max: leadCount }).map((row) => `l${row}`),
    day: fc.integer({ min: today - 45, max: today }),
    result: fc.constantFrom(...callResults),
    againOn: fc.oneof(fc.constant(Number.NaN), fc.integer({ min: today - 5, max: today + 5 })),
  });

const morning = fc.array(lead, { minLength: 1, maxLength: 25 }).chain((leads) =>
  fc.record({
    leads: fc.constant(leads),
    calls: fc.array(call(leads.length), { maxLength: 20 }),
    length: fc.constantFrom(1, 3, null),
  }),
);

function listOf(leads: readonly Lead[], calls: readonly KeyedCall[], length: number | null): CallList {
  const scores = scoreWorkbook({
    asOf: '2026-11-23',
    leads: [
      ['Lead ID', 'Worth', 'Student'],
      ...leads.map(({ score, isStudent }, row) => [`L${row}`, score, isStudent && score === 60]),
    ],
    rules: [
      { Rule: 'Worth', Field: 'Worth', Test: 'is not empty', Points: 1, Count: 'each' },
      { Rule: 'Student', Field: 'Student', Test: 'is yes', Points: 'Disqualify' },
    ],
    statuses,
  });
  const { keys, isLead } = scores.leadKeys;
  const persons = Persons.of(isLead, { keys, emails: leads.map(({ email }) => email), phones: [] });
  return callList({
    scores,
    since: Float64Array.from(leads, ({ since }) => since),
    history: new CallHistory(persons, keys, new Float64Array(leads.length).fill(Number.NaN), calls),
    persons,
    accounts: leads.map(({ account }) => account),
    owners: leads.map(({ owner }) => owner),
    workingDays: mondayToFriday,
    length,
  });
}

/** What a morning's list must be, whatever the leads and calls are. */
function everyMorning(check: (list: CallList, leads: readonly Lead[], calls: readonly KeyedCall[]) => void) {
  fc.assert(
    fc.property(morning, ({ leads, calls, length }) => check(listOf(leads, calls, length), leads, calls)),
    propertyRuns(),
  );
}

describe('the call list', () => {
  it('has nobody below its statuses, and nobody who is disqualified', () => {
    everyMorning(({ entries }, leads) => {
      for (const { row } of entries) {
        expect(leads[row]!.score).toBeGreaterThanOrEqual(50);
        expect(leads[row]!.isStudent && leads[row]!.score === 60).toBe(false);
      }
    });
  });

  it('has no person and no account twice', () => {
    everyMorning(({ entries }, leads) => {
      for (const sign of ['email', 'account'] as const) {
        const found = entries.map(({ row }) => leads[row]![sign]).filter((text) => text !== '');
        expect(new Set(found).size).toBe(found.length);
      }
    });
  });

  it('has nobody who does not want to be called, nor anybody promised for a later day', () => {
    everyMorning(({ entries }, leads, calls) => {
      const never = calls.filter(({ result }) => result === 'Do not call').map(({ key }) => key);
      for (const { row, due, isPromised } of entries) {
        const rows = leads.flatMap(({ email }, other) =>
          other === row || (email !== '' && email === leads[row]!.email) ? [`l${other}`] : [],
        );
        expect(never.some((key) => rows.includes(key))).toBe(false);
        if (isPromised) expect(due).toBeLessThanOrEqual(today);
      }
    });
  });

  it('gives no owner more rows than its length, and says how many wait', () => {
    fc.assert(
      fc.property(morning, ({ leads, calls }) => {
        const all = listOf(leads, calls, null);
        const short = listOf(leads, calls, 2);
        const ofOwner = new Map<string, number>();
        for (const { owner } of short.entries) {
          const name = owner.trim().toLowerCase();
          ofOwner.set(name, (ofOwner.get(name) ?? 0) + 1);
        }
        expect(Math.max(0, ...ofOwner.values())).toBeLessThanOrEqual(2);
        expect(all.waiting).toBe(0);
        expect(short.entries.length + short.waiting).toBe(all.entries.length);
        expect([short.overdue, short.resting]).toEqual([all.overdue, all.resting]);
      }),
      propertyRuns(),
    );
  });

  it('has the promised first, then the higher status, and nobody who is overdue by more than ten working days', () => {
    everyMorning(({ entries }) => {
      entries.forEach((entry, i) => {
        if (!entry.isPromised && entry.due !== null)
          expect(mondayToFriday.between(entry.due, today)).toBeLessThanOrEqual(10);
        const next = entries[i + 1];
        if (next === undefined || entry.isPromised !== next.isPromised) return;
        expect(entry.status).toBeGreaterThanOrEqual(next.status);
      });
      expect(entries.map(({ isPromised }) => isPromised).lastIndexOf(true)).toBe(
        entries.filter(({ isPromised }) => isPromised).length - 1,
      );
    });
  });

  it('puts a lead that is new at the highest status before all of lower ones, whoever was forgotten', () => {
    fc.assert(
      fc.property(morning, ({ leads, calls }) => {
        const fresh: Lead = { score: 99, email: '', account: '', owner: '', since: today, isStudent: false };
        const { entries } = listOf(
          [...leads, fresh],
          calls.filter(({ key }) => key !== `l${leads.length}`),
          1_000,
        );
        const place = entries.findIndex(({ row }) => row === leads.length);
        expect(place).toBeGreaterThanOrEqual(0);
        for (const { status, isPromised } of entries.slice(0, place))
          expect(isPromised || status === 2).toBe(true);
      }),
      propertyRuns(),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { statusSince } from '../../../src/follow-up/call-list/status-since.ts';
import { defaultLadder } from '../../../src/scoring/model/ladder.ts';

const names = ['Early-stage', 'MQL', 'SQL', 'High priority', 'Disqualified', 'Won', 'Lost'] as const;
type Name = (typeof names)[number];
const asOfDay = 100;

interface Lead {
  now: Name;
  before: string;
  since?: number;
}

/** The others beside it have a status of the last run, so that it is not the first one. */
function sinceOf({ now, before, since = Number.NaN }: Lead, standing: string[] | null = ['MQL', before]) {
  const [, found] = statusSince({
    ladder: defaultLadder,
    isLead: Uint8Array.of(1, 1),
    statuses: Int16Array.of(1, names.indexOf(now)),
    standing,
    standingSince: Float64Array.of(Number.NaN, since),
    asOfDay,
  });
  return found;
}

// SQL and High priority are on the call list by default.
describe('Status since', () => {
  it.each<[string, Lead, number]>([
    ['is today for who has risen', { now: 'SQL', before: 'MQL', since: 50 }, asOfDay],
    ['is today for who has risen below the call list', { now: 'MQL', before: 'Early-stage' }, asOfDay],
    ['stays where nothing has changed', { now: 'SQL', before: 'sql ', since: 50 }, 50],
    ['stays on a fall', { now: 'SQL', before: 'High priority', since: 50 }, 50],
    ['is today for a new lead', { now: 'MQL', before: '' }, asOfDay],
    ['is none for a new lead at the lowest status', { now: 'Early-stage', before: '' }, Number.NaN],
    ['is today for who is open again', { now: 'Early-stage', before: 'Lost', since: 50 }, asOfDay],
    [
      'is today for who is disqualified no longer',
      { now: 'SQL', before: 'Disqualified', since: 50 },
      asOfDay,
    ],
    ['stays where the status was renamed', { now: 'SQL', before: 'Hot', since: 50 }, 50],
    ['stays where the lead closes', { now: 'Won', before: 'SQL', since: 50 }, 50],
    ['stays where the lead is disqualified', { now: 'Disqualified', before: 'SQL', since: 50 }, 50],
    ['is today where it is missing at a status of the call list', { now: 'SQL', before: 'SQL' }, asOfDay],
    ['is none where it is missing below', { now: 'MQL', before: 'MQL' }, Number.NaN],
    ['is none for who was closed all the time', { now: 'Won', before: 'Won' }, Number.NaN],
  ])('%s', (_, lead, expected) => expect(sinceOf(lead)).toBe(expected));

  it('is today for the call list alone on the first run', () => {
    for (const standing of [null, ['', '']]) {
      expect(sinceOf({ now: 'MQL', before: '' }, standing)).toBeNaN();
      expect(sinceOf({ now: 'SQL', before: '' }, standing)).toBe(asOfDay);
    }
  });
});

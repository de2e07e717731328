import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../src/shared/index.ts';
import type { TestDocument } from '../document.ts';
import { slowMachine } from '../slow-machine.ts';
import { learningDeals } from './learning-deals.ts';

const fiveMinutes = 300_000;

/** The time model of a fit: 60 ms for 20,000 deals of 18 columns, see docs/performance.md. */
const fitMilliseconds = 60;

function onMachine(timesSlower: number): TestDocument {
  const document = learningDeals(600, { code: slowMachine(fitMilliseconds * timesSlower) });
  document.host.timeLimitMilliseconds = 360_000;
  return document;
}

function millisecondsOfLast({ host }: TestDocument): number {
  const { startedAt, endedAt } = host.executions.at(-1)!;
  return endedAt! - startedAt;
}

const actions = {
  findEvidence: { by: 'menu' },
  draftFromEvidence: { by: 'menu', kind: 'rebuild' },
  compareDraft: { by: 'menu' },
  buildConversion: { by: 'menu' },
  menuFindEvidence: undefined,
  menuAdoptDraft: undefined,
  scoreLeads: { by: 'menu' },
  readConversion: undefined,
  measureChunk: undefined,
} as const;

describe('a machine that is so many times slower', () => {
  it.each([1, 10, 50, 200])('%s: ends every action within five minutes', (timesSlower) => {
    const document = onMachine(timesSlower);
    for (const [name, request] of Object.entries(actions)) {
      document.run(name, request);
      expect([name, millisecondsOfLast(document)]).toEqual([name, expect.toSatisfy(isInTime)]);
    }
  });

  it('says nothing of time where there is enough', () => {
    expect(warningsOf(onMachine(1)).join()).not.toContain('lack of time');
  });

  it('says what it leaves out, the later the slower', () => {
    const parts = [10, 20, 50].map(
      (timesSlower) => warningsOf(onMachine(timesSlower)).find((line) => line.startsWith('Left out'))!,
    );
    expect(parts).toMatchInlineSnapshot(`
      [
        "Left out for lack of time, since Google lets a script run for six minutes only: finer ranges of numbers, and rarer texts; a second opinion on what forecasts best.",
        "Left out for lack of time, since Google lets a script run for six minutes only: finer ranges of numbers, and rarer texts; a second opinion on what forecasts best.",
        "Left out for lack of time, since Google lets a script run for six minutes only: new rules with "and"; finer ranges of numbers, and rarer texts; a second opinion on what forecasts best.",
      ]
    `);
  });

  it('suggests nothing, and says why, where there is not even time for the least', () => {
    const { evidence } = find(onMachine(200));
    expect(evidence).toMatchObject({
      ...{ reweighed: null, rebuilt: null },
      rules: [{ rule: 'Software', verdict: 'no time to judge' }],
    });
    expect(evidence!.refusals).toEqual([
      'There are no new points for your rules. To work them out takes longer than Google lets a script run. Take columns that say little out of the tab of leads, or group their values, then try again.',
      'There are no new rules. To work them out takes longer than Google lets a script run. Take columns that say little out of the tab of leads, or group their values, then try again.',
    ]);
  });
});

const isInTime = (milliseconds: number) => milliseconds < fiveMinutes;
const find = (document: TestDocument) => document.run('findEvidence', { by: 'menu' }) as Summary;
const warningsOf = (document: TestDocument) => find(document).evidence!.warnings;

import { describe, expect, it } from 'vitest';
import { knownSignal, strengthFor } from '../../../bench/claim/known-signal.ts';
import type { Summary } from '../../../src/shared/index.ts';
import { TestDocument } from '../document.ts';
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

const { Leads } = knownSignal(400, strengthFor(0.75), 5);

/** What set-up says of rules that it chooses from 400 deals, and what the claim says of them then. */
function setUpOn(timesSlower: number): { said: string; verdict: string } {
  const document = new TestDocument({ Leads: Leads! }, { code: slowMachine(fitMilliseconds * timesSlower) });
  const { messages } = document.run('setUpSpreadsheet', { by: 'menu' }) as Summary;
  const conversion = document.run('buildConversion', { by: 'menu' }) as Summary;
  return { said: messages.join(' '), verdict: conversion.messages[1]! };
}

describe('set-up on a slow machine', () => {
  it('measures its choice in as many rounds as there is time for', () => {
    expect(setUpOn(1).said).not.toContain('lack of time');
    const { said, verdict } = setUpOn(50);
    expect(said).toContain(
      'Left out for lack of time: some of the five rounds in which it is measured how such rules do on deals held out of the choice.',
    );
    expect(verdict).toMatch(/^The scores predict sales.*, measured on deals held out/);
  });

  it('claims nothing where there is no time for one', () => {
    const { said, verdict } = setUpOn(300);
    expect(said).toContain('Left out for lack of time: how such rules do on deals held out of the choice.');
    expect(verdict).toMatch(/^Not measured: to choose the rules again/);
  });
});

const isInTime = (milliseconds: number) => milliseconds < fiveMinutes;
const find = (document: TestDocument) => document.run('findEvidence', { by: 'menu' }) as Summary;
const warningsOf = (document: TestDocument) => find(document).evidence!.warnings;

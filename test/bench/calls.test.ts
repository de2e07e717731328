import { expect, it } from 'vitest';
import { countedRun } from '../../bench/calls/counted-run.ts';
import { benchDocument } from '../../bench/calls/documents.ts';
import {
  type CallCount,
  measureCalls,
  measureDeals,
  measureSetUp,
  measureTeam,
} from '../../bench/calls/measure-calls.ts';
import type { Overview } from '../../src/shared/index.ts';
import { builtCode, put, TestDocument } from '../addon/document.ts';
import { slowScript } from '../faults/slow-script.ts';
import { largeDocument } from '../sidebar/sales-document.ts';

/** Service calls of each action on a document of 3,000 leads, as docs/performance.md explains and shows them. */
const mostCalls: Readonly<Record<string, number>> = {
  'first run': 172,
  'rescore, nothing changed': 64,
  'rescore, one cell changed': 79,
  'rescore, one lead crosses a status': 137,
  'check rules': 57,
  'explain a lead': 55,
  'open the sidebar': 30,
};
/** What whoever installs it waits for, on 1,000 leads. */
const mostCallsOfSetUp: Readonly<Record<string, number>> = { 'set up': 156, 'first run after set-up': 160 };
/** The same after a first run on 1,000 leads and 1,000 deals. */
const mostCallsAboutDeals: Readonly<Record<string, number>> = { conversion: 337, evidence: 178 };
/** What follows from a score, one after the other on 1,000 leads after a first run. */
const mostCallsOfTeam: Readonly<Record<string, number>> = {
  'call list, for the first time': 375,
  'rescore with a call list and Memory, nothing changed': 92,
  'rescore that takes a result into Calls': 117,
  'note a call in the sidebar': 56,
  'owners, for the first time': 185,
  'rescore that deals leads': 204,
  'hand over': 378,
  'accounts, for the first time': 1_723,
  'rescore with accounts': 168,
  'record a sale, the tab Deals made with it': 542,
  'rescore after a change of the rules': 1_938,
  'go back, before the leads are scored': 312,
  'forget a lead': 527,
};
/** Values, their format, a range for each, the flush, a look at the headers before, and another before the note after. */
const callsPerChunk = 8;

const counts = new Map([300, 3_000].map((leads) => [leads, measureCalls(leads)]));

function countOf(leads: number, action: string): CallCount {
  return counts.get(leads)!.find((count) => count.action === action)!;
}

function expectAtMost(known: Readonly<Record<string, number>>, measured: readonly CallCount[]): void {
  for (const { action, calls } of measured) {
    expect(known, `no constant is known for: ${action}`).toHaveProperty([action]);
    expect(
      calls,
      `${action} takes ${calls} service calls instead of at most ${known[action]}; see docs/performance.md`,
    ).toBeLessThanOrEqual(known[action]!);
  }
}

it('no action asks Google for more than its constant', () => {
  expectAtMost(mostCalls, counts.get(3_000)!);
  expectAtMost(mostCallsOfSetUp, measureSetUp(1_000));
  expectAtMost(mostCallsAboutDeals, measureDeals(1_000, 1_000));
  expectAtMost(mostCallsOfTeam, measureTeam(1_000));
});

it('rescoring with nothing changed writes no cell, and takes the same few calls at any size', () => {
  const [few, many] = [300, 3_000].map((leads) => countOf(leads, 'rescore, nothing changed'));
  expect(few).toMatchObject({ cellsWritten: 0, valueWrites: 0 });
  expect(many).toMatchObject({ cellsWritten: 0, valueWrites: 0, calls: few!.calls });
});

it('rescoring after a change of one lead writes one block beside the leads, and one of counts on the Rules tab', () => {
  const { cellsWritten, valueWrites } = countOf(3_000, 'rescore, one cell changed');
  expect(valueWrites).toBe(2);
  expect(cellsWritten).toBeLessThan(20);
});

it('checking rules and explaining a lead write no lead', () => {
  for (const action of ['check rules', 'explain a lead'])
    expect(countOf(3_000, action).cellsWritten, action).toBe(0);
});

it('a chunk more of rows to be written is its few calls more, wherever the leads are', () => {
  // Chunks of the sidebar are of 20,000 rows; the first one of an execution is of 100,000 cells, which is as many.
  const [one, two] = [20_000, 40_000].map((leads) => {
    const document = largeDocument(leads);
    document.host.costs.committedCell = 0;
    // The note on the Score header says another minute in both.
    document.host.clock.advance(60_000);
    return countedRun(document.host, () => document.scoreLeads()).calls;
  });
  expect(two! - one!).toBe(callsPerChunk);
});

it('a run of many chunks that changes nothing writes no note between them', () => {
  const document = largeDocument(40_000);
  document.scoreLeads();
  put(document.sheet('Leads'), 2, 2, 'Retail');
  document.scoreLeads();
  const { cellsWritten } = countedRun(document.host, () => document.scoreLeads());
  // The note on the Score header, which says when the last run was.
  expect(cellsWritten).toBeLessThanOrEqual(1);
});

it('a list that takes several calls to read has its keys read once more, and nothing else', () => {
  const leads = Array.from({ length: 60 }, (_, i) => [`L${i}`, 'SaaS']);
  const [inOne, inSeveral] = [builtCode(), slowScript()].map((code) => {
    const rules = [
      ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
      [true, 'Software', 'Industry', 'is', 'SaaS', 20],
    ];
    const document = new TestDocument({ Leads: [['Lead ID', 'Industry'], ...leads], Rules: rules }, { code });
    do document.scoreLeads();
    while (document.workbook.documentProperties.has('scoreband.chunkedRun'));
    document.scoreLeads();
    return countedRun(document.host, () => document.scoreLeads()).cellsRead;
  });
  expect(inSeveral! - inOne!).toBe(leads.length);
});

it('opening the sidebar reads no lead and takes at most 40 calls on 10,000 leads, also where rules have changed', () => {
  const document = benchDocument(10_000, 0);
  document.scoreLeads();
  const open = () => countedRun(document.host, () => document.run('readOverview'));
  const before = open();
  const points = document.texts('Rules')[0]!.indexOf('Points') + 1;
  put(document.sheet('Rules'), 2, points, 3);
  const after = open();
  expect((document.run('readOverview') as Overview).pending?.amount).toBe(1);
  for (const { calls, cellsRead } of [before, after]) {
    expect(calls).toBeLessThanOrEqual(40);
    expect(cellsRead).toBeLessThan(10_000);
  }
});

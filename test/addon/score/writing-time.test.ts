import { describe, expect, it } from 'vitest';
import { costModel } from '../../../src/host/services/cost-model.ts';
import { largeDocument } from '../../sidebar/sales-document.ts';
import type { TestDocument } from '../document.ts';

const sixMinutes = 6 * 60_000;
const rowsDone = (document: TestDocument) =>
  JSON.parse(document.workbook.documentProperties.get('scoreband.chunkedRun') ?? 'null')?.rowsDone ?? null;

function secondsOfLast({ host }: TestDocument): number {
  const { startedAt, endedAt } = host.executions.at(-1)!;
  return (endedAt! - startedAt) / 1000;
}

/** What the cost model takes for a cell, so many times. */
function makeDear({ host: { costs } }: TestDocument, times: number): void {
  for (const cost of ['readCell', 'queuedCell', 'committedCell'] as const)
    costs[cost] = costModel[cost] * times;
}

// Tens of thousands of rows on a busy machine.
describe('a run on a slow day', () => {
  it.each([1, 5, 20])('is never killed in mid-write, with cells %s times as dear', (times) => {
    const document = largeDocument(60_000);
    document.host.timeLimitMilliseconds = sixMinutes;
    makeDear(document, times);
    let executions = 0;
    do {
      document.scoreLeads();
      executions++;
      expect(secondsOfLast(document)).toBeLessThan(330);
    } while (rowsDone(document) !== null && executions < 20);
    expect(rowsDone(document)).toBeNull();
    expect(document.column('Leads', 'Scored for')).toEqual(document.column('Leads', 'Lead ID'));
  });

  it('keeps a scheduled run within its hourly share of the ninety minutes that triggers have a day', () => {
    const document = largeDocument(60_000);
    makeDear(document, 12);
    document.run('runSchedule', undefined, { trigger: true });
    expect(rowsDone(document)).toBeGreaterThan(0);
    expect(secondsOfLast(document)).toBeLessThan(225);
  });
});

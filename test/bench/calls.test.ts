import { expect, it } from 'vitest';
import { type CallCount, measureCalls } from '../../bench/calls/measure-calls.ts';

// The constant that docs/performance.md explains.
const mostCallsOfRescoring = 66;

const counts = new Map([300, 3_000].map((leads) => [leads, measureCalls(leads)]));

function countOf(leads: number, action: string): CallCount {
  return counts.get(leads)!.find((count) => count.action === action)!;
}

it('rescoring with nothing changed writes no cell, and takes the same few calls at any size', () => {
  const [few, many] = [300, 3_000].map((leads) => countOf(leads, 'rescore, nothing changed'));
  expect(few).toMatchObject({ cellsWritten: 0, valueWrites: 0 });
  expect(many).toMatchObject({ cellsWritten: 0, valueWrites: 0, calls: few!.calls });
  expect(few!.calls).toBeLessThanOrEqual(mostCallsOfRescoring);
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

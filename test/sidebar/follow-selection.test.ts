import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followSelection } from '../../src/sidebar/lead/follow-selection.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

function following({ isHidden }: { isHidden: () => boolean } = { isHidden: () => false }) {
  const state = { selected: 'row 2', looks: [] as number[], changes: [] as string[], ends: [] as unknown[] };
  const stop = followSelection({
    look: async () => {
      state.looks.push(Date.now());
      return state.selected;
    },
    onChange: async () => void state.changes.push(state.selected),
    onEnd: (failure) => state.ends.push(failure),
    isHidden,
    now: () => Date.now(),
  });
  return { state, stop };
}

describe('following the selection', () => {
  it('looks at once and every 3 seconds, and stretches to 15 seconds while nothing changes', async () => {
    const { state } = following();
    await vi.advanceTimersByTimeAsync(60_000);
    const pauses = state.looks.slice(1).map((at, index) => at - state.looks[index]!);
    expect(pauses).toEqual([3_000, 4_500, 6_750, 10_125, 15_000, 15_000]);
    expect(state.changes).toEqual(['row 2']);
  });

  it('looks every 3 seconds again after a change', async () => {
    const { state } = following();
    await vi.advanceTimersByTimeAsync(30_000);
    state.selected = 'row 3';
    await vi.advanceTimersByTimeAsync(15_000);
    const changedAt = state.looks.findIndex((at) => at > 30_000);
    expect(state.looks[changedAt + 1]! - state.looks[changedAt]!).toBe(3_000);
    expect(state.changes).toEqual(['row 2', 'row 3']);
  });

  it('waits for an answer before it looks again', async () => {
    let looks = 0;
    followSelection({
      look: () => {
        looks++;
        return new Promise(() => {});
      },
      onChange: async () => {},
      onEnd: () => {},
      isHidden: () => false,
      now: () => Date.now(),
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(1);
  });

  it('ends after ten minutes', async () => {
    const { state } = following();
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    expect(state.ends).toEqual([null]);
    expect(state.looks.at(-1)).toBeLessThan(10 * 60_000);
  });

  it('ends with the failure of a call', async () => {
    const ends: unknown[] = [];
    const failure = new Error('no connection');
    followSelection({
      look: () => Promise.reject(failure),
      onChange: async () => {},
      onEnd: (error) => ends.push(error),
      isHidden: () => false,
      now: () => Date.now(),
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ends).toEqual([failure]);
  });

  it('makes no call while the page is out of sight, nor once it is switched off', async () => {
    const hidden = following({ isHidden: () => true });
    const switchedOff = following();
    switchedOff.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(hidden.state.looks).toEqual([]);
    expect(switchedOff.state.looks).toEqual([]);
  });
});

import { type Shift, shiftSpan } from './shift.ts';

/** The positions `from` to `to`, both included, that share a value. */
export interface Run<T> {
  from: number;
  to: number;
  value: T;
}

/**
 * One optional value a position, kept as runs of equal values: a format of a whole column is one run, whatever its
 * length. Positions count from 1. Looking one up takes O(log runs).
 */
export class RunList<T> {
  private sortedRuns: Run<T>[] = [];

  at(position: number): T | undefined {
    const run = this.sortedRuns[this.firstEndingFrom(position)];
    return run && run.from <= position ? run.value : undefined;
  }

  /** In ascending order. Not to be changed. */
  runs(): readonly Readonly<Run<T>>[] {
    return this.sortedRuns;
  }

  /** Takes over what another list has. Runs are never changed in place, so that both may hold them. */
  copyFrom(other: RunList<T>): void {
    this.sortedRuns = other.sortedRuns.slice();
  }

  set(from: number, to: number, value: T | undefined): void {
    this.replace(from, to, value === undefined ? [] : [{ from, to, value }]);
  }

  /** One value for each position from `from` on. */
  assign(from: number, values: readonly (T | undefined)[]): void {
    const fresh: Run<T>[] = [];
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (value !== undefined) append(fresh, { from: from + i, to: from + i, value });
    }
    this.replace(from, from + values.length - 1, fresh);
  }

  slice(from: number, to: number): (T | undefined)[] {
    const values: (T | undefined)[] = new Array(to - from + 1).fill(undefined);
    for (const run of this.within(from, to)) values.fill(run.value, run.from - from, run.to - from + 1);
    return values;
  }

  shift(shift: Shift): void {
    if (shift.kind === 'move') {
      this.move(shift);
      return;
    }
    const isHeir = shift.kind === 'insert' && shift.inheritFrom !== undefined;
    const inherited = isHeir ? this.at(shift.inheritFrom!) : undefined;
    const shifted: Run<T>[] = [];
    for (const run of this.sortedRuns) {
      const span = shiftSpan(run.from, run.to - run.from + 1, shift);
      if (span) append(shifted, { from: span.start, to: span.start + span.count - 1, value: run.value });
    }
    this.sortedRuns = shifted;
    if (shift.kind === 'insert') this.set(shift.at, shift.at + shift.count - 1, inherited);
  }

  private move({ at, count, to }: { at: number; count: number; to: number }): void {
    const taken = this.within(at, at + count - 1);
    const target = to > at ? to - count : to;
    this.shift({ kind: 'remove', at, count });
    this.shift({ kind: 'insert', at: target, count });
    for (const run of taken) this.set(run.from - at + target, run.to - at + target, run.value);
  }

  /** Runs cut to the positions asked for. */
  private within(from: number, to: number): Run<T>[] {
    const found: Run<T>[] = [];
    for (let i = this.firstEndingFrom(from); i < this.sortedRuns.length; i++) {
      const run = this.sortedRuns[i]!;
      if (run.from > to) break;
      found.push({ from: Math.max(from, run.from), to: Math.min(to, run.to), value: run.value });
    }
    return found;
  }

  private replace(from: number, to: number, fresh: readonly Run<T>[]): void {
    const runs = this.sortedRuns;
    // Neighbours are taken in, so that equal ones that now touch become one run.
    const first = this.firstEndingFrom(from - 1);
    let end = this.firstEndingFrom(to);
    while (end < runs.length && runs[end]!.from <= to + 1) end++;
    const kept: Run<T>[] = [];
    for (let i = first; i < end; i++) {
      const run = runs[i]!;
      if (run.from < from) append(kept, { ...run, to: Math.min(run.to, from - 1) });
    }
    for (const run of fresh) append(kept, run);
    for (let i = first; i < end; i++) {
      const run = runs[i]!;
      if (run.to > to) append(kept, { ...run, from: Math.max(run.from, to + 1) });
    }
    if (kept.length < maxArguments) runs.splice(first, end - first, ...kept);
    else this.sortedRuns = runs.slice(0, first).concat(kept, runs.slice(end));
  }

  /** Index of the first run that ends at `position` or later. */
  private firstEndingFrom(position: number): number {
    const runs = this.sortedRuns;
    let low = 0;
    let high = runs.length;
    // Files are read and blocks are written from top to bottom: mostly the answer is the end.
    if (high > 0 && runs[high - 1]!.to < position) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle]!.to < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A spread of more than some 100,000 arguments overflows the stack. */
const maxArguments = 10_000;

function append<T>(runs: Run<T>[], run: Run<T>): void {
  const last = runs[runs.length - 1];
  if (last && last.to === run.from - 1 && last.value === run.value) last.to = run.to;
  else runs.push({ ...run });
}

import type { EventPick, TextTest } from '../model/rule.ts';
import { cellText } from '../reading/cell-text.ts';
import { fold } from '../reading/fold.ts';
import { remembered } from '../reading/remembered.ts';
import type { Cell, Column } from '../reading/table.ts';

/** Activities, grouped by lead key and ordered by day; events of key `k` are `start[k]` to `start[k + 1]`. */
export interface EventLog {
  /** Number of each folded key. */
  readonly keys: ReadonlyMap<string, number>;
  readonly start: Int32Array;
  readonly days: Int32Array;
  /** Codes into `names`. */
  readonly nameCodes: Int32Array;
  readonly counts: Float64Array;
  /** Distinct cells of the activity column. */
  readonly names: Column;
  /** Of each event its row in the Activities table, from 0. */
  readonly rows: Int32Array;
}

/** One line of the Activities tab. */
export interface LoggedEvent {
  /** Folded key of its lead. */
  readonly key: string;
  readonly name: Cell;
  readonly day: number;
  readonly count: number;
  /** In the Activities table, from 0. */
  readonly row: number;
}

/** Takes countable events one by one, in any order. */
export class EventLogBuilder {
  private readonly keys = new Map<string, number>();
  private readonly names: Cell[] = [];
  private readonly codeOfName = remembered((name: Cell) => this.names.push(name) - 1);
  private readonly keyNumbers: number[] = [];
  private readonly days: number[] = [];
  private readonly nameCodes: number[] = [];
  private readonly counts: number[] = [];
  private readonly rows: number[] = [];

  add({ key, name, day, count, row }: LoggedEvent): void {
    if (!this.keys.has(key)) this.keys.set(key, this.keys.size);
    this.keyNumbers.push(this.keys.get(key)!);
    this.nameCodes.push(this.codeOfName(name));
    this.days.push(day);
    this.counts.push(count);
    this.rows.push(row);
  }

  build(): EventLog {
    const { keys, names } = this;
    const start = new Int32Array(keys.size + 1);
    for (const key of this.keyNumbers) start[key + 1]!++;
    for (let key = 0; key < keys.size; key++) start[key + 1]! += start[key]!;
    const order = orderByKey(this.keyNumbers, orderByDay(Int32Array.from(this.days)), start);
    return {
      keys,
      names,
      start,
      days: order.map((event) => this.days[event]!),
      nameCodes: order.map((event) => this.nameCodes[event]!),
      counts: Float64Array.from(order, (event) => this.counts[event]!),
      rows: order.map((event) => this.rows[event]!),
    };
  }
}

function orderByDay(days: Int32Array): Int32Array {
  return Int32Array.from(days.keys()).sort((a, b) => days[a]! - days[b]! || a - b);
}

/** Stable counting sort, so that the order by day survives within a key. */
function orderByKey(keyNumbers: readonly number[], byDay: Int32Array, start: Int32Array): Int32Array {
  const next = start.slice();
  const order = new Int32Array(byDay.length);
  for (const event of byDay) {
    const key = keyNumbers[event]!;
    order[next[key]!] = event;
    next[key]!++;
  }
  return order;
}

const masks = new WeakMap<EventLog, Map<TextTest, Uint8Array>>();

/** 1 for each name that the pick's test lets pass; null: every name passes. */
export function passingNames(log: EventLog, { passes }: EventPick): Uint8Array | null {
  if (passes === null) return null;
  const ofLog = masks.get(log) ?? new Map<TextTest, Uint8Array>();
  masks.set(log, ofLog);
  let mask = ofLog.get(passes);
  if (mask === undefined) {
    mask = Uint8Array.from(log.names, (name) =>
      passes(fold(cellText(name)), typeof name === 'number' ? name : Number.NaN) ? 1 : 0,
    );
    ofLog.set(passes, mask);
  }
  return mask;
}

import type { EventPick, TextTest } from '../model/rule.ts';
import type { Cell, Column } from '../reading/table.ts';
import { foldedText } from './columns/column-view.ts';

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
}

/** Countable events as columns: key number, day, name code and count. */
export interface Events {
  readonly keys: ReadonlyMap<string, number>;
  readonly names: readonly Cell[];
  readonly keyNumbers: Int32Array;
  readonly days: Int32Array;
  readonly nameCodes: Int32Array;
  readonly counts: Float64Array;
}

export function createEventLog(events: Events): EventLog {
  const { keyNumbers, days } = events;
  const start = new Int32Array(events.keys.size + 1);
  for (const key of keyNumbers) start[key + 1]!++;
  for (let key = 0; key < events.keys.size; key++) start[key + 1]! += start[key]!;
  const order = orderByKey(keyNumbers, orderByDay(days), start);
  return {
    keys: events.keys,
    names: events.names,
    start,
    days: order.map((event) => days[event]!),
    nameCodes: order.map((event) => events.nameCodes[event]!),
    counts: Float64Array.from(order, (event) => events.counts[event]!),
  };
}

function orderByDay(days: Int32Array): Int32Array {
  return Int32Array.from(days.keys()).sort((a, b) => days[a]! - days[b]! || a - b);
}

/** Stable counting sort, so that the order by day survives within a key. */
function orderByKey(keyNumbers: Int32Array, byDay: Int32Array, start: Int32Array): Int32Array {
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
      passes(foldedText(name), typeof name === 'number' ? name : Number.NaN) ? 1 : 0,
    );
    ofLog.set(passes, mask);
  }
  return mask;
}

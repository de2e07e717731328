import type { EventPick } from '../model/rule.ts';
import { passingNames } from './event-log.ts';
import type { Frame } from './frame.ts';

/**
 * Calls `visit` for every picked event of a row: those whose name passes, that are known on the row's day and in the
 * window, oldest first. A row without events is not visited.
 */
export function visitEvents(
  frame: Frame,
  pick: EventPick,
  visit: (row: number, day: number, count: number) => void,
): void {
  const { log, keyNumbers, asOfDays, knownUntilDays } = frame;
  if (log === null) return;
  const passing = passingNames(log, pick);
  const oldest = pick.withinDays ?? Number.POSITIVE_INFINITY;
  for (let row = 0; row < frame.rowCount; row++) {
    const key = keyNumbers[row]!;
    if (key < 0) continue;
    for (let event = log.start[key]!; event < log.start[key + 1]!; event++) {
      const day = log.days[event]!;
      if (day > knownUntilDays[row]!) break;
      if (passing !== null && passing[log.nameCodes[event]!] === 0) continue;
      if (asOfDays[row]! - day <= oldest) visit(row, day, log.counts[event]!);
    }
  }
}

/** Calls `visit` once per row with the number of picked events, or of distinct days that have any. */
export function countEvents(
  frame: Frame,
  pick: EventPick,
  countsDays: boolean,
  visit: (row: number, count: number) => void,
): void {
  const totals = new Float64Array(frame.rowCount);
  const lastDays = countsDays ? new Int32Array(frame.rowCount).fill(-2_147_483_648) : null;
  visitEvents(frame, pick, (row, day, count) => {
    if (lastDays === null) totals[row]! += count;
    else if (lastDays[row] !== day) {
      lastDays[row] = day;
      totals[row]!++;
    }
  });
  for (let row = 0; row < frame.rowCount; row++) visit(row, totals[row]!);
}

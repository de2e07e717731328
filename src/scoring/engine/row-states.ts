import type { ConditionOf } from '../model/rule.ts';
import { isEmptyCell, isErrorCell } from '../reading/cell-text.ts';
import { countEvents } from './count-events.ts';
import type { Frame } from './frame.ts';
import { match, stateOf, unknown } from './tri-state.ts';

/** Conditions that share nothing with others on their column. */
export type RowCondition = ConditionOf<'empty' | 'duplicate' | 'events' | 'noEvent'>;

/** One state per row. */
export function rowStates(condition: RowCondition, frame: Frame): Uint8Array {
  if (condition.kind === 'duplicate') return frame.duplicates(condition.column);
  const states = new Uint8Array(frame.rowCount);
  switch (condition.kind) {
    case 'empty':
      fillEmpty(condition, frame, states);
      break;
    case 'events':
      countEvents(frame, condition.pick, condition.countsDays, (row, count) => {
        states[row] = stateOf(count > 0 && count >= condition.atLeast);
      });
      break;
    case 'noEvent':
      countEvents(frame, condition.pick, false, (row, count) => {
        states[row] = stateOf(count === 0);
      });
  }
  return states;
}

function fillEmpty({ column, isNegative }: ConditionOf<'empty'>, frame: Frame, states: Uint8Array): void {
  const whenEmpty = isNegative ? unknown : match;
  const whenFilled = stateOf(isNegative);
  const { cells } = frame.column(column);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    states[row] = isEmptyCell(cell) ? whenEmpty : isErrorCell(cell) ? unknown : whenFilled;
  }
}

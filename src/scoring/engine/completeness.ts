import { isEmptyCell, isErrorCell } from '../reading/cell-text.ts';
import type { Scoring } from './score-frame.ts';

/** Per row the share of the distinct columns that working rules read whose cell is neither empty nor an error, 0 to 1. */
export function completeness({ model, frame }: Scoring): Float64Array {
  const columns = [...new Set(model.rules.flatMap((rule) => rule.columns))];
  const shares = new Float64Array(frame.rowCount);
  if (columns.length === 0) return shares.fill(1);
  for (const column of columns) {
    const { cells } = frame.column(column);
    for (let row = 0; row < shares.length; row++) {
      if (!isEmptyCell(cells[row]!) && !isErrorCell(cells[row]!)) shares[row]!++;
    }
  }
  return shares.map((known) => known / columns.length);
}

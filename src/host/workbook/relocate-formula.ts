import { Formula } from './cell.ts';
import { type Corner, mapReferences } from './formula-references.ts';

/** A formula as it reads some rows and columns further on: `=B2*$C$1` two rows down is `=B4*$C$1`. */
export function relocateFormula(formula: Formula, rows: number, columns: number): Formula {
  if (rows === 0 && columns === 0) return formula;
  const text = mapReferences(formula.text, (reference) => {
    const corners = reference.corners.map((corner) => relocated(corner, rows, columns));
    const isInside = corners.every(({ row, column }) => (row ?? 1) >= 1 && (column ?? 1) >= 1);
    return isInside ? { ...reference, corners } : null;
  });
  return new Formula(text, formula.value);
}

function relocated(corner: Corner, rows: number, columns: number): Corner {
  const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
  return { ...corner, row, column };
}

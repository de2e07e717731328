/** Cells that a spreadsheet may have; Sheets refuses to import more. */
export const maxCells = 10_000_000;

/** Characters that a cell may have; Sheets refuses to import more. */
export const maxCellCharacters = 50_000;

/** The size of an .xlsx sheet: what is written beyond it no program opens again. */
export const largestGrid = { maxRows: 1_048_576, maxColumns: 16_384 };

/** How a table of that size does not fit into an .xlsx file, for the middle of a sentence; null where it does. */
export function beyondFile(rows: number, columns: number): string | null {
  const { maxRows, maxColumns } = largestGrid;
  const counted = (count: number) => count.toLocaleString('en-US');
  if (rows > maxRows)
    return `${counted(rows)} rows, and a sheet of an .xlsx file has at most ${counted(maxRows)}`;
  if (columns > maxColumns)
    return `${counted(columns)} columns, and a sheet of an .xlsx file has at most ${counted(maxColumns)}`;
  return null;
}

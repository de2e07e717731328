/** Cells that a spreadsheet may have; Sheets refuses to import more. */
export const maxCells = 10_000_000;

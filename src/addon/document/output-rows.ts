import { type Cell, type Column, cellText, isErrorCell } from '../../scoring/index.ts';

// A cell holds 50,000 characters; a margin is left for what Sheets may count otherwise.
const longestText = 49_900;

/** A text as a cell takes it and gives it back: not too long, and with line breaks as Sheets keeps them. */
export function cellTextOf(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return plain.length > longestText ? `${plain.slice(0, longestText - 1)}…` : plain;
}

/**
 * What `Scored for` holds beside a lead: its key as `=A2&""` gives it in the spreadsheet, so that the conditional format
 * can compare the two.
 */
export function scoredForText(key: Cell, decimalMark: string): string {
  if (isErrorCell(key)) return '';
  const text = cellText(key);
  return cellTextOf(typeof key === 'number' ? text.replace('.', decimalMark) : text);
}

/**
 * Per row the row whose present output belongs to the lead that stands there now, -1 for none; null where every lead has
 * its own beside it. They differ where somebody has sorted the leads without our columns.
 */
export function outputRows(keys: readonly string[], scoredFor: Column | null): Int32Array | null {
  if (scoredFor === null) return null;
  let rows: Int32Array | null = null;
  let rowOfText: Map<string, number> | null = null;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    if (cellText(scoredFor[row] ?? '') === key) continue;
    rows ??= Int32Array.from(keys, (_, own) => own);
    rowOfText ??= firstRows(scoredFor);
    rows[row] = key === '' ? -1 : (rowOfText.get(key) ?? -1);
  }
  return rows;
}

function firstRows(column: Column): Map<string, number> {
  const rows = new Map<string, number>();
  column.forEach((cell, row) => {
    const text = cellText(cell);
    if (!rows.has(text)) rows.set(text, row);
  });
  return rows;
}

/** The column as it would stand had it moved along with its leads. */
export function besideLeads(column: Column, rows: Int32Array | null): Column {
  return rows === null ? column : Array.from(rows, (row): Cell => (row < 0 ? '' : (column[row] ?? '')));
}

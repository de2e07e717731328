/** Rows as the text of a .csv file that no spreadsheet takes for formulas. */
type CsvValue = string | number | boolean | null;

export function writeCsv(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** A spreadsheet that opens the file runs what begins like this. */
const formulaStart = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;
const plainNumber = /^[+-]?\d+(\.\d+)?%?$/;

function cellText(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string')
    return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  const isRisky = formulaStart.test(value) && !plainNumber.test(value);
  // One apostrophe is dropped when the file is read, so one that belongs to the text needs another.
  const safe = isRisky || value.startsWith("'") ? `'${value}` : value;
  return /[",;|\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

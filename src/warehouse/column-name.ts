/** A header as the name of a column: letters, digits and marks as they are, everything else as `_`; `''` where none is left. */
export function columnName(header: string): string {
  const name = header
    .trim()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}_]/gu, '_');
  if (!/[\p{L}\p{N}]/u.test(name)) return '';
  return /^[\p{L}_]/u.test(name) ? name : `_${name}`;
}

/** Beginnings that BigQuery keeps for itself, whatever the case. */
const reserved = [
  '_table_',
  '_file_',
  '_partition',
  '_row_timestamp',
  '__root__',
  '_colidentifier',
  '_change_type',
];

export function isReserved(name: string): boolean {
  const folded = name.toLowerCase();
  return reserved.some((beginning) => folded.startsWith(beginning));
}

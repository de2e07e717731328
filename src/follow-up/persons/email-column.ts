import { cellText, emailDomain, fold, foldName, isEmptyCell, type Table } from '../../scoring/index.ts';

const headersOfEmail = new Set(['Email', 'E-mail', 'Mail', 'Email address', 'E-mail address'].map(foldName));

export function isEmailHeader(header: string): boolean {
  return headersOfEmail.has(foldName(header));
}

/** Index of the leftmost column that is headed as one of e-mail addresses, or -1. */
export function namedEmailColumn(headers: readonly string[]): number {
  return headers.findIndex(isEmailHeader);
}

/**
 * Index of the column with the leads' e-mail addresses: by its header, else the leftmost whose filled cells are over half
 * addresses; -1 where there is none.
 */
export function emailColumn({ headers, columns }: Table, ownColumns: ReadonlySet<number>): number {
  const named = namedEmailColumn(headers);
  if (named >= 0) return named;
  return columns.findIndex((cells, index) => {
    if (ownColumns.has(index)) return false;
    const filled = cells.filter((cell) => !isEmptyCell(cell));
    const addresses = filled.filter((cell) => emailDomain(fold(cellText(cell))) !== null);
    return addresses.length > filled.length / 2;
  });
}

import { cellText, isEmptyCell, isErrorCell } from '../reading/cell-text.ts';
import { fold } from '../reading/fold.ts';
import { isDomain, writtenDomain } from '../reading/read-email.ts';
import type { Column } from '../table.ts';

/** The e-mail domains of a column, each once. */
export interface DomainView {
  readonly domains: readonly string[];
  /** Per row an index into `domains`, or one of the two below. */
  readonly codes: Int32Array;
}

export const noAddress = -1;
export const invalidAddress = -2;

export function readDomains(cells: Column): DomainView {
  const domains: string[] = [];
  const codes = new Int32Array(cells.length);
  const known = new Map<string, number>();
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    if (isEmptyCell(cell) || isErrorCell(cell)) {
      codes[row] = noAddress;
      continue;
    }
    const domain = writtenDomain(fold(cellText(cell)));
    let code = domain === null ? invalidAddress : known.get(domain);
    if (code === undefined) {
      code = isDomain(domain!) ? domains.push(domain!) - 1 : invalidAddress;
      known.set(domain!, code);
    }
    codes[row] = code;
  }
  return { domains, codes };
}

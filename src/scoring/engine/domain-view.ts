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
    const domain =
      typeof cell === 'string' && isPlainAddress(cell)
        ? fold(cell.slice(cell.indexOf('@') + 1))
        : writtenDomain(fold(cellText(cell)));
    let code = domain === null ? invalidAddress : known.get(domain);
    if (code === undefined) {
      code = isDomain(domain!) ? domains.push(domain!) - 1 : invalidAddress;
      known.set(domain!, code);
    }
    codes[row] = code;
  }
  return { domains, codes };
}

// Longer addresses take the slow way, which knows their limits.
const longestPlainAddress = 64;

/** Whether a text has the plain form `name.name@domain` in ASCII, so that only its domain is left to be judged. */
function isPlainAddress(text: string): boolean {
  const { length } = text;
  if (length > longestPlainAddress) return false;
  let before = 46;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === 64) {
      // White space right behind the @ makes an address invalid; folding the domain alone would trim it away.
      const next = text.charCodeAt(i + 1);
      const hasPlainStart = next > 32 && next < 127;
      return (
        before !== 46 && hasPlainStart && text.indexOf('@', i + 1) < 0 && text.charCodeAt(length - 1) > 62
      );
    }
    const isLetterOrDigit =
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
    const isInnerDot = code === 46 && before !== 46;
    if (!isLetterOrDigit && !isInnerDot && code !== 45 && code !== 95 && code !== 43) return false;
    before = code;
  }
  return false;
}

import { cellText, isEmptyCell, isErrorCell } from '../reading/cell-text.ts';
import { fold } from '../reading/fold.ts';
import { isDomain, writtenDomain } from '../reading/read-email.ts';
import type { Column } from '../table.ts';
import { SuffixCodes } from './suffix-codes.ts';

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
  const known = new Map<string, number>();
  const codeOf = (domain: string | null): number => {
    if (domain === null) return invalidAddress;
    let code = known.get(domain);
    if (code === undefined) {
      code = isDomain(domain) ? domains.push(domain) - 1 : invalidAddress;
      known.set(domain, code);
    }
    return code;
  };
  const suffixes = new SuffixCodes((suffix) => codeOf(fold(suffix)));
  const codes = new Int32Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    const at = typeof cell === 'string' ? plainAt(cell) : -1;
    if (at >= 0) codes[row] = suffixes.codeOf(cell as string, at + 1);
    else if (isEmptyCell(cell) || isErrorCell(cell)) codes[row] = noAddress;
    else codes[row] = codeOf(writtenDomain(fold(cellText(cell))));
  }
  return { domains, codes };
}

// Longer addresses take the slow way, which knows their limits.
const longestPlainAddress = 64;
const dot = 46;

/**
 * Where the `@` stands in an address of the plain form `name.name@domain` in ASCII, so that only its domain is left to
 * be judged; -1 for every other text. Nearly all addresses are plain, and need neither folding nor patterns.
 */
function plainAt(text: string): number {
  const { length } = text;
  if (length > longestPlainAddress) return -1;
  const at = text.indexOf('@');
  if (at < 1 || text.charCodeAt(at - 1) === dot) return -1;
  let before = dot;
  for (let i = 0; i < at; i++) {
    const code = text.charCodeAt(i);
    const isInnerDot = code === dot && before !== dot;
    if (!isLetterOrDigit(code) && !isInnerDot && code !== 45 && code !== 95 && code !== 43) return -1;
    before = code;
  }
  // White space around a domain, or a second @, is for the slow way to judge.
  for (let i = at + 1; i < length; i++) {
    const code = text.charCodeAt(i);
    if (!isLetterOrDigit(code) && code !== dot && code !== 45) return -1;
  }
  return at;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

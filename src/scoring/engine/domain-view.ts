import { cellText, isEmptyCell, isErrorCell } from '../reading/cell-text.ts';
import { fold } from '../reading/fold.ts';
import { isDomain, writtenDomain } from '../reading/read-email.ts';
import type { Cell, Column } from '../table.ts';
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
  const suffixes = new SuffixCodes((suffix) =>
    plainDomain.test(suffix) ? codeOf(fold(suffix)) : unusualDomain,
  );
  const codes = new Int32Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    const at = typeof cell === 'string' ? plainAt(cell) : -1;
    const code = at < 0 ? unusualDomain : suffixes.codeOf(cell as string, at + 1);
    codes[row] = code === unusualDomain ? codeOfUnusual(cell, codeOf) : code;
  }
  return { domains, codes };
}

function codeOfUnusual(cell: Cell, codeOf: (domain: string | null) => number): number {
  if (isEmptyCell(cell) || isErrorCell(cell)) return noAddress;
  return codeOf(writtenDomain(fold(cellText(cell))));
}

// White space around a domain, or a second @, is for the slow way to judge.
const plainDomain = /^[a-z0-9.-]+$/i;
const unusualDomain = -3;

// Longer addresses take the slow way, which knows their limits.
const longestPlainAddress = 64;

const dot = 46;
const atSign = 64;

/** Per ASCII character whether it may stand before the `@` of a plain address. */
const isPlain = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[\w.+-]/.test(String.fromCharCode(code))),
);

/**
 * Where the `@` stands in an address that begins as `name.name@` in ASCII, so that only its domain is left to be judged,
 * once per distinct one; -1 for every other text. Nearly all addresses are plain, and need neither folding nor patterns.
 */
function plainAt(text: string): number {
  const { length } = text;
  if (length > longestPlainAddress) return -1;
  let before = dot;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === atSign) return before === dot ? -1 : i;
    if (code > 127 || isPlain[code] === 0 || (code === dot && before === dot)) return -1;
    before = code;
  }
  return -1;
}

import type { Dialect } from './dialect.ts';
import { letterDigitOrMark, whiteSpace } from './patterns.ts';

const bad = `@"()<>,;:\\[\\]\\\\${whiteSpace}`;
const dotted = `[^.${bad}]+(?:\\.[^.${bad}]+)*`;
const inner = `[${letterDigitOrMark}]`;
const labels = `(?:${inner}(?:[${letterDigitOrMark}-]*${inner})?\\.)+`;
const lastLabel = `${inner}[${letterDigitOrMark}-]*${inner}`;

/** Addresses up to this have no part that is too long. */
const surelyShort = 32;

/** A part of more than 64 characters before the @, a label of more than 63, or more than 254 in all. */
const tooLong = '(?s)\\A(?:[^@]{65}|.*[@.][^.@]{64}|.{255})';

/** The address in a folded text, which may have a name before it: `Ann <ann@acme.com>`. */
export function addressIn(text: string, dialect: Dialect): string {
  const named = `\\A[^<>]*<[${whiteSpace}]*([^<>]*?)[${whiteSpace}]*>\\z`;
  return `CASE WHEN ${dialect.endsWith(text, '>')} THEN ${dialect.extract(text, named)} ELSE ${text} END`;
}

/** The domain of an address; NULL or '' where the address is invalid. */
export function domainOf(address: string, dialect: Dialect): string {
  // Lengths are counted as JavaScript counts them: characters beyond the first 65,536 are two.
  const counted = dialect.replace(address, '[\\x{10000}-\\x{10FFFF}]', 'aa');
  const isShort = `LENGTH(${address}) <= ${surelyShort} OR NOT ${dialect.matches(counted, tooLong)}`;
  const isNumber = dialect.matches(address, '\\.\\p{N}+\\z');
  const domain = dialect.extract(address, `\\A${dotted}@(${labels}${lastLabel})\\z`);
  return `CASE WHEN (${isShort}) AND NOT ${isNumber} THEN ${domain} END`;
}

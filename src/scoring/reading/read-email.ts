import { fold } from './fold.ts';
import { compileWildcards } from './wildcards.ts';

const longestLocalPart = 64;
const longestAddress = 254;
const longestLabel = 63;

/** The domain of a folded e-mail address (`Name <a@b.c>` is read as `a@b.c`), or null where the address is invalid. */
export function emailDomain(foldedText: string): string | null {
  const domain = writtenDomain(foldedText);
  return domain !== null && isDomain(domain) ? domain : null;
}

/** The folded e-mail address alone, without the name before it, or null where it is invalid. */
export function emailAddress(foldedText: string): string | null {
  return emailDomain(foldedText) === null ? null : bareAddress(foldedText);
}

function bareAddress(foldedText: string): string {
  const isNamed = foldedText.endsWith('>');
  return isNamed ? (/^[^<>]*<([^<>]*)>$/.exec(foldedText)?.[1]?.trim() ?? foldedText) : foldedText;
}

/** What stands behind the `@` of an address whose other half is valid, or null. */
function writtenDomain(foldedText: string): string | null {
  const address = bareAddress(foldedText);
  const at = address.indexOf('@');
  if (at < 0 || at !== address.lastIndexOf('@') || address.length > longestAddress) return null;
  return isLocalPart(address.slice(0, at)) ? address.slice(at + 1) : null;
}

function isLocalPart(local: string): boolean {
  if (local.length === 0 || local.length > longestLocalPart) return false;
  return !/[\s"()<>,;:[\]\\]|^\.|\.$|\.\./.test(local);
}

// Nearly all domains are of this form, for which no Unicode class need be asked.
const plainDomain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** A valid domain in ASCII, which folding leaves as it is. */
export function isPlainDomain(domain: string): boolean {
  return plainDomain.test(domain);
}

function isDomain(domain: string): boolean {
  if (isPlainDomain(domain)) return true;
  const labels = domain.split('.');
  const last = labels[labels.length - 1]!;
  if (labels.length < 2 || [...last].length < 2 || /^\p{N}+$/u.test(last)) return false;
  return labels.every(
    (label) =>
      label.length <= longestLabel &&
      /^[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u.test(label),
  );
}

/**
 * Whether a domain is one of the patterns' or below it: `acme.com` holds for `mail.acme.com`, not for `notacme.com`.
 * A leading `@`, `.` or `*.` is ignored; with other wildcards a pattern must cover the whole domain.
 */
export function compileDomainPatterns(patterns: readonly string[]): (domain: string) => boolean {
  const suffixes = new Set<string>();
  const wildcards: ((domain: string) => boolean)[] = [];
  for (const pattern of patterns) {
    const bare = fold(pattern).replace(/^[@.]+/, '');
    const suffix = bare.replace(/^(?:\*?\.)+/, '');
    if (/[*?]/.test(suffix)) wildcards.push(compileWildcards(bare));
    else suffixes.add(suffix);
  }
  const few = suffixes.size <= fewSuffixes ? [...suffixes] : null;
  const isBelow = (domain: string) =>
    few ? few.some((suffix) => isAtOrBelow(domain, suffix)) : isBelowAny(domain, suffixes);
  return (domain) => isBelow(domain) || wildcards.some((covers) => covers(domain));
}

// So many are compared in less time than a set takes to look up a domain and each domain above it.
const fewSuffixes = 8;

function isAtOrBelow(domain: string, suffix: string): boolean {
  const start = domain.length - suffix.length;
  return domain.endsWith(suffix) && (start === 0 || domain[start - 1] === '.');
}

function isBelowAny(domain: string, suffixes: ReadonlySet<string>): boolean {
  for (let at = 0; ; ) {
    if (suffixes.has(domain.slice(at))) return true;
    const dot = domain.indexOf('.', at);
    if (dot < 0) return false;
    at = dot + 1;
  }
}

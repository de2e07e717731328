import { fold } from './fold.ts';
import { compileWildcards } from './wildcards.ts';

const longestLocalPart = 64;
const longestAddress = 254;
const longestLabel = 63;

/** The domain of a folded e-mail address (`Name <a@b.c>` is read as `a@b.c`), or null where the address is invalid. */
export function emailDomain(foldedText: string): string | null {
  const address = /^[^<>]*<([^<>]*)>$/.exec(foldedText)?.[1]?.trim() ?? foldedText;
  const at = address.indexOf('@');
  if (at < 0 || at !== address.lastIndexOf('@') || address.length > longestAddress) return null;
  const domain = address.slice(at + 1);
  return isLocalPart(address.slice(0, at)) && isDomain(domain) ? domain : null;
}

function isLocalPart(local: string): boolean {
  if (local.length === 0 || local.length > longestLocalPart) return false;
  return !/[\s"()<>,;:[\]\\]|^\.|\.$|\.\./.test(local);
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const last = labels[labels.length - 1]!;
  if (labels.length < 2 || [...last].length < 2 || /^\p{N}+$/u.test(last)) return false;
  return labels.every(
    (label) => label.length <= longestLabel && /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(label),
  );
}

/**
 * Whether a domain is the pattern's or below it: `acme.com` holds for `mail.acme.com`, not for `notacme.com`.
 * A leading `@`, `.` or `*.` is ignored; with other wildcards the pattern must cover the whole domain.
 */
export function compileDomainPattern(pattern: string): (domain: string) => boolean {
  const bare = fold(pattern).replace(/^[@.]+/, '');
  const suffix = bare.replace(/^(?:\*?\.)+/, '');
  if (/[*?]/.test(suffix)) return compileWildcards(bare);
  return (domain) => domain === suffix || domain.endsWith(`.${suffix}`);
}

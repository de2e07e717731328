import { fold } from './cell.ts';
import { wildcard } from './text-match.ts';

function isLocalPart(local: string): boolean {
  if (local === '' || local.length > 64) return false;
  return !/[\s"()<>,;:[\]\\]|^\.|\.$|\.\./u.test(local);
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const last = labels.at(-1)!;
  const good = (label: string) =>
    label.length <= 63 &&
    /^[\p{L}\p{N}\p{M}-]+$/u.test(label) &&
    !label.startsWith('-') &&
    !label.endsWith('-');
  return labels.length >= 2 && labels.every(good) && last.length >= 2 && !/^\p{N}+$/u.test(last);
}

/** The domain of one valid address, also of `Name <a@b.c>`; null for an invalid one. */
export function emailDomain(text: string): string | null {
  const address = /^[^<>]*<([^<>]*)>$/u.exec(fold(text))?.[1]?.trim() ?? fold(text);
  const [local, domain, more] = address.split('@');
  if (local === undefined || domain === undefined || more !== undefined) return null;
  return isLocalPart(local) && isDomain(domain) ? domain : null;
}

/** The domain or a subdomain; other wildcards over the whole domain. */
export function domainMatches(domain: string, item: string): boolean {
  const pattern = fold(item).replace(/^(@|\.|\*\.)+/u, '');
  if (pattern === '') return false;
  if (/[*?]/u.test(pattern)) return wildcard(fold(item).replace(/^[@.]+/u, ''), domain);
  return domain === pattern || domain.endsWith(`.${pattern}`);
}

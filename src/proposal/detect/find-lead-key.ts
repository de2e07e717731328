import { roleStrength } from './header-roles.ts';
import type { UserTab } from './user-tab.ts';

/** A column that tells leads apart, and how well it joins the other tabs. */
interface LeadKey {
  readonly column: number;
  /** Share of the filled cells that no other row repeats. */
  readonly distinctShare: number;
  /** Whether it is an id or an e-mail address, or was only found by its values. */
  readonly isUsual: boolean;
}

/** The values of the leads' key, and the header over them; both empty for none. */
export interface LeadKeys {
  readonly header: string;
  readonly keys: ReadonlySet<string>;
}

// Real sheets list a lead twice now and then; a column that repeats more often tells groups apart, not leads.
const leastDistinctShare = 0.85;
const leastFilledShare = 0.6;

/** The best key of Leads: distinct values, an id or e-mail header, and values that Deals and Activities repeat; null for none. */
export function findLeadKey(leads: UserTab, others: readonly UserTab[]): LeadKey | null {
  const rows = Math.max(1, ...leads.shapes.map((shape) => shape.filled));
  let best: (LeadKey & { score: number }) | null = null;
  leads.headers.forEach((header, column) => {
    const shape = leads.shape(column);
    const distinctShare = shape.filled === 0 ? 0 : shape.distinct / shape.filled;
    if (!leads.isAddressable(column)) return;
    if (distinctShare < leastDistinctShare || shape.filled / rows < leastFilledShare) return;
    if (shape.dayShare > 0.5) return;
    const isEmail = shape.emailShare > 0.5;
    const strength = Math.max(roleStrength(header, 'id') * 2, isEmail ? 3 : 0);
    const isName = roleStrength(header, 'company') === 2 || roleStrength(header, 'person') === 2;
    const score = strength + (isName ? 1 : 0) + 4 * joinedShare(leads, column, others) + distinctShare;
    // A number that happens to be distinct, such as a revenue, is no key.
    if (strength === 0 && !isName && (shape.numberShare > 0.5 || rows < 5)) return;
    if (best === null || score > best.score) best = { column, distinctShare, isUsual: strength > 0, score };
  });
  return best;
}

/** Mean share of the other tabs' distinct values that the column holds, each by its best fitting column. */
function joinedShare(leads: UserTab, column: number, others: readonly UserTab[]): number {
  if (others.length === 0) return 0;
  const unnamed = { header: '', keys: leads.keysOf(column) };
  const shares = others.map((other) => joiningColumn(other, unnamed).share);
  return shares.reduce((sum, share) => sum + share, 0) / others.length;
}

/**
 * The column of another tab that holds lead keys: the one whose values they are, or, where previews show too little, the
 * one with the key's header.
 */
export function joiningColumn(tab: UserTab, leadKeys: LeadKeys): { column: number; share: number } {
  let best = { column: -1, share: 0 };
  tab.headers.forEach((_, column) => {
    if (!tab.isAddressable(column)) return;
    const keys = tab.keysOf(column);
    // A few values in common are chance: Yes and No, small numbers.
    if (keys.size < Math.min(5, leadKeys.keys.size)) return;
    const share = shareIn(keys, leadKeys.keys);
    if (share > best.share) best = { column, share };
  });
  if (best.share >= 0.2) return best;
  const { header: wanted, keys } = leadKeys;
  const named = wanted === '' ? -1 : tab.headers.findIndex((header) => sameName(header, wanted));
  return named >= 0 ? { column: named, share: shareIn(tab.keysOf(named), keys) } : best;
}

function shareIn(keys: ReadonlySet<string>, leadKeys: ReadonlySet<string>): number {
  let joined = 0;
  for (const key of keys) if (leadKeys.has(key)) joined++;
  return keys.size === 0 ? 0 : joined / keys.size;
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

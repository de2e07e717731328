import { type Figure, fnv1a32, z95 } from '../../evidence/index.ts';
import { StoredValue } from '../sheets/properties.ts';

/** How the draft came about, where *Evidence* wrote it from the closed deals. */
export interface DraftOrigin {
  readonly kind: 're-weigh' | 'rebuild';
  /** As-of day, as days since 1970. */
  readonly day: number;
  /** Closed deals that it was fitted to. */
  readonly deals: number;
  /** Of those, won ones; missing in drafts of version 0.1.0, as the fingerprint is. */
  readonly won?: number;
  /** AUC on deals that the fit had not seen; null where it is not known. */
  readonly outOfFold: { readonly auc: number; readonly standardError: number } | null;
  /** By which it is seen whether somebody has changed the draft since. */
  readonly fingerprint?: string;
}

const kept = new StoredValue('scoreband.draftFromDeals');

/** Noted by whatever writes Draft points from closed deals: on the same deals such a draft looks better than it is. */
export function recordDraftOrigin(origin: DraftOrigin): void {
  kept.write(JSON.stringify(origin));
}

/** null where the draft was written by hand. */
export function readDraftOrigin(): DraftOrigin | null {
  return JSON.parse(kept.read() ?? 'null') as DraftOrigin | null;
}

/** AUC on deals that the fit had not seen, with its 95 % interval. */
export function outOfFoldOf(origin: DraftOrigin | null): Figure | null {
  if (origin?.outOfFold == null) return null;
  const { auc, standardError } = origin.outOfFold;
  return { auc, low: Math.max(0, auc - z95 * standardError), high: Math.min(1, auc + z95 * standardError) };
}

/** @param draftPoints texts of the filled cells */
export function draftFingerprint(draftPoints: readonly string[]): string {
  return fnv1a32([...draftPoints].sort().join('\u0001')).toString(16);
}

export function forgetDraftOrigin(): void {
  kept.delete();
}

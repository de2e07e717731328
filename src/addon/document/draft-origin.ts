import { type Figure, fnv1a32, type Unmeasured, z95 } from '../../evidence/index.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import { StoredValue } from '../sheets/properties.ts';
import { outcomeOf } from './measurements.ts';

/** How the draft came about, where *Evidence* wrote it from the closed deals. */
export interface DraftOrigin {
  readonly kind: 're-weigh' | 'rebuild';
  /** As-of day, as days since 1970. */
  readonly day: number;
  /** Closed deals that it was fitted to. */
  readonly deals: number;
  /** Of those, won ones; missing in drafts of version 0.1.0, as the fingerprint is. */
  readonly won?: number;
  /** AUC on deals that the fit had not seen; null where it is not known, for the reason below. */
  readonly outOfFold: { readonly auc: number; readonly standardError: number } | null;
  readonly unmeasured?: Unmeasured;
  /** Id of the measurement from which the AUC comes, where it takes its time. */
  readonly measurement?: string;
  /** By which it is seen whether somebody has changed the draft since. */
  readonly fingerprint?: string;
}

const stored = new StoredValue('scoreband.draftFromDeals');

/** Noted by whatever writes Draft points from closed deals: on the same deals such a draft looks better than it is. */
export function recordDraftOrigin(origin: DraftOrigin): void {
  stored.write(JSON.stringify(origin));
}

/** null where the draft was written by hand. */
export function readDraftOrigin(kept: DocumentProperties): DraftOrigin | null {
  const origin = JSON.parse(stored.read() ?? 'null') as DraftOrigin | null;
  if (origin?.measurement === undefined) return origin;
  const outcome = outcomeOf(kept, origin.measurement);
  if (typeof outcome === 'string') return { ...origin, unmeasured: outcome };
  // The interval is as wide below as chance makes it; above it ends at 1.
  return { ...origin, outOfFold: { auc: outcome.auc, standardError: (outcome.auc - outcome.low) / z95 } };
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
  stored.delete();
}

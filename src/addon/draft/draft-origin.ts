import { StoredValue } from '../sheets/properties.ts';

/** How the draft came about, where *Evidence* wrote it from the closed deals. */
export interface DraftOrigin {
  readonly kind: 're-weigh' | 'rebuild';
  /** As-of day, as days since 1970. */
  readonly day: number;
  /** Closed deals that it was fitted to. */
  readonly deals: number;
  /** AUC on deals that the fit had not seen; null where it is not known. */
  readonly outOfFold: { readonly auc: number; readonly standardError: number } | null;
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

export function forgetDraftOrigin(): void {
  kept.delete();
}

import { fewestOfEachOutcome, type ModelComparison, Z_95 } from '../../evidence/index.ts';
import type { DraftOrigin } from './draft-origin.ts';
import { say } from './sentences.ts';

export interface Advice {
  readonly text: string;
  readonly isWarning: boolean;
}

/** AUC on deals that the fit had not seen, with its 95 % interval. */
export interface OutOfFold {
  readonly auc: number;
  readonly low: number;
  readonly high: number;
}

/** One sentence that says what to do. */
export function adviseOn(
  comparison: ModelComparison,
  origin: DraftOrigin | null,
): { advice: Advice; outOfFold: OutOfFold | null } {
  const outOfFold = outOfFoldOf(origin);
  return { advice: advise(comparison, origin), outOfFold };
}

function advise(
  { deals, won, lost, presentAuc, draftAuc, difference }: ModelComparison,
  origin: DraftOrigin | null,
): Advice {
  if (Math.min(won, lost) < fewestOfEachOutcome || !presentAuc || !draftAuc || !difference)
    return { text: say.tooFew(deals, won, lost, fewestOfEachOutcome), isWarning: true };
  if (origin === null) return verdict(presentAuc.auc, draftAuc.auc, difference.difference, difference);
  if (origin.outOfFold === null)
    return { text: say.onlyFlattered(presentAuc.auc, draftAuc.auc), isWarning: true };
  // Out of fold the two AUCs are not known deal by deal; taken as independent, their interval is rather too wide.
  const { auc, standardError } = origin.outOfFold;
  const value = auc - presentAuc.auc;
  const margin = Z_95 * Math.hypot(standardError, presentAuc.standardError);
  return verdict(presentAuc.auc, auc, value, { low: value - margin, high: value + margin });
}

function verdict(
  present: number,
  draft: number,
  value: number,
  range: { low: number; high: number },
): Advice {
  if (range.low > 0) return { text: say.better(present, draft, value, range), isWarning: false };
  if (range.high < 0) return { text: say.worse(present, draft, value, range), isWarning: true };
  return { text: say.undecided(present, draft, value, range), isWarning: true };
}

function outOfFoldOf(origin: DraftOrigin | null): OutOfFold | null {
  if (origin?.outOfFold == null) return null;
  const { auc, standardError } = origin.outOfFold;
  return { auc, low: Math.max(0, auc - Z_95 * standardError), high: Math.min(1, auc + Z_95 * standardError) };
}

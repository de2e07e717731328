import { type Binning, binCount } from '../fit/binning.ts';
import { stratifiedFolds } from '../fit/folds.ts';
import { fisherExact } from '../statistics/fisher-exact.ts';
import { binAuc, binAucFolds } from './bin-auc.ts';
import type { FieldWarning } from './refusal.ts';

/** Of 133 single columns of 11 public data sets that were known beforehand, the best reached 0.782. */
const suspiciousAuc = 0.79;
/** Below so many deals small bins flatter themselves, and each deal is judged by the deals of other folds. */
const enoughDeals = 300;
/** Of a column by which of its cells are filled alone; among fewer deals chance does as much. */
const suspiciousFilledAuc = 0.7;
const leastForFilled = 100;
/** A text that all its deals have one outcome with counts as such from so many deals on. */
const leastSidedDeals = 10;
/** What chance does as rarely as this is no chance. */
const sidedP = 0.001;
/** Words that head columns which sales fills in on the way to the outcome, or after it. */
const lateWords =
  /(?:^|[^\p{L}\p{N}])(stage|status|reason|closed?|closing|lost|won|outcome|paid|payments?|invoiced?|contract|signed|days in|elapsed|duration|quality|owner|sla|result|converted)(?![\p{L}\p{N}])/iu;

/** What speaks for a column that is filled in after the outcome, without proving it. */
export function doubtOf(
  field: string,
  binning: Binning,
  codes: Int32Array,
  won: Uint8Array,
): FieldWarning | null {
  const foldOf = won.length < enoughDeals ? stratifiedFolds(won, binAucFolds, 1) : undefined;
  const auc = binAuc(codes, won, foldOf);
  if (auc >= suspiciousAuc) return { kind: 'good', field, auc };
  return (
    sidedText(binning, codes, won) ??
    filledLater(field, binning, codes, won) ??
    (saysLate(field) ? { kind: 'late-word', field } : null)
  );
}

/** Whether a header or a word sounds as if it were written on the way to the outcome. */
export function saysLate(text: string): boolean {
  return lateWords.test(text);
}

/** Whether a cell is filled says so much of the outcome as hardly anything known beforehand does. */
function filledLater(
  field: string,
  binning: Binning,
  codes: Int32Array,
  won: Uint8Array,
): FieldWarning | null {
  const empty = binCount(binning) - 1;
  const filled = [0, 0];
  codes.forEach((code, row) => {
    if (code !== empty) filled[won[row]!]!++;
  });
  const wins = won.reduce((sum, outcome) => sum + outcome, 0);
  const [lost, ofWon] = [filled[0]! / (won.length - wins), filled[1]! / wins];
  const auc = (1 + Math.abs(ofWon - lost)) / 2;
  return won.length >= leastForFilled && auc >= suspiciousFilledAuc
    ? { kind: 'filled-later', field, won: ofWon, lost }
    : null;
}

/** A text with deals of one outcome only, more than chance explains. */
function sidedText(binning: Binning, codes: Int32Array, won: Uint8Array): FieldWarning | null {
  if (binning.kind === 'number') return null;
  const wins = won.reduce((sum, outcome) => sum + outcome, 0);
  for (const [bin, text] of binning.values.entries()) {
    let deals = 0;
    let wonWith = 0;
    codes.forEach((code, row) => {
      if (code !== bin) return;
      deals++;
      wonWith += won[row]!;
    });
    const isSided = deals >= leastSidedDeals && (wonWith === 0 || wonWith === deals);
    if (!isSided) continue;
    const p = fisherExact(wonWith, deals - wonWith, wins - wonWith, won.length - wins - (deals - wonWith));
    if (p * binning.values.length > sidedP) continue;
    const outcome = wonWith === 0 ? 'lost' : 'won';
    return { kind: 'sided-text', field: binning.name, text, outcome, deals };
  }
  return null;
}

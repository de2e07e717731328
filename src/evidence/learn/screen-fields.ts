import { type Binning, binCodes, learnBinning } from '../fit/binning.ts';
import type { Field, LearningDeals } from '../fit/field.ts';
import { fisherExact } from '../statistics/fisher-exact.ts';
import type { FieldWarning } from './refusal.ts';

/** A field that can be learnt from. */
export interface UsableField {
  field: Field;
  binning: Binning;
  codes: Int32Array;
}

/** Above this a single column says almost everything: far more than a lead's attributes ever do before the outcome. */
const tooGoodAuc = 0.9;
/** A column filled for one outcome only counts as such from so many filled cells on, … */
const leastFilled = 10;
/** … unless chance would do it as often as this. */
const filledP = 0.001;
/** Words that head columns which sales fills in on the way to the outcome, or after it. */
const lateWords =
  /(?:^|[^\p{L}\p{N}])(stage|status|reason|closed?|closing|lost|won|outcome)(?![\p{L}\p{N}])/iu;

/** Fields that can be learnt from, and what is wrong with the others. Columns that give the outcome away are left out. */
export function screenFields({ fields, won }: LearningDeals): {
  usable: UsableField[];
  warnings: FieldWarning[];
} {
  const usable: UsableField[] = [];
  const warnings: FieldWarning[] = [];
  for (const field of fields) {
    const binning = learnBinning(field);
    const codes = binCodes(binning, field);
    const warning = nothingToLearn(field, binning, codes) ?? givenAway(field.name, codes, won, binning);
    if (warning !== null) warnings.push(warning);
    else usable.push({ field, binning, codes });
    if (warning === null && lateWords.test(field.name))
      warnings.push({ kind: 'late-word', field: field.name });
  }
  return { usable, warnings };
}

function nothingToLearn(field: Field, binning: Binning, codes: Int32Array): FieldWarning | null {
  if (new Set(codes).size > 1) return null;
  const manyTexts = field.kind === 'text' && binning.kind === 'text' && new Set(field.codes).size > 1;
  return manyTexts
    ? { kind: 'too-many-texts', field: field.name, texts: new Set(field.codes).size }
    : { kind: 'constant', field: field.name };
}

function givenAway(field: string, codes: Int32Array, won: Uint8Array, binning: Binning): FieldWarning | null {
  const empty = binning.kind === 'number' ? binning.cuts.length + 1 : binning.values.length + 1;
  const filled = { won: 0, lost: 0 };
  const blank = { won: 0, lost: 0 };
  codes.forEach((bin, row) => {
    (bin === empty ? blank : filled)[won[row] === 1 ? 'won' : 'lost']++;
  });
  const count = filled.won + filled.lost;
  if (count >= leastFilled && Math.min(filled.won, filled.lost) === 0 && blank.won + blank.lost > 0) {
    const p = fisherExact(filled.won, filled.lost, blank.won, blank.lost);
    if (p <= filledP)
      return { kind: 'one-outcome', field, outcome: filled.won > 0 ? 'won' : 'lost', filled: count };
  }
  const auc = aucOfBins(codes, won);
  return auc > tooGoodAuc ? { kind: 'too-good', field, auc } : null;
}

/** AUC of the conversion of each deal's bin, ties half. */
function aucOfBins(codes: Int32Array, won: Uint8Array): number {
  const bins = new Map<number, { won: number; lost: number }>();
  codes.forEach((bin, row) => {
    const counts = bins.get(bin) ?? { won: 0, lost: 0 };
    counts[won[row] === 1 ? 'won' : 'lost']++;
    bins.set(bin, counts);
  });
  const rising = [...bins.values()].sort((a, b) => a.won * b.lost - b.won * a.lost);
  let area = 0;
  let lostBelow = 0;
  let wonInAll = 0;
  for (const counts of rising) {
    area += counts.won * (lostBelow + counts.lost / 2);
    lostBelow += counts.lost;
    wonInAll += counts.won;
  }
  return area / (wonInAll * lostBelow);
}

import { type Binning, binCodes, learnBinning } from '../fit/binning.ts';
import type { ExtrasIn } from '../fit/extras.ts';
import type { Field, LearningDeals } from '../fit/field.ts';
import { fisherExact } from '../statistics/fisher-exact.ts';
import { binAuc } from './bin-auc.ts';
import { doubtOf } from './doubt-of.ts';
import type { FieldWarning } from './refusal.ts';

/** A field that can be learnt from. */
export interface UsableField {
  field: Field;
  binning: Binning;
  codes: Int32Array;
  /** Where single values or words of it are looked at by themselves. */
  extrasIn?: ExtrasIn;
}

/** Above this a single column says almost everything: far more than a lead's attributes ever do before the outcome. */
const tooGoodAuc = 0.9;
/** Whole numbers of at least so many digits that are nearly all different name something. */
const leastIdDigits = 6;
const idShare = 0.95;
/** A column filled for one outcome only counts as such from so many filled cells on, … */
const leastFilled = 10;
/** … unless chance would do it as often as this. */
const filledP = 0.001;

interface Screened {
  usable: UsableField[];
  /** Of which nothing but words can be learnt. */
  freeTexts: UsableField[];
  /** Hits of the user's rules. */
  ownRules: UsableField[];
  warnings: FieldWarning[];
}

/** Fields that can be learnt from, and what is wrong with the others. Columns that give the outcome away are left out. */
export function screenFields({ fields, won }: LearningDeals): Screened {
  const usable: UsableField[] = [];
  const freeTexts: UsableField[] = [];
  const ownRules: UsableField[] = [];
  const warnings: FieldWarning[] = [];
  for (const field of fields) {
    const binning = learnBinning(field);
    const codes = binCodes(binning, field);
    if (field.kind === 'text' && field.isOwnRule) {
      // What is to be said of its columns is said of them.
      if (givenAway(field.name, codes, won, binning) === null) ownRules.push({ field, binning, codes });
      continue;
    }
    if (isOnlyWords(field, codes)) {
      freeTexts.push({ field, binning, codes });
      continue;
    }
    const warning = nothingToLearn(field, binning, codes) ?? givenAway(field.name, codes, won, binning);
    if (warning !== null) {
      warnings.push(warning);
      continue;
    }
    usable.push({ field, binning, codes });
    const doubt = doubtOf(field.name, binning, codes, won);
    if (doubt !== null) warnings.push(doubt);
  }
  return { usable, freeTexts, ownRules, warnings };
}

/** Whether all that a column could say is in the words of its texts: it is never empty, and no text is common. */
function isOnlyWords(field: Field, codes: Int32Array): boolean {
  return field.kind === 'text' && field.vocabulary !== undefined && new Set(codes).size === 1;
}

function isId(field: Field): boolean {
  if (field.kind === 'text') return false;
  const filled = field.values.filter((value) => !Number.isNaN(value));
  const digits = filled.map((value) => String(value).length);
  const [fewest, most] = [Math.min(...digits), Math.max(...digits)];
  return (
    filled.length > 0 &&
    filled.every(Number.isInteger) &&
    fewest >= leastIdDigits &&
    most - fewest <= 1 &&
    new Set(filled).size >= idShare * filled.length
  );
}

function nothingToLearn(field: Field, binning: Binning, codes: Int32Array): FieldWarning | null {
  if (isId(field)) return { kind: 'id', field: field.name };
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
  const auc = binAuc(codes, won);
  return auc > tooGoodAuc ? { kind: 'too-good', field, auc } : null;
}

import { type Binning, binCodes, learnBinning } from '../fit/binning.ts';
import type { ExtrasIn } from '../fit/extras.ts';
import type { Field, LearningDeals } from '../fit/field.ts';
import { affordableFineness } from './affordable-fineness.ts';
import { doubtOf } from './doubt-of.ts';
import { giveawayIn } from './giveaway.ts';
import type { FieldWarning } from './refusal.ts';

/** A field that can be learnt from. */
export interface UsableField {
  field: Field;
  binning: Binning;
  codes: Int32Array;
  /** Where single values or words of it are looked at by themselves. */
  extrasIn?: ExtrasIn;
}

/** Whole numbers of at least so many digits that are nearly all different name something. */
const leastIdDigits = 6;
const idShare = 0.95;

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
  const fineness = affordableFineness(fields);
  for (const field of fields) {
    const binning = learnBinning(field, fineness);
    const codes = binCodes(binning, field);
    if (field.kind === 'text' && field.isOwnRule) {
      // What is to be said of its columns is said of them.
      if (giveawayIn(binning, codes, won) === null) ownRules.push({ field, binning, codes });
      continue;
    }
    if (isOnlyWords(field, codes)) {
      freeTexts.push({ field, binning, codes });
      continue;
    }
    const warning = nothingToLearn(field, binning, codes) ?? giveawayIn(binning, codes, won);
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
  if (filled.length === 0 || !filled.every(Number.isInteger)) return false;
  if (new Set(filled).size < idShare * filled.length) return false;
  const digits = filled.map((value) => String(value).length);
  const [fewest, most] = [Math.min(...digits), Math.max(...digits)];
  return fewest >= leastIdDigits && most - fewest <= 1;
}

function nothingToLearn(field: Field, binning: Binning, codes: Int32Array): FieldWarning | null {
  if (isId(field)) return { kind: 'id', field: field.name };
  if (new Set(codes).size > 1) return null;
  const manyTexts = field.kind === 'text' && binning.kind === 'text' && new Set(field.codes).size > 1;
  return manyTexts
    ? { kind: 'too-many-texts', field: field.name, texts: new Set(field.codes).size }
    : { kind: 'constant', field: field.name };
}

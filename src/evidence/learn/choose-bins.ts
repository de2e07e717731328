import { binCodes, binCount, type Fineness, learnBinning, usualFineness } from '../fit/binning.ts';
import type { CrossValidation } from '../fit/cross-validate.ts';
import { allRows } from '../fit/design.ts';
import type { ExtrasIn } from '../fit/extras.ts';
import type { ValidationPlan } from '../fit/folds.ts';
import { findSpikes } from '../fit/spikes.ts';
import type { WordSearch } from '../words/word-search.ts';
import { mostColumns } from './affordable-fineness.ts';
import { cardTask } from './card-task.ts';
import type { UsableField } from './screen-fields.ts';
import { nearStrengths, validate } from './validate.ts';

/** Fields in bins, and how well they forecast deals left out. */
export interface Binned {
  usable: readonly UsableField[];
  validated: CrossValidation;
}

/** Tried beside the usual one, each with what was best before. */
const others: readonly Partial<Fineness>[] = [{ mostBins: 32 }, { mostTexts: 100, leastTextShare: 0 }];
/** Many deals lose nothing by fine bins, and pairs are drawn along them. */
const coarse: Partial<Fineness> = { mostBins: 8 };
const coarseBelowDeals = 2000;

/** The usual bins. */
export function plainBins(usable: readonly UsableField[], won: Uint8Array, plan: ValidationPlan): Binned {
  return { usable, validated: validate(cardTask(usable, won, null), [], plan) };
}

/** The fineness of bins with which the fields forecast best. */
export function finerBins(plain: Binned, won: Uint8Array, plan: ValidationPlan): Binned {
  const { usable } = plain;
  let fineness = usualFineness;
  let best = plain;
  const near = { ...plan, strengths: nearStrengths(plan, best.validated.strength) };
  for (const other of won.length < coarseBelowDeals ? [...others, coarse] : others) {
    const tried = { ...fineness, ...other };
    const binned = usable.map((field) => rebinned(field, tried));
    if (isSame(binned, best.usable) || columnsOf(binned) > mostColumns) continue;
    const validated = validate(cardTask(binned, won, null), [], near);
    if (validated.logLoss >= best.validated.logLoss) continue;
    best = { usable: binned, validated };
    fineness = tried;
  }
  return best;
}

/** Words of free texts, where that forecasts better. */
export function withWords(
  best: Binned,
  freeTexts: readonly UsableField[],
  search: WordSearch,
  won: Uint8Array,
  plan: ValidationPlan,
): Binned {
  const foundIn = onceFor((rows) => search.found(rows));
  const wordy = ({ field }: UsableField): ExtrasIn => {
    return (rows) => (field.kind === 'text' ? search.columns(foundIn(rows), field) : null);
  };
  const all = allRows(won.length);
  const more = freeTexts.filter((field) => wordy(field)(all) !== null);
  const usable = [...best.usable, ...more].map((field) =>
    field.field.kind === 'text' && field.field.vocabulary ? { ...field, extrasIn: wordy(field) } : field,
  );
  return better(best, usable, won, plan);
}

/** A rule of which a column's bins tell more deals than this says what the column says. */
const leastUntold = 0.05;

/** Hits of the user's rules, where they say more than the columns. */
export function withOwnRules(
  best: Binned,
  ownRules: readonly UsableField[],
  won: Uint8Array,
  plan: ValidationPlan,
): Binned {
  const more = ownRules.filter(({ codes }) =>
    best.usable.every((field) => untold(codes, field.codes) >= leastUntold),
  );
  return more.length === 0 ? best : better(best, [...best.usable, ...more], won, plan);
}

/** Share of the deals whose answer the bins of a field do not tell. */
function untold(answers: Int32Array, bins: Int32Array): number {
  const counts = new Map<number, Map<number, number>>();
  bins.forEach((bin, row) => {
    const ofBin = counts.get(bin) ?? new Map<number, number>();
    ofBin.set(answers[row]!, (ofBin.get(answers[row]!) ?? 0) + 1);
    counts.set(bin, ofBin);
  });
  const told = [...counts.values()].reduce((sum, ofBin) => sum + Math.max(...ofBin.values()), 0);
  return 1 - told / answers.length;
}

/** Other fields, where they forecast better. */
function better(best: Binned, usable: readonly UsableField[], won: Uint8Array, plan: ValidationPlan): Binned {
  const near = { ...plan, strengths: nearStrengths(plan, best.validated.strength) };
  const validated = validate(cardTask(usable, won, null), [], near);
  return validated.logLoss < best.validated.logLoss ? { usable, validated } : best;
}

/** Remembers what was found in the rows of a fold, which several ask for. */
function onceFor<T>(find: (rows: Int32Array) => T): (rows: Int32Array) => T {
  const known = new WeakMap<Int32Array, { found: T }>();
  return (rows) => {
    const { found } = known.get(rows) ?? { found: find(rows) };
    known.set(rows, { found });
    return found;
  };
}

/** Single values of numbers by themselves, where that forecasts better. */
export function withSpikes(best: Binned, won: Uint8Array, plan: ValidationPlan): Binned {
  const usable = best.usable.map((field) => spiky(field, won));
  const all = allRows(won.length);
  if (usable.every(({ extrasIn }) => !extrasIn?.(all))) return best;
  const atStrength = { ...plan, strengths: [best.validated.strength] };
  const validated = validate(cardTask(usable, won, null), [], atStrength);
  return validated.logLoss < best.validated.logLoss ? { usable, validated } : best;
}

function spiky(usable: UsableField, won: Uint8Array): UsableField {
  const { field, codes } = usable;
  if (field.kind !== 'number') return usable;
  return { ...usable, extrasIn: onceFor((rows) => findSpikes(field.values, codes, won, rows)) };
}

function rebinned({ field }: UsableField, fineness: Fineness): UsableField {
  const binning = learnBinning(field, fineness);
  return { field, binning, codes: binCodes(binning, field) };
}

/** Nested bins of the same number are the same bins. */
function isSame(some: readonly UsableField[], others: readonly UsableField[]): boolean {
  return some.every(({ binning }, k) => binCount(binning) === binCount(others[k]!.binning));
}

function columnsOf(fields: readonly UsableField[]): number {
  return fields.reduce((sum, { binning }) => sum + binCount(binning), 0);
}

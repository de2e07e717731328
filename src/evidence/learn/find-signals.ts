import { binConditions } from '../card/bin-conditions.ts';
import { type CardCondition, conditionHolds } from '../card/condition.ts';
import type { Binning } from '../fit/binning.ts';
import type { LearningDeals } from '../fit/field.ts';
import type { HasTime } from '../fit/out-of-time.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { WordSearch, type WordTest } from '../words/word-search.ts';
import type { FieldWarning } from './refusal.ts';
import { type RuleEvidence, ruleEvidence } from './rule-evidence.ts';
import { screenFields } from './screen-fields.ts';

/** A condition that separates won from lost, ready to become a rule. */
export interface Signal {
  condition: CardCondition;
  holds: Uint8Array;
  evidence: RuleEvidence;
  /** Benjamini–Hochberg over all that was tried. */
  adjustedP: number;
}

/** Of the signals called proven, about so many are false or trivial. */
const falseDiscoveryRate = 0.1;

/**
 * Conditions on columns that no rule uses yet: each text against the rest, each cut of a number, *is empty*; those
 * that are proven after correction, surest first, and of a number's cuts the surest one only. Fields for which no time is left
 * are not tried.
 */
export function findSignals(
  deals: LearningDeals,
  hasTime: HasTime = () => true,
): { signals: Signal[]; warnings: FieldWarning[]; untried: number } {
  if (!hasTime(1)) return { signals: [], warnings: [], untried: deals.fields.length };
  const { usable, freeTexts, warnings } = screenFields(deals);
  let untried = 0;
  const tried = usable.flatMap(({ field, binning }) => {
    if (untried > 0 || !hasTime(1)) {
      untried++;
      return [];
    }
    return conditionsOf(binning).map((condition) => {
      const holds = conditionHolds(condition, field);
      return { condition, holds, evidence: ruleEvidence(holds, deals.won) };
    });
  });
  const texts = untried > 0 || !hasTime(1) ? [] : [...usable, ...freeTexts];
  if (texts.length === 0) untried += freeTexts.length;
  const search = new WordSearch(
    texts.flatMap(({ field }) => (field.kind === 'text' ? [field] : [])),
    deals.won,
  );
  const words = search.tested();
  const adjusted = benjaminiHochberg([
    ...tried.map(({ evidence }) => evidence.p),
    ...words.map(({ p }) => p),
  ]);
  const bySurest = (a: Signal, b: Signal) => a.evidence.p - b.evidence.p;
  const proven = tried
    .map((signal, k) => ({ ...signal, adjustedP: adjusted[k]! }))
    .filter(({ adjustedP }) => adjustedP <= falseDiscoveryRate)
    .sort(bySurest);
  const ofWords = wordSignals(
    search,
    words.map((word, k) => ({ ...word, adjustedP: adjusted[tried.length + k]! })),
    deals.won,
  );
  return { signals: [...proven.filter(isFirstCut), ...ofWords].sort(bySurest), warnings, untried };
}

function wordSignals(
  search: WordSearch,
  words: readonly (WordTest & { adjustedP: number })[],
  won: Uint8Array,
): Signal[] {
  const proven = words.filter(({ adjustedP }) => adjustedP <= falseDiscoveryRate).sort((a, b) => a.p - b.p);
  return search.distinct(proven).map((test): Signal => {
    const field = search.fields[test.field]!;
    const condition: CardCondition = { field: field.name, test: 'contains any of', texts: [test.word] };
    const holds = conditionHolds(condition, field);
    const { adjustedP } = proven.find((one) => one === test)!;
    return { condition, holds, evidence: ruleEvidence(holds, won), adjustedP };
  });
}

function conditionsOf(binning: Binning): CardCondition[] {
  const isEmpty: CardCondition = { field: binning.name, test: 'is empty' };
  if (binning.kind === 'text') {
    return [...binning.values.flatMap((_, bin) => binConditions(binning, [bin])), isEmpty];
  }
  const cuts = binning.cuts.flatMap((value): CardCondition[] => [
    { field: binning.name, test: '≥', value },
    { field: binning.name, test: '<', value },
  ]);
  return [...cuts, isEmpty];
}

function isFirstCut(signal: Signal, k: number, signals: readonly Signal[]): boolean {
  const isCut = ({ test }: CardCondition) => test === '≥' || test === '<';
  const { condition } = signal;
  return (
    !isCut(condition) ||
    signals.findIndex((other) => isCut(other.condition) && other.condition.field === condition.field) === k
  );
}

import { binConditions } from '../card/bin-conditions.ts';
import { type CardCondition, conditionHolds } from '../card/condition.ts';
import type { Binning } from '../fit/binning.ts';
import type { LearningDeals } from '../fit/field.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
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
 * that are proven after correction, surest first, and of a number's cuts the surest one only.
 */
export function findSignals(deals: LearningDeals): { signals: Signal[]; warnings: FieldWarning[] } {
  const { usable, warnings } = screenFields(deals);
  const tried = usable.flatMap(({ field, binning }) =>
    conditionsOf(binning).map((condition) => {
      const holds = conditionHolds(condition, field);
      return { condition, holds, evidence: ruleEvidence(holds, deals.won) };
    }),
  );
  const adjusted = benjaminiHochberg(tried.map(({ evidence }) => evidence.p));
  const proven = tried
    .map((signal, k) => ({ ...signal, adjustedP: adjusted[k]! }))
    .filter(({ adjustedP }) => adjustedP <= falseDiscoveryRate)
    .sort((a, b) => a.evidence.p - b.evidence.p);
  return { signals: proven.filter(isFirstCut), warnings };
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

export { type Card, type CardRule, scoreCard, winProbability } from './card/card.ts';
export { type CardRow, cardRows } from './card/card-rows.ts';
export { type Condition, conditionHolds } from './card/condition.ts';
export type { Scale } from './card/round-card.ts';
export {
  type ComparedLine,
  compareModels,
  type ModelComparison,
  type ModelScores,
} from './comparison/compare-models.ts';
export { type LeadMove, type Moves, movesBetween } from './comparison/moves.ts';
export { type Band, bandIndex, OUTSIDE_THE_BANDS } from './conversion/band.ts';
export { type CalibrationLine, calibrationByGroup } from './conversion/calibration.ts';
export { type ConversionFall, conversionFalls } from './conversion/conversion-falls.ts';
export { type ConversionReport, conversionReport } from './conversion/conversion-report.ts';
export { type ConversionLine, type ConversionTable, conversionTable } from './conversion/conversion-table.ts';
export type { Funnel, FunnelColumns, FunnelStep } from './conversion/funnel.ts';
export {
  type ClosedDeals,
  countByGroup,
  type GroupFigures,
  groupFigures,
} from './conversion/group-figures.ts';
export { type Misses, missesOf, type SharedRule, sharedRules } from './conversion/misses.ts';
export { type ParsedBands, parseBands } from './conversion/parse-bands.ts';
export { type QuarterLine, quarterOf } from './conversion/quarters.ts';
export {
  headline,
  type RulesAge,
  reviewReminder,
  scoringRemarks,
  type Verdict,
  verdicts,
} from './conversion/verdicts.ts';
export { dealProblems, fewestOfEachOutcome } from './deals/deal-problems.ts';
export { type DealRows, dealRows } from './deals/deal-rows.ts';
export { type Outcome, outcomeReader } from './deals/outcome.ts';
export { type Deal, type DealScores, daysToClose, scoreDeals } from './deals/score-deals.ts';
export { mayKnowOutcome, scoringBasis } from './deals/scoring-basis.ts';
export {
  type Field,
  type NumberField,
  type TextField,
  takeRows,
  textField,
} from './fields/field.ts';
export { fnv1a32 } from './fnv1a32.ts';
export { type Drift, drift, type Period } from './learn/drift.ts';
export {
  type LearningDeals,
  type LearningOptions,
  type Learnt,
  learnCard,
  type Suggestion,
} from './learn/learn-card.ts';
export { refusalSentence, warningSentence } from './learn/messages.ts';
export type { FieldWarning, LearningWarning, Refusal } from './learn/warning.ts';
export { say as sayOfDeals } from './messages.ts';
export { findSignals, type Signal } from './rules/find-signals.ts';
export { type OwnRule, type Reweighed, type RulePoints, reweigh } from './rules/reweigh.ts';
export { type RuleEvidence, ruleEvidence } from './rules/rule-evidence.ts';
export { type RuleVerdict, ruleVerdict } from './rules/verdict.ts';
export { type Auc, aucOf } from './statistics/auc.ts';
export { type AucDifference, aucDifference } from './statistics/auc-difference.ts';
export { benjaminiHochberg } from './statistics/benjamini-hochberg.ts';
export { brier } from './statistics/brier.ts';
export { fisherExact } from './statistics/fisher-exact.ts';
export { type Interval, Z_95 } from './statistics/interval.ts';
export { isotonicConversion } from './statistics/isotonic.ts';
export { type Lift, liftOf } from './statistics/lift.ts';
export { logLoss } from './statistics/log-loss.ts';
export { median } from './statistics/median.ts';
export { wilson } from './statistics/wilson.ts';
export { chooseCut, type ThresholdGoal } from './thresholds/choose-cut.ts';
export { type Cut, cutsOf } from './thresholds/cut.ts';
export { suggestLadder } from './thresholds/suggest-ladder.ts';

export { type Card, type CardRule, scoreCard, winProbability } from './card/card.ts';
export { type CardRow, cardRows } from './card/card-rows.ts';
export { type CardCondition, conditionHolds } from './card/condition.ts';
export { type ChosenRule, type ChosenRules, standingOf, type Unmeasured } from './claim/chosen-rules.ts';
export { type Caveat, type Claim, claimOf, type RulesOrigin, tooGoodScores } from './claim/claim.ts';
export { type Figure, type FoldMeasure, type HeldOut, heldOutFigure } from './claim/held-out.ts';
export { leadsLikeThis } from './claim/leads-like-this.ts';
export { addScoreCounts, type ScoreCount } from './claim/score-counts.ts';
export { poolOf, type ScorePool } from './claim/score-pools.ts';
export { type Band, bandIndex, parseBands } from './conversion/bands.ts';
export { breakDownOf, type ChannelLine, channelsOf } from './conversion/channels.ts';
export { type ComparedLine, compareModels, type ModelComparison } from './conversion/compare-models.ts';
export { conversionFalls } from './conversion/conversion-falls.ts';
export { type ConversionReport, conversionReport } from './conversion/conversion-report.ts';
export { type ConversionLine, type ConversionTable, conversionTable } from './conversion/conversion-table.ts';
export type { Funnel, FunnelColumns, FunnelStep, SalesVerdictLine } from './conversion/funnel.ts';
export { countByGroup, groupFigures } from './conversion/group-figures.ts';
export { missesOf, sharedRules } from './conversion/misses.ts';
export { type LeadMove, type Moves, movesBetween } from './conversion/moves.ts';
export { type Opportunities, opportunitiesOf } from './conversion/opportunities.ts';
export type { QuarterLine } from './conversion/quarters.ts';
export { say as sayOfConversion } from './conversion/sentences.ts';
export { type TouchLine, touchesOf } from './conversion/touches.ts';
export {
  activityRemarks,
  type RulesAge,
  reviewReminder,
  scoringRemarks,
  type Verdict,
  verdicts,
} from './conversion/verdicts.ts';
export { closingsOf } from './deals/closings.ts';
export { dealProblems, fewestForClaim, fewestOfEachOutcome, tooFew } from './deals/deal-problems.ts';
export { outcomesOfWords } from './deals/outcome.ts';
export { ripeDeals } from './deals/ripe-deals.ts';
export { type Deal, type DealScores, daysToClose, scoreDeals } from './deals/score-deals.ts';
export { mayKnowOutcome, scoringBasis } from './deals/scoring-basis.ts';
export { say as sayOfDeals } from './deals/sentences.ts';
export {
  type Field,
  type LearningDeals,
  type NumberField,
  type TextField,
  takeRows,
  textField,
} from './fit/field.ts';
export type { HasTime } from './fit/out-of-time.ts';
export { opinionBelowDeals } from './learn/card-task.ts';
export { type Cut, chooseCut, cutsOf } from './learn/cut.ts';
export { dealsFingerprint } from './learn/deals-fingerprint.ts';
export { type Drift, drift } from './learn/drift.ts';
export { type Omission, omissions } from './learn/effort.ts';
export { findSignals, type Signal } from './learn/find-signals.ts';
export { isFigureLowered } from './learn/forecast-figure.ts';
export { givesAway } from './learn/giveaway.ts';
export { heldOutCard } from './learn/held-out-card.ts';
export { type LearningOptions, type Learnt, learnCard } from './learn/learn-card.ts';
export { pointsAlone } from './learn/points-alone.ts';
export type { FieldWarning, LearningWarning, Refusal } from './learn/refusal.ts';
export { type OwnRule, type Reweighed, type RulePoints, reweigh } from './learn/reweigh.ts';
export { dealsToSee, type RuleEvidence, ruleEvidence, ruleVerdict } from './learn/rule-evidence.ts';
export { screenFields } from './learn/screen-fields.ts';
export { refusalSentence, warningSentence } from './learn/sentences.ts';
export { type NoMinimum, suggestLadder } from './learn/suggest-ladder.ts';
export { columnQuality } from './review/column-quality.ts';
export { type Auc, aucOf } from './statistics/auc.ts';
export { aucDifference } from './statistics/auc-difference.ts';
export { benjaminiHochberg } from './statistics/benjamini-hochberg.ts';
export { fisherExact } from './statistics/fisher-exact.ts';
export { fnv1a32 } from './statistics/fnv1a32.ts';
export { type Interval, z95 } from './statistics/interval.ts';
export { isotonicConversion } from './statistics/isotonic.ts';
export { type Lift, liftOf } from './statistics/lift.ts';
export { logLoss } from './statistics/log-loss.ts';
export { median } from './statistics/median.ts';
export { wilson } from './statistics/wilson.ts';
export { isFreeText } from './words/free-text.ts';
export { learnVocabulary } from './words/vocabulary.ts';

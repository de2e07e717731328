/** What closed deals say about the rules, and the points they suggest. JSON values only; missing figures are null, never 0. */

export interface Evidence {
  /** Deals that were counted. */
  deals: number;
  won: number;
  lost: number;
  /** Closed deals that nothing is learnt from: they repeat a row, close later, or have no lead and no cell of a column of Leads. */
  leftOut: number;
  /** Working rules in tab order. */
  rules: RuleEvidenceLine[];
  /** Conditions that no rule uses yet and that separate won from lost, surest first. */
  signals: SignalLine[];
  /** Of the user's own rules: AUC on these deals, or held out of their choice; null for none. */
  ownAuc: number | null;
  /** The user's own rules with new points; null where the deals support none. */
  reweighed: SuggestedModel | null;
  /** That those are the points that the rules have, in a sentence with the figures; null where they are not. */
  agreement: string | null;
  /** A new set of rules; null where the deals support none. */
  rebuilt: RebuiltModel | null;
  /** Why there is no suggestion, a sentence each. */
  refusals: string[];
  /** What is wrong with the deals or their columns, a sentence each. */
  warnings: string[];
}

export interface ConversionWithAndWithout {
  wonWith: number;
  lostWith: number;
  wonWithout: number;
  lostWithout: number;
  /** won / (won + lost) of the deals that match. */
  conversionWith: number | null;
  conversionWithout: number | null;
  /** conversionWith / overall conversion, with its 95 % interval. */
  lift: number | null;
  liftLow: number | null;
  liftHigh: number | null;
}

/** How a verdict stands to the present points: they agree, differ in size, stand against each other, or nothing is seen. */
export type VerdictTone = 'agrees' | 'differs' | 'opposes' | 'silent';

export interface RuleEvidenceLine extends ConversionWithAndWithout {
  /** Sheet row of the rule. */
  row: number;
  rule: string;
  inWords: string;
  /** null: Disqualify. */
  points: number | null;
  suggestedPoints: number | null;
  /** 95 % interval of the suggested points. */
  suggestedLow: number | null;
  suggestedHigh: number | null;
  verdict: string;
  tone: VerdictTone;
  /** Of leads that match and have a Sales verdict, those that sales accepted; null where there is no such column. */
  sales: { accepted: number; judged: number } | null;
}

export interface SignalLine extends ConversionWithAndWithout {
  /** The rule, ready for the Rules tab. */
  rule: string;
  inWords: string;
  /** Whether deals with it are won more or less often, and how often. */
  verdict: string;
  kind: string;
  field: string;
  test: string;
  value: string;
  atLeast: number | null;
  suggestedPoints: number | null;
  /** After Benjamini–Hochberg over all that was tried. */
  adjustedP: number;
}

export interface SuggestedModel {
  /** Cross-validated, with its 95 % interval. */
  auc: number;
  aucLow: number;
  aucHigh: number;
  thresholds: SuggestedThreshold[];
  /** Statuses that get no minimum, and why, a sentence each. */
  withoutMinimum: string[];
}

export interface RebuiltModel extends SuggestedModel {
  /** Cross-validated. */
  logLoss: number;
  /** Columns and activities that its rules ask for. */
  fields: string[];
  /** `and` rules for two conditions that together say more than their sum. */
  pairs: number;
  /** Lowest and highest score that a lead can reach. */
  lowest: number;
  highest: number;
  /** The user's own rules stay among them with this share of their points; 0: they go. */
  ownRulesFactor: number;
  /** Of them, how many have points that were learnt with the new rules. */
  ownRulesLearnt: number;
}

/** A least score with what it would have delivered on deals that it was not fitted to. */
export interface SuggestedThreshold {
  /** Status of the ladder, or how many calls a week it is made for. */
  name: string;
  minScore: number;
  /** Deals that reach it. */
  deals: number;
  won: number;
  conversion: number;
  /** 95 % Wilson interval of the conversion. */
  low: number;
  high: number;
  /** Of all deals. */
  share: number;
  leadsPerWeek: number | null;
}

/** Which suggestion is written as the draft model. */
export type DraftKind = 'reweigh' | 'rebuild';

/** What the learner noticed about a column. All but `late-word` also leave the column out. */
export type FieldWarning =
  | { kind: 'constant'; field: string }
  | { kind: 'too-many-texts'; field: string; texts: number }
  | { kind: 'too-good'; field: string; auc: number }
  | { kind: 'one-outcome'; field: string; outcome: 'won' | 'lost'; filled: number }
  | { kind: 'late-word'; field: string };

/** What is to be said beside a suggestion. */
export type LearningWarning = FieldWarning | { kind: 'few-outcomes'; won: number; lost: number };

/** Why there is no suggestion at all. */
export type Refusal =
  | { kind: 'no-deals' }
  | { kind: 'one-outcome-only'; outcome: 'won' | 'lost'; deals: number }
  | { kind: 'too-few'; won: number; lost: number; needed: number }
  | { kind: 'no-fields' }
  | { kind: 'no-signal'; auc: number; low: number };

import { type Card, type CardRow, type CardRule, cardRows } from '../../evidence/index.ts';
import type { RuleCells } from '../../proposal/index.ts';
import { quoteItem } from '../../proposal/index.ts';
import { type ActivityField, no, yes } from './activity-fields.ts';

/** What rows of the Rules tab need to know beside the card. */
export interface RuleRowsContext {
  /** Header of the lead key: starting points go to every lead by it. */
  readonly keyHeader: string;
  readonly decimalMark: string;
  readonly activities: readonly ActivityField[];
  /** `Activity`, or `Activity (tab)` where Leads has a column of that name. */
  readonly activityFieldName: string;
  /** Settings cap one kind: then all rules are of the kind that the scale was made for. */
  readonly isOneKind: boolean;
}

/** The card as rows of the Rules tab, from which the engine gives every lead the score of the card. */
export function cardRuleRows(card: Card, context: RuleRowsContext): RuleCells[] {
  const byField = new Map(context.activities.map((activity) => [activity.field.name, activity]));
  const rules = card.rules.flatMap((rule) => sayable(rule, byField));
  const rows = cardRows({ ...card, rules }, context.keyHeader, context.decimalMark);
  return kinds(
    rows.map((row) => ruleCells(row, byField.get(row.field), context)),
    context,
  );
}

/** One rule of its own with the kind that it counts to. */
export function conditionRow(rule: CardRule, context: RuleRowsContext): RuleCells | null {
  const [row] = cardRuleRows({ ...emptyCard, rules: [rule] }, context);
  return row ?? null;
}

const emptyCard: Card = {
  startingPoints: 0,
  rules: [],
  opinionFactor: 0,
  lowest: 0,
  highest: 0,
  intercept: 0,
  logOddsPerPoint: 1,
};

type ByField = ReadonlyMap<string, ActivityField>;

/**
 * Rules as the tab can say them: an activity has no third answer, and "fewer than twice" is "always" less "twice".
 */
function sayable({ conditions, points }: CardRule, byField: ByField): CardRule[] {
  let rules: CardRule[] = [{ conditions: [], points }];
  for (const condition of conditions) {
    const activity = byField.get(condition.field);
    const answers = activity === undefined ? null : answersOf(condition);
    if (answers === null || answers.length === 1) {
      const plain = answers === null ? condition : answer(condition.field, answers[0]!);
      const isFewer = answers?.[0] === no && (activity?.atLeast ?? 1) > 1;
      rules = isFewer
        ? rules.flatMap((rule) => [
            rule,
            { conditions: [...rule.conditions, answer(condition.field, yes)], points: -rule.points },
          ])
        : rules.map((rule) => ({ ...rule, conditions: [...rule.conditions, plain] }));
    } else if (answers.length === 0) return [];
  }
  return rules.filter((rule) => rule.conditions.length > 0);
}

function answer(field: string, text: string): CardRule['conditions'][number] {
  return { field, test: 'is any of', texts: [text] };
}

/** Which of yes and no pass a condition. */
function answersOf(condition: CardRule['conditions'][number]): string[] {
  switch (condition.test) {
    case 'is any of':
      return [yes, no].filter((text) => condition.texts.includes(text));
    case 'is none of':
      return [yes, no].filter((text) => !condition.texts.includes(text));
    case 'is not empty':
      return [yes, no];
    default:
      return [];
  }
}

function ruleCells(row: CardRow, activity: ActivityField | undefined, context: RuleRowsContext): RuleCells {
  const cells: RuleCells = {
    On: true,
    Rule: row.rule,
    Points: row.points ?? '',
    Field: row.field,
    Test: row.test,
    Value: row.value,
  };
  if (activity === undefined) return cells;
  const isDone = row.value === yes;
  return {
    ...cells,
    Field: context.activityFieldName,
    Test: isDone ? 'is' : 'is not',
    Value: quoteItem(activity.activity),
    ...(isDone && activity.atLeast > 1 ? { 'At least': activity.atLeast } : {}),
  };
}

/** A rule of a column is an attribute, one of an activity behavior; `and` rows have no kind. */
function kinds(rows: readonly RuleCells[], { activityFieldName, isOneKind }: RuleRowsContext): RuleCells[] {
  return rows.map((row) => {
    if (row.Rule === 'and') return row;
    const isBehavior = row.Field === activityFieldName && !isOneKind;
    return { ...row, Kind: isBehavior ? 'Behavior' : 'Attribute' };
  });
}

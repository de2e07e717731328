import { type Card, type CardRow, type CardRule, cardRows } from '../../evidence/index.ts';
import type { RuleCells } from '../../proposal/index.ts';
import { type AskedField, no, yes } from './asked-field.ts';
import type { OwnRuleField } from './own-rule-fields.ts';

/** What rows of the Rules tab need to know beside the card. */
export interface RuleRowsContext {
  /** Header of the lead key: starting points go to every lead by it. */
  readonly keyHeader: string;
  readonly decimalMark: string;
  readonly asked: readonly AskedField[];
  /** Their points stand in their own rows. */
  readonly ownRules: readonly OwnRuleField[];
  /** `Activity`, or `Activity (tab)` where Leads has a column of that name. */
  readonly activityFieldName: string;
  /** Settings cap one kind: then all rules are of the kind that the scale was made for. */
  readonly isOneKind: boolean;
}

/** The card as rows of the Rules tab, from which the engine gives every lead the score of the card. */
export function cardRuleRows(card: Card, context: RuleRowsContext): RuleCells[] {
  const byField = askedByField(context);
  const ofOwn = new Set(context.ownRules.map(({ field }) => field.name));
  const all = card.rules.flatMap((rule) => sayable(rule, byField));
  const always = all.filter(({ conditions }) => conditions.length === 0);
  const startingPoints = always.reduce((sum, { points }) => sum + points, card.startingPoints);
  const rules = all.filter(({ conditions }) => conditions.length > 0 && !ofOwn.has(conditions[0]!.field));
  const rows = cardRows({ ...card, startingPoints, rules }, context.keyHeader, context.decimalMark);
  return kinds(
    rows.map((row) => ruleCells(row, byField.get(row.field))),
    context,
  );
}

/** What the card gives for matches of the user's own rules, by sheet row. */
export function ownRulePoints({ rules }: Card, context: RuleRowsContext): Map<number, number> {
  const rowOf = new Map(context.ownRules.map(({ field, row }) => [field.name, row]));
  const points = new Map<number, number>();
  for (const { conditions, points: own } of rules.flatMap((rule) => sayable(rule, askedByField(context)))) {
    const row = rowOf.get(conditions[0]?.field ?? '');
    if (row !== undefined) points.set(row, (points.get(row) ?? 0) + own);
  }
  return points;
}

/** One condition as a rule of its own with the kind that it counts to; null where no single rule says it. */
export function conditionRow(
  condition: CardRule['conditions'][number],
  context: RuleRowsContext,
): RuleCells | null {
  const rules = sayable({ conditions: [condition], points: 1 }, askedByField(context));
  if (rules.length !== 1 || rules[0]!.conditions.length === 0) return null;
  return cardRuleRows({ ...emptyCard, rules }, context)[0] ?? null;
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

type ByField = ReadonlyMap<string, AskedField>;

function askedByField({ asked, ownRules }: RuleRowsContext): ByField {
  const ofOwn = ownRules.map(({ field }): AskedField => ({ field, askedBy: {}, deniedBy: null }));
  return new Map([...asked, ...ofOwn].map((each) => [each.field.name, each]));
}

/**
 * Rules as the tab can say them, one without conditions for what holds always: what is asked has no third answer, and
 * "fewer than twice" is "always" less "twice".
 */
function sayable({ conditions, points }: CardRule, byField: ByField): CardRule[] {
  let rules: CardRule[] = [{ conditions: [], points }];
  for (const condition of conditions) {
    const asked = byField.get(condition.field);
    const answers = asked === undefined ? null : answersOf(condition);
    if (answers === null || answers.length === 1) {
      const plain = answers === null ? condition : answer(condition.field, answers[0]!);
      const isUnsayable = answers?.[0] === no && asked?.deniedBy === null;
      rules = isUnsayable
        ? rules.flatMap((rule) => [
            rule,
            { conditions: [...rule.conditions, answer(condition.field, yes)], points: -rule.points },
          ])
        : rules.map((rule) => ({ ...rule, conditions: [...rule.conditions, plain] }));
    } else if (answers.length === 0) return [];
  }
  return rules;
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

function ruleCells(row: CardRow, asked: AskedField | undefined): RuleCells {
  const cells: RuleCells = {
    On: true,
    Rule: row.rule,
    Points: row.points ?? '',
    Field: row.field,
    Test: row.test,
    Value: row.value,
  };
  return asked === undefined ? cells : { ...cells, ...(row.value === yes ? asked.askedBy : asked.deniedBy) };
}

/** A rule of a column is an attribute, one of an activity behavior; `and` rows have no kind. */
function kinds(rows: readonly RuleCells[], { activityFieldName, isOneKind }: RuleRowsContext): RuleCells[] {
  return rows.map((row) => {
    if (row.Rule === 'and') return row;
    const isBehavior = row.Field === activityFieldName && !isOneKind;
    return { ...row, Kind: isBehavior ? 'Behavior' : 'Attribute' };
  });
}

import {
  type Field,
  type HasTime,
  type LearningDeals,
  type LearningOptions,
  type Learnt,
  learnCard,
} from '../../evidence/index.ts';
import { activityField, type RuleCells } from '../../proposal/index.ts';
import {
  cellText,
  localeOf,
  type Model,
  readRuleRows,
  ruleHeaders,
  type Settings,
} from '../../scoring/index.ts';
import { draftedRows } from '../document/earlier-rebuild.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import type { ActivityField } from './activity-fields.ts';
import type { AskedField } from './asked-field.ts';
import { cardRuleRows, ownRulePoints, type RuleRowsContext } from './card-rule-rows.ts';
import type { OwnRuleField } from './own-rule-fields.ts';
import { ownScores, type PointRule } from './own-rules.ts';

/** What is learnt from: one entry a closed deal in every column. */
export interface LearningMaterial {
  /** Columns of Leads. */
  readonly fields: readonly Field[];
  readonly activities: readonly ActivityField[];
  /** Whether the deal's address is one of a free provider, or of a domain that many share. */
  readonly mail: readonly AskedField[];
  readonly won: Uint8Array;
  readonly pointRules: readonly PointRule[];
  readonly ownRules: readonly OwnRuleField[];
  /** Sheet rows of the user's rules that read a column which gives the outcome away, with its header. */
  readonly giveaways: ReadonlyMap<number, string>;
}

/** A new set of rules, or the reason why there is none. */
export interface Rebuilt {
  readonly learnt: Learnt;
  /** New rules, without the user's own. */
  readonly rows: readonly RuleCells[];
  /** What is left of the user's own rules, by sheet row; disqualifiers stay as they are. */
  readonly ownPoints: ReadonlyMap<number, number>;
  /** Of the user's own rules, how many have points that were learnt with the new ones. */
  readonly ownLearnt: number;
}

export function rebuild(document: ScoredDocument, material: LearningMaterial, hasTime: HasTime): Rebuilt {
  const { model, rules } = document;
  const [deals, options] = learningOf(document, material);
  const learnt = learnCard(deals, { ...options, hasTime });
  if (learnt.suggestion === null) return { learnt, rows: [], ownPoints: new Map(), ownLearnt: 0 };
  const { card } = learnt.suggestion;
  const context = ruleRowsContext(document, material);
  const ownPoints = scaledOwnRules(model.rules, draftedRows(rules), card.opinionFactor);
  for (const row of material.giveaways.keys()) if (ownPoints.has(row)) ownPoints.set(row, 0);
  const learntOfOwn = ownRulePoints(card, context);
  for (const [row, points] of learntOfOwn) ownPoints.set(row, ownPoints.get(row)! + points);
  return { learnt, rows: cardRuleRows(card, context), ownPoints, ownLearnt: learntOfOwn.size };
}

/** What a rebuild is learnt from, and how. */
export function learningOf(
  document: ScoredDocument,
  material: LearningMaterial,
): [LearningDeals, Pick<LearningOptions, 'mostFields' | 'scale'>] {
  const { settings } = document;
  const { fields, won, pointRules, ownRules } = material;
  const isOwnAdditive = isAdditive(document);
  const others = [...askedFields(material), ...(isOwnAdditive ? ownRules : [])];
  const deals = {
    fields: [...fields, ...others.map(({ field }) => field)],
    won,
    ...(isOwnAdditive ? { opinion: ownScores(pointRules, won.length) } : {}),
  };
  return [deals, { mostFields: settings.evidenceFields, scale: scaleOf(settings) }];
}

function askedFields({ activities, mail }: LearningMaterial): AskedField[] {
  return [...activities, ...mail];
}

export function ruleRowsContext(
  { leads, scores, book, settings }: ScoredDocument,
  material: LearningMaterial,
): RuleRowsContext {
  return {
    keyHeader: leads.headers[scores.keyColumn]!.trim(),
    decimalMark: localeOf(book.locale).decimalMark,
    asked: askedFields(material),
    ownRules: material.ownRules,
    activityFieldName: activityField(leads.headers),
    isOneKind: capsKinds(settings),
  };
}

export function capsKinds({ fitCap, engagementCap }: Settings): boolean {
  return fitCap !== null || engagementCap !== null;
}

/** Own rules under caps do not stay in proportion when their points shrink. */
function isAdditive({ settings, model }: ScoredDocument): boolean {
  const isCapped = model.rules.some(({ pointsCap }) => pointsCap !== null);
  return !isCapped && !capsKinds(settings) && settings.groupCaps.size === 0;
}

/** A cap of Fit would cut the new rules, all of which then count to it: they are made to stay below. */
function scaleOf(settings: Settings): { floor: number | null; ceiling: number | null } {
  const { scoreFloor, scoreCeiling, fitCap } = settings;
  if (!capsKinds(settings)) return { floor: scoreFloor, ceiling: scoreCeiling };
  const highest = Math.min(scoreCeiling ?? Infinity, fitCap ?? Infinity);
  return { floor: scoreFloor ?? 0, ceiling: Number.isFinite(highest) ? highest : null };
}

/** What is left of the user's rules with a share of their points, by sheet row. */
function scaledOwnRules(
  rules: Model['rules'],
  drafted: ReadonlySet<number>,
  factor: number,
): Map<number, number> {
  return new Map(
    rules.flatMap(({ row, points }) =>
      points === null || drafted.has(row) ? [] : [[row, Math.round(factor * points) + 0] as const],
    ),
  );
}

/** Header and rows of a Rules tab that holds the rebuilt rules alone, with their points in Points. */
export function rebuiltTabRows(document: ScoredDocument, rebuilt: Rebuilt): (string | number | boolean)[][] {
  const rows = [...keptOwnRows(document, rebuilt), ...rebuilt.rows];
  return [
    [...ruleHeaders],
    ...rows.map((cells) =>
      ruleHeaders.map((header) => {
        const cell = cells[header] ?? '';
        return typeof cell === 'object' ? cellText(cell) : cell;
      }),
    ),
  ];
}

/** Disqualifiers, and rules of which points are left. */
function keptOwnRows({ rules, model }: ScoredDocument, { ownPoints }: Rebuilt): RuleCells[] {
  const disqualifiers = new Set(model.rules.flatMap(({ row, points }) => (points === null ? [row] : [])));
  return readRuleRows(rules.table).rules.flatMap(({ first, and }) => {
    const cells = [first, ...and].map(cellsOf);
    if (disqualifiers.has(first.row)) return cells;
    const points = ownPoints.get(first.row) ?? 0;
    const [head, ...others] = cells;
    return points === 0 ? [] : [{ ...head, Points: points }, ...others];
  });
}

function cellsOf(row: ReturnType<typeof readRuleRows>['rules'][number]['first']): RuleCells {
  const cells = ruleHeaders.map((header) => [header, header === 'Draft points' ? '' : row.cell(header)]);
  return Object.fromEntries(cells) as RuleCells;
}

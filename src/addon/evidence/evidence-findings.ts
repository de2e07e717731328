import {
  aucOf,
  type DealScores,
  type Drift,
  drift,
  findSignals,
  type HasTime,
  type LearningWarning,
  pointsAlone,
  type Reweighed,
  reweigh,
  ripeDeals,
  type Signal,
} from '../../evidence/index.ts';
import { activityField } from '../../proposal/index.ts';
import {
  cellText,
  columnIndex,
  foldName,
  type LeadScores,
  type Problem,
  type Table,
} from '../../scoring/index.ts';
import { readChosenRules } from '../document/chosen-rules.ts';
import { DealsTables } from '../document/deals-tables.ts';
import { draftedRows } from '../document/earlier-rebuild.ts';
import { modelSource } from '../document/read-model.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { say as sayOfDocument } from '../document/sentences.ts';
import { timeToWorkOut } from '../document/work-time.ts';
import { activityFields, usedActivities } from './activity-fields.ts';
import { withVocabularies } from './free-texts.ts';
import { giveawayRules } from './giveaway-rules.ts';
import {
  type LearningColumn,
  learnableIndexes,
  learningFields,
  readLearningColumns,
} from './learning-columns.ts';
import { type MailColumn, mailColumn, mailFields } from './mail-fields.ts';
import { ownRuleFields } from './own-rule-fields.ts';
import { matchesOf, ownScores, pointRules } from './own-rules.ts';
import { type LearningMaterial, type Rebuilt, rebuild } from './rebuild.ts';

/** Everything that closed deals say about rules and columns; nothing is written yet. */
export interface EvidenceFindings {
  readonly document: ScoredDocument;
  readonly leads: Table;
  readonly deals: DealScores;
  readonly duplicates: DuplicateDeals | null;
  readonly material: LearningMaterial;
  readonly reweighed: Reweighed;
  readonly signals: readonly Signal[];
  /** That each signal deserves by itself, on the scale of the user's rules. */
  readonly signalPoints: readonly number[];
  /** Columns that were not tried for signals, for lack of time. */
  readonly untried: number;
  readonly rebuilt: Rebuilt;
  /** AUC of the user's rules on these deals, held out of their choice where they were chosen from deals; null for none. */
  readonly ownAuc: number | null;
  readonly warnings: readonly LearningWarning[];
  readonly drift: Drift | null;
  /** Of the deals. */
  readonly problems: readonly Problem[];
}

/** Of the folds: the same deals give the same suggestions. */
const seed = 1;
/** More signals than these are variants of the same. */
const mostSignals = 20;

/** What is learnt from, and where it comes from. */
interface Learnable extends Pick<EvidenceFindings, 'deals' | 'duplicates' | 'material'> {
  readonly scores: LeadScores;
  readonly tables: DealsTables;
  readonly columns: readonly LearningColumn[];
  readonly mail: MailColumn | null;
}

export function learnableOf(document: ScoredDocument): Learnable {
  const { headers } = document.leads;
  // Leads that the draft scores are no evidence for the present rules.
  const scores = document.draft?.present ?? document.scores;
  const tables = DealsTables.read(document);
  const { deals, duplicates } = dealsToLearnFrom(document, tables, scores);
  const columns = readLearningColumns(document, deals);
  const mail = mailColumn(columns, deals, headers[document.scores.keyColumn] ?? '');
  const fields = withVocabularies(learningFields(columns, document.model), columns, mail);
  const won = Uint8Array.from(deals.scored, ({ outcome }) => (outcome === 'won' ? 1 : 0));
  const giveaways = giveawayRules(document.model.rules, columns, fields, won);
  const leftOut = new Set([...draftedRows(document.rules), ...giveaways.keys()]);
  const ofPoints = pointRules(deals, leftOut);
  const material: LearningMaterial = {
    fields,
    activities: activityFields(deals, modelSource(document), activityField(headers)),
    mail: mail === null ? [] : mailFields(mail, modelSource(document), deals),
    won,
    pointRules: ofPoints,
    ownRules: ownRuleFields(ofPoints, deals, won),
    giveaways,
  };
  return { scores, tables, deals, duplicates, columns, mail, material };
}

/** How much of the time the new points may use, and then the signals; the new rules have the rest. */
const shares = { reweighed: 0.3, signals: 0.5 };

/** Stopped: the sentence for which there is no time for the deals at all. */
export function evidenceFindings(document: ScoredDocument): EvidenceFindings | { readonly stopped: string } {
  const { book, scoringTook } = document;
  const stopped = { stopped: sayOfDocument.noTimeForDeals() };
  // Deals are scored as leads are.
  if (!timeToWorkOut(book, scoringTook).hasTime()) return stopped;
  const learnable = learnableOf(document);
  const { scores, tables, deals, duplicates, material } = learnable;
  const time = timeToWorkOut(book);
  if (!time.hasTime()) return stopped;
  const { hasTime } = time.part(shares.reweighed);
  const reweighed = reweigh(material.pointRules, material.won, seed, hasTime);
  const { signals, untried } = unusedSignals(document, learnable, time.part(shares.signals).hasTime);
  const others = {
    ...{ document, deals, duplicates, material, reweighed, signals, untried },
    leads: tables.leads,
    signalPoints: pointsAlone(
      signals.map(({ holds }) => holds),
      material.won,
      reweighed.scale,
    ),
    ownAuc: ownAucOf(document, material, deals),
    drift: driftOf(material, deals, book.asOfDay),
    problems: tables.problemsOf(deals, scores),
  };
  // Last, since it has all the time that is left.
  const rebuilt = rebuild(document, material, time.part(1).hasTime);
  return { ...others, rebuilt, warnings: rebuilt.learnt.warnings };
}

/** Of deals so old that both outcomes would have closed: of younger ones only the quick deals are known. */
function driftOf(
  { pointRules: own, won }: LearningMaterial,
  { scored }: DealScores,
  asOfDay: number,
): Drift | null {
  const { rows, days } = ripeDeals(scored, asOfDay);
  const scores = ownScores(own, won.length);
  return drift(
    rows.map((row) => scores[row]!),
    Uint8Array.from(rows, (row) => won[row]!),
    days,
  );
}

/** Score of a deal that a rule disqualifies: below any other. */
const thrownAway = -1e9;

/** Rules that deals have chosen flatter themselves on these: of them the held-out figure counts. */
function ownAucOf(
  { book, model }: ScoredDocument,
  { pointRules: own, won }: LearningMaterial,
  deals: DealScores,
): number | null {
  if (model.rules.length === 0 || own.length === 0) return null;
  const chosen = readChosenRules(book.kept);
  if (chosen !== null) return chosen.heldOut?.auc ?? null;
  const scores = ownScores(own, won.length);
  for (const outcome of deals.scoring.outcomes) {
    if (outcome.rule.points !== null) continue;
    matchesOf(outcome).forEach((matches, row) => {
      if (matches === 1) scores[row] = thrownAway;
    });
  }
  return aucOf(scores, won)?.auc ?? null;
}

/** What no rule asks for yet. */
function unusedSignals(
  document: ScoredDocument,
  { material, columns, mail }: Learnable,
  hasTime: HasTime,
): { signals: Signal[]; untried: number } {
  const { fields, activities, mail: mailTests, won } = material;
  const drafted = draftedRows(document.rules);
  const rules = document.model.rules.filter(({ row }) => !drafted.has(row));
  const used = new Set(rules.flatMap((rule) => rule.columns));
  const usedNames = new Set(columns.filter(({ index }) => used.has(index)).map(({ header }) => header));
  const usedEvents = usedActivities(
    rules,
    activities.map(({ activity }) => activity),
  );
  const unused = [
    ...fields.filter(({ name }) => !usedNames.has(name)),
    ...activities.filter(({ activity }) => !usedEvents.has(foldName(activity))).map(({ field }) => field),
  ];
  const mailIndex = mail === null ? -1 : columnIndex(document.leads.headers, mail.header);
  if (!used.has(mailIndex)) unused.push(...mailTests.map(({ field }) => field));
  if (!won.includes(1) || !won.includes(0)) return { signals: [], untried: 0 };
  const { signals, untried } = findSignals({ fields: unused, won }, hasTime);
  return { signals: signals.slice(0, mostSignals), untried };
}

/** Rows that repeat a row above, cell by cell. */
interface DuplicateDeals {
  readonly rows: number;
  /** Sheet rows of the first one, and of what it repeats. */
  readonly first: number;
  readonly firstOf: number;
}

/**
 * Every closed deal with a cell that can be learnt from, whether or not a rule reads it, without exact repetitions of
 * a row that names its lead: one deal twice would be learnt from as two, and tested on itself. Rows without a key may be
 * different leads that are alike.
 */
function dealsToLearnFrom(
  document: ScoredDocument,
  tables: DealsTables,
  scores: LeadScores,
): { deals: DealScores; duplicates: DuplicateDeals | null } {
  const ofRules = tables.scoredBy(scores);
  const learnable = learnableIndexes(document, ofRules.rows);
  const { leadRows } = ofRules.rows;
  const isAnyWithoutLead = ofRules.deals.some(({ row }) => leadRows[row]! < 0);
  const deals = isAnyWithoutLead ? tables.scoredWith(scores, learnable) : ofRules;
  const { table, keys, areLeads } = deals.rows;
  const seen = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (const { row } of deals.scored) {
    if (keys[row] === '') continue;
    const text = table.columns.map((column) => cellText(column[row] ?? '')).join('\u0001');
    const before = seen.get(text);
    if (before === undefined) seen.set(text, row);
    else repeated.set(row, before);
  }
  const [first] = repeated;
  // Of leads only the columns in use are read, by which different leads may be alike.
  if (first === undefined || areLeads) return { deals, duplicates: null };
  const sheetRow = (row: number) => table.headerRow + 1 + row;
  return {
    deals: tables.scoredBy(scores, blanked(table, new Set(repeated.keys())), learnable),
    duplicates: { rows: repeated.size, first: sheetRow(first[0]), firstOf: sheetRow(first[1]) },
  };
}

/** The table with some rows empty, so that addresses stay. */
function blanked(table: Table, rows: ReadonlySet<number>): Table {
  const columns = table.columns.map((column) => column.map((cell, row) => (rows.has(row) ? '' : cell)));
  return { ...table, columns };
}

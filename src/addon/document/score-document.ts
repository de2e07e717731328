import { closingsOf, type DealScores } from '../../evidence/index.ts';
import {
  type Column,
  type LeadIdentity,
  type LeadScores,
  leadKeyColumn,
  localeOf,
  type Model,
  type ModelReading,
  type Problem,
  problemAt,
  scoreLeads,
  type Table,
} from '../../scoring/index.ts';
import type { ProblemCounts } from '../../shared/index.ts';
import type { Book } from '../sheets/book.ts';
import { untilColumnsStand } from '../sheets/columns-moved.ts';
import { asksTrend } from './asked-outputs.ts';
import { ClosingDeals } from './closing-deals.ts';
import { draftCells } from './draft-cells.ts';
import { type DraftScores, draftProblems, draftRows, writtenScores } from './draft-scores.ts';
import type { FollowUp } from './follow-up.ts';
import type { LocatedOutputs } from './locate-outputs.ts';
import { type OutputId, outputDefinitions } from './output-columns.ts';
import { besideLeads, outputRows, scoredForText } from './output-rows.ts';
import { type OwnersTab, readOwnersTab } from './owners-tab.ts';
import { readActivitiesTab, readLeads } from './read-leads.ts';
import {
  anyModel,
  compileRules,
  type ModelDocument,
  type ModelWanted,
  readModel,
  type StoppedDocument,
} from './read-model.ts';
import { say } from './sentences.ts';

/** Everything that one run has read and scored; nothing is written yet. */
export interface ScoredDocument extends ModelDocument {
  /** Leads as read: the columns in use; the others are blank. */
  readonly leads: Table;
  /** Text per row that `Scored for` shall hold. */
  readonly keyTexts: readonly string[];
  /** Per row where its present output stands, null where all have it beside them: see `outputRows`. */
  readonly outputRowOf: Int32Array | null;
  readonly model: Model;
  /** As they are written to Leads. */
  readonly scores: LeadScores;
  /** Where a draft was asked for, or leads are shared out to it. */
  readonly draft: DraftScores | null;
  /** The whole Deals tab, where the scores have asked for it already. */
  readonly dealsRead: Table | null;
  /** null where there is none. */
  readonly ownersTab: OwnersTab | null;
  /** What follows from the scores, for who has asked for it: see `withFollowUp`. */
  readonly followUp: FollowUp | null;
  /** The deals with their scores, where the problems of deals are among the problems. */
  readonly dealScores?: DealScores;
  /** Deals that are left out, by reason, where the problems of deals are among the problems. */
  readonly dealCounts?: Partial<ProblemCounts>;
}

/** Reads rules and data once and scores every lead as of now. */
export function scoreDocument(book: Book, wanted: ModelWanted = anyModel): ScoredDocument | StoppedDocument {
  return untilColumnsStand(() => {
    const read = readModel(book, wanted);
    if ('stopped' in read) return read;
    const isShared = read.settings.draftSharePercent > 0 && draftCells(read.ownTabs).length > 0;
    return score(read, isShared ? compileRules(read, true) : null);
  });
}

/** Scores by the present model, and by the draft wherever there is one; for what looks at both. */
export function scoreWithDraft(book: Book): ScoredDocument | StoppedDocument {
  return untilColumnsStand(() => {
    const read = readModel(book);
    return 'stopped' in read ? read : score(read, compileRules(read, true));
  });
}

function score(read: ModelDocument, draftReading: ModelReading | null): ScoredDocument {
  const { book, settings, leadsTab, outputs, reading } = read;
  const { model } = reading;
  const ownColumns = new Set(outputs.columns.values());
  const ownersTab = readOwnersTab(read);
  const rules = [
    ...model.rules,
    ...(draftReading?.model.rules ?? []),
    ...(ownersTab === null ? [] : [ownersTab.owners]),
  ];
  const closing = ClosingDeals.find(book, settings);
  const headers = [
    ...(closing?.leadHeaders ?? []),
    ...(asksTrend(read) ? [settings.dealCreatedOnColumn] : []),
  ];
  const leads = readLeads(leadsTab, { settings, rules }, ownColumns, headers);
  const keyColumn = leadKeyColumn(leads.headers, settings.leadKeyColumn);
  const keyHeader = leads.headers[keyColumn] ?? '';
  const { decimalMark } = localeOf(book.locale);
  const keyTexts = leads.columns[keyColumn]!.map((cell) => scoredForText(cell, decimalMark));
  const outputRowOf = outputRows(keyTexts, ownColumn(leads, outputs, 'scoredFor'));
  const status = ownColumn(leads, outputs, 'status');
  const activitiesTab = book.tabNamed(settings.activitiesTab);
  const deals = closing?.read(leads, keyHeader);
  const source = {
    leads,
    activities: activitiesTab && readActivitiesTab(activitiesTab, settings, keyHeader),
    asOfDay: book.asOfDay,
    ownColumns,
    presentStatuses: status && besideLeads(status, outputRowOf),
    ...(deals && {
      closingsOf: (identity: LeadIdentity) => closingsOf(deals.table, leads, identity, model, book.asOfDay),
    }),
  };
  const present = scoreLeads({ ...source, model });
  const draft: DraftScores | null = draftReading && {
    reading: draftReading,
    scores: scoreLeads({ ...source, model: draftReading.model }),
    present,
    isDraft: draftRows(present, settings.draftSharePercent),
  };
  const scores = writtenScores(present, draft);
  const problems = [
    ...read.problems,
    ...(draftReading ? draftProblems(draftReading, reading) : []),
    ...milestonesWithoutStatus(read),
    ...scores.problems,
  ];
  const dealsRead = deals?.isWhole ? deals.table : null;
  return {
    ...read,
    ...{ leads, keyTexts, outputRowOf, model, scores, draft, dealsRead, ownersTab, problems },
    followUp: null,
  };
}

function ownColumn(leads: Table, { columns }: LocatedOutputs, id: OutputId): Column | null {
  const index = columns.get(id);
  // One beyond the headers was moved there since they were read, which is noticed before anything is written.
  return leads.columns[index ?? -1] ?? null;
}

/** A column of ours as it stands, each cell beside its own lead; null where there is none. */
export function presentOutput({ outputs, leads, outputRowOf }: ScoredDocument, id: OutputId): Column | null {
  const column = ownColumn(leads, outputs, id);
  return column && besideLeads(column, outputRowOf);
}

/** MQL on and SQL on go by what statuses count as, which may be none of them. */
function milestonesWithoutStatus({ ownTabs, outputs, reading }: ModelDocument): Problem[] {
  const tab = ownTabs.statuses?.name ?? 'Statuses';
  const wanted = new Set<OutputId>([...outputs.columns.keys(), ...outputs.missing]);
  const { mql, sql } = reading.model.ladder.roles;
  const milestones = [
    ['mqlOn', 'MQL', mql],
    ['sqlOn', 'SQL', sql],
  ] as const;
  return milestones
    .filter(([id, , rung]) => wanted.has(id) && rung < 0)
    .map(([id, status]) => problemAt(say.noSuchStatus(outputDefinitions[id].header, status), tab));
}

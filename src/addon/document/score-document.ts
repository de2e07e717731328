import { closingsOf } from '../../evidence/index.ts';
import { unruledValues } from '../../proposal/index.ts';
import {
  cellPlace,
  type LeadIdentity,
  type LeadScores,
  leadKeyColumn,
  localeOf,
  type ModelReading,
  type Problem,
  problemAt,
  scoreLeads,
  type Table,
} from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import { now } from '../sheets/clock.ts';
import { untilColumnsStand } from '../sheets/columns-moved.ts';
import { ClosingDeals } from './closing-deals.ts';
import { draftCells } from './draft-cells.ts';
import { type DraftScores, draftProblems, draftRows, writtenScores } from './draft-scores.ts';
import type { FollowUp } from './follow-up.ts';
import { outputColumn } from './locate-outputs.ts';
import { Memory } from './memory.ts';
import { type OutputId, outputDefinitions } from './output-columns.ts';
import { besideLeads, outputRows, scoredForText } from './output-rows.ts';
import { readOwnersTab } from './owners-tab.ts';
import { readActivitiesTab, readLeads } from './read-leads.ts';
import {
  anyModel,
  compileRules,
  type ModelDocument,
  type ModelWanted,
  readModel,
  type StoppedDocument,
} from './read-model.ts';
import type { ScoredLeads } from './scored-leads.ts';
import { say } from './sentences.ts';

/** Everything that one run has read and scored; nothing is written yet. */
export interface ScoredDocument extends ScoredLeads {
  /** What follows from the scores, for who has asked for it: see `withFollowUp`. */
  readonly followUp: FollowUp | null;
  /** Where its problems have names by now: gives them to those that are found later. */
  readonly withNames?: (problems: readonly Problem[]) => readonly Problem[];
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

/** Scores every lead by rules that were read. @param draftReading of the draft, where there is one */
export function score(read: ModelDocument, draftReading: ModelReading | null): ScoredDocument {
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
  const headers = [...(closing?.leadHeaders ?? []), settings.dealCreatedOnColumn];
  const leads = readLeads(leadsTab, { settings, rules }, ownColumns, headers);
  const keyColumn = leadKeyColumn(leads.headers, settings.leadKeyColumn);
  const keyHeader = leads.headers[keyColumn] ?? '';
  const { decimalMark } = localeOf(book.locale);
  const keyTexts = leads.columns[keyColumn]!.map((cell) => scoredForText(cell, decimalMark));
  const outputRowOf = outputRows(keyTexts, outputColumn(leads, outputs, 'scoredFor'));
  const status = outputColumn(leads, outputs, 'status');
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
  const scoringSince = now();
  const present = scoreLeads({ ...source, model });
  const draft: DraftScores | null = draftReading && {
    reading: draftReading,
    scores: scoreLeads({ ...source, model: draftReading.model }),
    present,
    isDraft: draftRows(present, settings.draftSharePercent),
  };
  const scoringTook = now() - scoringSince;
  const scores = writtenScores(present, draft);
  const problems = [
    ...read.problems,
    ...(draftReading ? draftProblems(draftReading, reading) : []),
    ...milestonesWithoutStatus(read),
    ...scores.problems,
    ...unruledProblems(read, leads, scores),
  ];
  const dealsRead = deals?.isWhole ? deals.table : null;
  return {
    ...read,
    ...{ leads, keyTexts, outputRowOf, model, scores, scoringTook, draft, dealsRead, ownersTab, problems },
    memory: Memory.read(read),
    followUp: null,
  };
}

/** What is common of late and no rule knows, each where it first stands. */
function unruledProblems(
  { settings, rules, leadsTab, book }: ModelDocument,
  leads: Table,
  scores: LeadScores,
): Problem[] {
  return unruledValues(leads, scores, settings.doesNotMatter).map((found) => {
    const finding = say.unruled(found, rules.name, settings.tab);
    if (found.field === null) return problemAt(finding, book.tabNamed(settings.activitiesTab)?.name ?? '');
    return problemAt(finding, leadsTab.name, cellPlace(leads.headerRow + 1 + found.row, found.column));
  });
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

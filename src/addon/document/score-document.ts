import {
  asSentence,
  type Column,
  cellPlace,
  columnIndex,
  compileModel,
  leadKeyColumn,
  localeOf,
  type ModelReading,
  type ModelSource,
  type Problem,
  problemAt,
  readSettings,
  ruleHeaders,
  type Settings,
  scoreLeads,
  type Table,
} from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import { untilColumnsStand } from '../sheets/columns-moved.ts';
import { OwnTab, StandingTab } from '../sheets/standing-tab.ts';
import type { Tab } from '../sheets/tab.ts';
import { readActivitiesTab } from './activities-tab.ts';
import { carried, carriedRows, scoredForText } from './carried-rows.ts';
import { draftCells } from './draft-cells.ts';
import { type DraftScores, draftProblems, draftRows, writtenScores } from './draft-scores.ts';
import { settingPlace } from './fill-settings.ts';
import { outcomeColumns, readLeads } from './leads-tab.ts';
import { type LocatedOutputs, locateOutputs } from './locate-outputs.ts';
import { type OutputId, outputDefinitions, wantedOutputs } from './output-columns.ts';
import { type OwnTabs, readOwnTabs } from './own-tabs.ts';
import { readBands } from './read-bands.ts';
import type { ScoredDocument, StoppedDocument } from './scored-document.ts';
import { say } from './sentences.ts';

/**
 * Reads rules and data once and scores every lead as of now.
 * @param objection the sentence for which this Leads tab is not to be scored, or null
 */
export function scoreDocument(
  book: Book,
  objection: (leadsTab: Tab) => string | null = () => null,
  rulesNeed: RulesNeed = 'required',
): ScoredDocument | StoppedDocument {
  return untilColumnsStand(() => {
    const read = readModel(book, objection, rulesNeed);
    return 'stopped' in read ? read : score(read, compileDraft(read));
  });
}

/** Scores by the present model, and by the draft wherever there is one; for what looks at both. */
export function scoreWithDraft(book: Book): ScoredDocument | StoppedDocument {
  return untilColumnsStand(() => {
    const read = readModel(book);
    return 'stopped' in read ? read : score(read, compile(read, true));
  });
}

/** The draft where leads are shared out to it, else null. */
function compileDraft(read: ModelDocument): ModelReading | null {
  const isShared = read.settings.draftSharePercent > 0 && draftCells(read.ownTabs).length > 0;
  return isShared ? compile(read, true) : null;
}

/** Rules as they are written, over the headers of Leads; no lead is read. */
export interface ModelDocument extends DocumentFrame {
  readonly reading: ModelReading;
  /** Of settings and model. */
  readonly problems: readonly Problem[];
}

export function readModel(
  book: Book,
  objection: (leadsTab: Tab) => string | null = () => null,
  rulesNeed: RulesNeed = 'required',
): ModelDocument | StoppedDocument {
  const ownTabs = readOwnTabs(book);
  const { settings, problems, stopped } = readSettings(ownTabs.settings?.table ?? null, book.locale);
  const stop = (why: string): StoppedDocument => ({ stopped: why, problems });
  if (stopped !== null) return stop(stopped);
  const { bands, problem } = readBands(settings, ownTabs.settings?.table ?? null);
  if (problem !== null) return { stopped: problem.message, problems: [...problems, problem] };
  const found = book.tabNamed(settings.leadsTab);
  if (!found) return stop(asSentence(say.noLeadsTab(settings.leadsTab, settings.tab)));
  const objected = objection(found);
  if (objected !== null) return stop(objected);
  const leadsTab = new StandingTab(found, settings.headerRow);
  if (leadsTab.headers.every((header) => header.trim() === '')) return stop(noHeaders(leadsTab, settings));
  const rules = ownTabs.rules ?? (rulesNeed === 'optional' ? noRules(leadsTab) : null);
  if (rules === null) return stop(asSentence(say.noRulesTab()));
  const { wanted, unknown } = wantedOutputs(settings.outputColumns);
  const outputs = locateOutputs(leadsTab, leadsTab.headers, wanted);
  const frame = { book, ownTabs, rules, settings, bands, leadsTab, outputs };
  const reading = withoutNeed(compile(frame), rulesNeed);
  const known = [
    ...problems,
    ...unknownOutputs(unknown, ownTabs.settings),
    ...missingHeaders(rules.table),
    ...reading.problems,
  ];
  if (reading.stopped !== null) return { stopped: reading.stopped, problems: known };
  return { ...frame, reading, problems: known };
}

/** Whether a document without rules is worth reading: closed deals say something without them too. */
export type RulesNeed = 'required' | 'optional';

/** Stands for the Rules tab where there is none; nothing is written to it, since it has no rows. */
function noRules(leadsTab: Tab): OwnTab {
  const table = { tab: 'Rules', headerRow: 1, headers: [...ruleHeaders], columns: [], rowCount: 0 };
  return new OwnTab(leadsTab, table, false, false);
}

function withoutNeed(reading: ModelReading, rulesNeed: RulesNeed): ModelReading {
  if (rulesNeed === 'required') return reading;
  const problems = reading.problems.filter(({ code }) => code !== 'no-rules');
  const isStopped = reading.stopped !== null && problems.some(({ message }) => message === reading.stopped);
  return { ...reading, problems, stopped: isStopped ? reading.stopped : null };
}

type DocumentFrame = Pick<
  ScoredDocument,
  'book' | 'ownTabs' | 'rules' | 'settings' | 'bands' | 'leadsTab' | 'outputs'
>;

function compile(frame: DocumentFrame, isDraft = false): ModelReading {
  return compileModel({ ...modelSource(frame), isDraft, rules: frame.rules.table });
}

/** What rules are compiled with, whatever they are. */
export function modelSource({
  book,
  ownTabs,
  settings,
  leadsTab,
  outputs,
}: DocumentFrame): Omit<ModelSource, 'rules'> {
  return {
    statuses: ownTabs.statuses?.table ?? null,
    lists: ownTabs.lists?.table ?? null,
    settings,
    leadHeaders: leadsTab.headers,
    leadsTab: leadsTab.name,
    ownColumns: new Set(outputs.columns.values()),
    outcomeColumns: outcomeColumns(leadsTab.headers, settings),
    hasActivities: book.tabNamed(settings.activitiesTab) !== null,
    locale: book.locale,
    timeZone: book.timeZone.name,
  };
}

function score(
  { reading, problems, ...frame }: ModelDocument,
  draftReading: ModelReading | null,
): ScoredDocument {
  const { book, settings, leadsTab, outputs } = frame;
  const { model } = reading;
  const ownColumns = new Set(outputs.columns.values());
  const rules = [...model.rules, ...(draftReading?.model.rules ?? [])];
  const leads = readLeads(leadsTab, { ...model, rules }, ownColumns);
  const keyColumn = leadKeyColumn(leads.headers, settings.leadKeyColumn);
  const { decimalMark } = localeOf(book.locale);
  const keyTexts = leads.columns[keyColumn]!.map((cell) => scoredForText(cell, decimalMark));
  const carriedFrom = carriedRows(keyTexts, ownColumn(leads, outputs, 'scoredFor'));
  const status = ownColumn(leads, outputs, 'status');
  const activitiesTab = book.tabNamed(settings.activitiesTab);
  const source = {
    leads,
    activities: activitiesTab && readActivitiesTab(activitiesTab, settings, leads.headers[keyColumn] ?? ''),
    asOfDay: book.asOfDay,
    ownColumns,
    presentStatuses: status && carried(status, carriedFrom),
  };
  const present = scoreLeads({ ...source, model });
  const draft: DraftScores | null = draftReading && {
    reading: draftReading,
    scores: scoreLeads({ ...source, model: draftReading.model }),
    present,
    isDraft: draftRows(present, settings.draftSharePercent),
  };
  const scores = writtenScores(present, draft);
  const all = [
    ...problems,
    ...(draftReading ? draftProblems(draftReading, reading) : []),
    ...milestonesWithoutStatus(frame, reading),
    ...scores.problems,
  ];
  return { ...frame, leads, keyTexts, carriedFrom, model, reading, scores, draft, problems: all };
}

function ownColumn(leads: Table, { columns }: LocatedOutputs, id: OutputId): Column | null {
  const index = columns.get(id);
  // One beyond the headers was moved there since they were read, which is noticed before anything is written.
  return leads.columns[index ?? -1] ?? null;
}

function noHeaders(leadsTab: Tab, { headerRow, tab }: Settings): string {
  return problemAt(say.noHeaders(headerRow, tab), leadsTab.name, cellPlace(headerRow, 0)).message;
}

function missingHeaders(rules: Table): Problem[] {
  return ['Field', 'Test', 'Points']
    .filter((header) => columnIndex(rules.headers, header) < 0)
    .map((header) => problemAt(say.headerMissing(header), rules.tab, cellPlace(1, 0)));
}

function unknownOutputs(names: readonly string[], settings: OwnTab | null): Problem[] {
  const known = Object.values(outputDefinitions)
    .filter(({ id }) => id !== 'scoredFor')
    .map(({ header }) => header);
  const place = settings && settingPlace(settings, 'Output columns');
  return names.map((name) => problemAt(say.outputUnknown(name, known), settings?.name ?? '', place));
}

/** MQL on and SQL on go by the names of statuses, which a user may have given otherwise. */
function milestonesWithoutStatus({ ownTabs, outputs }: DocumentFrame, { model }: ModelReading): Problem[] {
  const wanted = new Set<OutputId>([...outputs.columns.keys(), ...outputs.missing]);
  const names = model.ladder.rungs.map((rung) => rung.name.trim().toUpperCase());
  const milestones = [
    ['mqlOn', 'MQL'],
    ['sqlOn', 'SQL'],
  ] as const;
  return milestones
    .filter(([id, status]) => wanted.has(id) && !names.includes(status))
    .map(([id, status]) =>
      problemAt(say.noSuchStatus(outputDefinitions[id].header, status), statusesTab(ownTabs)),
    );
}

function statusesTab(ownTabs: OwnTabs): string {
  return ownTabs.statuses?.name ?? 'Statuses';
}

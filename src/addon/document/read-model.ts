import { type Band, parseBands, sayOfConversion } from '../../evidence/index.ts';
import { WorkingDays } from '../../follow-up/index.ts';
import {
  asSentence,
  cellPlace,
  columnIndex,
  compileModel,
  followUpTabs,
  localeOf,
  type ModelReading,
  type ModelSource,
  type Problem,
  problemAt,
  readSettings,
  ruleHeaders,
  type Settings,
  type Table,
} from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import { OwnTab, StandingTab } from '../sheets/standing-tab.ts';
import type { Tab } from '../sheets/tab.ts';
import { findCallListTab } from './call-list-tab.ts';
import { closedLeadsOf } from './closed-leads.ts';
import { type LocatedOutputs, locateOutputs } from './locate-outputs.ts';
import { type OutputId, outputDefinitions, wantedOutputs } from './output-columns.ts';
import { hasOwnTab, type MarkedTabs, type OwnTabs, readOwnTabs } from './own-tabs.ts';
import { ownersId } from './owners-id.ts';
import { outcomeColumns } from './read-leads.ts';
import { say } from './sentences.ts';
import { SettingsSheet } from './settings-sheet.ts';

/** What a run has read before it compiles the rules. */
interface DocumentFrame {
  readonly book: Book;
  readonly markedTabs: MarkedTabs;
  /** null where there is no call list. */
  readonly callListTab: Tab | null;
  readonly ownTabs: OwnTabs;
  readonly rules: OwnTab;
  readonly settings: Settings;
  readonly bands: readonly Band[];
  readonly leadsTab: StandingTab;
  readonly outputs: LocatedOutputs;
}

/** Rules as they are written, over the headers of Leads; no lead is read. */
export interface ModelDocument extends DocumentFrame {
  readonly reading: ModelReading;
  /** Of settings and model. */
  readonly problems: readonly Problem[];
}

/** Why nothing could be read or scored. */
export interface StoppedDocument {
  readonly stopped: string;
  readonly problems: readonly Problem[];
}

export interface ModelWanted {
  /** The sentence for which this Leads tab is not to be read, or null. */
  readonly objection: (leadsTab: Tab) => string | null;
  /** Whether a document without rules is worth reading: closed deals say something without them too. */
  readonly needsRules: boolean;
}

export const anyModel: ModelWanted = { objection: () => null, needsRules: true };

export function readModel(book: Book, wanted: ModelWanted = anyModel): ModelDocument | StoppedDocument {
  const markedTabs = book.markedTabs();
  const ownTabs = readOwnTabs(book, markedTabs);
  const { settings: read, problems, stopped } = readSettings(ownTabs.settings?.table ?? null, book.locale);
  if (stopped !== null) return { stopped, problems };
  // Without deals nothing depends on it, and what is kept with the document need not be read.
  const hasDeals = book.sheetNamed(read.dealsTab) !== null;
  const settings = hasDeals ? { ...read, closedLeads: closedLeadsOf(ownTabs, book) } : read;
  const { bands, problem } = parseBands(settings.bands);
  if (problem !== null) {
    // As every setting that cannot be read.
    const place = ownTabs.settings && new SettingsSheet(ownTabs.settings).placeOf('Bands');
    const finding = sayOfConversion.bandsUnreadable(settings.bands, problem.why);
    const unreadable = problemAt(finding, settings.tab, place);
    return { stopped: unreadable.message, problems: [...problems, unreadable] };
  }
  const leadsTab = findLeads(book, settings, wanted);
  if ('stopped' in leadsTab) return { ...leadsTab, problems };
  const rules = ownTabs.rules ?? (wanted.needsRules ? null : noRules(leadsTab));
  if (rules === null) return { stopped: asSentence(say.noRulesTab()), problems };
  const { wanted: ids, unknown } = wantedOutputs(settings.outputColumns);
  const callListTab = findCallListTab(book, markedTabs);
  const outputs = locateOutputs(leadsTab, wantedHere(ids, book, markedTabs, callListTab));
  const frame = { book, markedTabs, callListTab, ownTabs, rules, settings, bands, leadsTab, outputs };
  const reading = wanted.needsRules ? compileRules(frame) : withoutNeed(compileRules(frame));
  const others = [
    ...unknownOutputs(unknown, ownTabs.settings),
    ...unreadableWorkingDays(settings, ownTabs.settings),
    ...unknownTimeZone(book),
    ...missingHeaders(rules.table),
  ];
  const all = [...problems, ...others, ...reading.problems];
  if (reading.stopped !== null) return { stopped: reading.stopped, problems: all };
  return { ...frame, reading, problems: all };
}

/** The Leads tab with its headers, or the sentence for which there is none. */
function findLeads(
  book: Book,
  { leadsTab: name, headerRow, tab }: Settings,
  { objection }: ModelWanted,
): StandingTab | { readonly stopped: string } {
  const found = book.tabNamed(name);
  if (!found) return { stopped: asSentence(say.noLeadsTab(name, tab)) };
  const objected = objection(found);
  if (objected !== null) return { stopped: objected };
  const leads = new StandingTab(found, headerRow);
  if (leads.headers.some((header) => header.trim() !== '')) return leads;
  return { stopped: problemAt(say.noHeaders(headerRow, tab), found.name, cellPlace(headerRow, 0)).message };
}

/** Stands for the Rules tab where there is none; nothing is written to it, since it has no rows. */
function noRules(leadsTab: Tab): OwnTab {
  const table = { tab: 'Rules', headerRow: 1, headers: [...ruleHeaders], columns: [], rowCount: 0 };
  return new OwnTab(leadsTab, table, false, false);
}

function withoutNeed(reading: ModelReading): ModelReading {
  const problems = reading.problems.filter(({ code }) => code !== 'no-rules');
  const isStopped = reading.stopped !== null && problems.some(({ message }) => message === reading.stopped);
  return { ...reading, problems, stopped: isStopped ? reading.stopped : null };
}

export function compileRules(frame: DocumentFrame, isDraft = false): ModelReading {
  return compileModel({ ...modelSource(frame), isDraft, rules: frame.rules.table });
}

/** What rules are compiled with, whatever they are. */
export function modelSource(frame: DocumentFrame): Omit<ModelSource, 'rules'> {
  const { book, ownTabs, settings, leadsTab, outputs } = frame;
  return {
    statuses: ownTabs.statuses?.table ?? null,
    lists: ownTabs.lists?.table ?? null,
    settings,
    leadHeaders: leadsTab.headers,
    leadsTab: leadsTab.name,
    ownColumns: new Set(outputs.columns.values()),
    outcomeColumns: outcomeColumns(leadsTab.headers, settings),
    hasActivities: book.tabNamed(settings.activitiesTab) !== null,
    locale: localeOf(book.locale),
    timeZone: book.timeZone.name,
  };
}

/** A call list needs to know since when its leads have their status, and what owners are dealt stands in a column of ours. */
function wantedHere(
  ids: readonly OutputId[],
  book: Book,
  markedTabs: MarkedTabs,
  callListTab: Tab | null,
): OutputId[] {
  const hasOwners = hasOwnTab(book, markedTabs, ownersId, followUpTabs.owners);
  const more: OutputId[] = [
    ...(callListTab !== null ? (['statusSince'] as const) : []),
    ...(hasOwners ? (['owner'] as const) : []),
  ];
  return [...new Set<OutputId>([...ids, ...more])];
}

function missingHeaders(rules: Table): Problem[] {
  return ['Field', 'Test', 'Points']
    .filter((header) => columnIndex(rules.headers, header) < 0)
    .map((header) => problemAt(say.headerMissing(header), rules.tab, cellPlace(1, 0)));
}

function unknownTimeZone({ unknownTimeZone: name }: Book): Problem[] {
  return name === null ? [] : [problemAt(say.timeZoneUnknown(name), '')];
}

function unreadableWorkingDays({ workingDays }: Settings, settings: OwnTab | null): Problem[] {
  if (WorkingDays.read(workingDays) !== null) return [];
  const place = settings && new SettingsSheet(settings).placeOf('Working days');
  return [problemAt(say.workingDaysUnreadable(workingDays), settings?.name ?? '', place)];
}

function unknownOutputs(names: readonly string[], settings: OwnTab | null): Problem[] {
  const known = Object.values(outputDefinitions)
    .filter(({ id }) => id !== 'scoredFor')
    .map(({ header }) => header);
  const place = settings && new SettingsSheet(settings).placeOf('Output columns');
  return names.map((name) => problemAt(say.outputUnknown(name, known), settings?.name ?? '', place));
}

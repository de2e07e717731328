import { fnv1a32 } from '../../evidence/index.ts';
import {
  cellText,
  columnIndex,
  foldName,
  isEmptyCell,
  ruleHeaders,
  type Table,
} from '../../scoring/index.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import { closedLeadsOf } from './closed-leads.ts';
import type { ScoredDocument } from './score-document.ts';
import { isDraftShared, isScoredColumn, isScoredSetting, unscoredRows } from './scored-cells.ts';

/** Which rules the document has, since when, and which of them its scores come from. */
export interface RulesState {
  readonly fingerprint: string;
  /** As-of day of the run that first saw them, as days since 1970. */
  readonly sinceDay: number;
  /** Whether another set of rules was seen before: only then `sinceDay` is the day of a change. */
  readonly hasChanged: boolean;
  /** Fingerprint of the rules by which all leads were last scored; null before the first run. */
  readonly scoredWith: string | null;
  /** The same without rules that give no points; none where an earlier release has scored last. */
  readonly scoredBy?: string;
}

/** What a fingerprint is taken of. */
export type RulesSource = Pick<ScoredDocument, 'rules' | 'ownTabs' | 'book'>;

const stateProperty = 'scoreband.rulesState';

/** Settings that say which leads are closed: a status depends on them where leads are closed by their deals at all. */
const closingSettings = /^((won|lost|open) words|deals tab|deal .*)$/;

/** A short hash of everything that scores depend on beside the leads: it changes when a score may change for that. */
export function rulesFingerprint(source: RulesSource): string {
  return fingerprintWithout(source, new Set());
}

/** Of the same, without the rules that give no points to anybody, as those that a draft adds. */
function scoredFingerprint(source: RulesSource): string {
  const { table } = source.rules;
  return fingerprintWithout(
    source,
    unscoredRows(table, isDraftShared(source.ownTabs.settings?.table ?? null)),
  );
}

/** @param left out, rows of the table of rules, from 0 */
function fingerprintWithout({ rules, ownTabs, book }: RulesSource, left: ReadonlySet<number>): string {
  const table = ownTabs.settings?.table ?? null;
  const closesLeads = closedLeadsOf(ownTabs, book) === 'Won and Lost';
  const isShared = isDraftShared(table);
  const counts = (header: string) => isScoredColumn(header, isShared);
  const statusHeaders = ['Status', 'Min score', 'Min fit', 'Min engagement', 'Draft min score'];
  const texts = [
    book.locale,
    tableText(rules.table, ruleHeaders.filter(counts), left),
    tableText(ownTabs.statuses?.table ?? null, statusHeaders.filter(counts)),
    settingsText(table, (name) => !closingSettings.test(name)),
    tableText(ownTabs.lists?.table ?? null, ownTabs.lists?.table.headers ?? []),
    // Nothing where no lead is closed: so a spreadsheet keeps the fingerprint that an earlier version gave it.
    ...(closesLeads ? [settingsText(table, (name) => closingSettings.test(name))] : []),
  ];
  return fnv1a32(texts.join('\u0002')).toString(16).padStart(8, '0');
}

function tableText(
  table: Table | null,
  headers: readonly string[],
  left: ReadonlySet<number> = new Set(),
): string {
  if (table === null) return '';
  const columns = headers.map((header) => table.columns[columnIndex(table.headers, header)]);
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    columns.map((column) => cellText(column?.[row] ?? '').trim()),
  );
  return rows
    .filter((cells, row) => !left.has(row) && cells.some((cell) => cell !== ''))
    .map((cells) => cells.join('\u0001'))
    .join('\n');
}

/** An empty Value is the default, as is a row that is not there. */
function settingsText(table: Table | null, counts: (name: string) => boolean): string {
  if (table === null) return '';
  const [names, values] = ['Setting', 'Value'].map(
    (header) => table.columns[columnIndex(table.headers, header)],
  );
  const lines = Array.from({ length: table.rowCount }, (_, row) => {
    const value = values?.[row] ?? '';
    const name = foldName(cellText(names?.[row] ?? ''));
    const isScored = !isEmptyCell(value) && isScoredSetting(name) && counts(name);
    return isScored ? `${name}\u0001${cellText(value).trim()}` : '';
  });
  return lines.filter((line) => line !== '').join('\n');
}

function readRulesState(kept: DocumentProperties): RulesState | null {
  return JSON.parse(kept.get(stateProperty) ?? 'null') as RulesState | null;
}

/** Whether rules have changed since all leads were last scored; false before the first run. */
export function isNotScoredYet(source: RulesSource): boolean {
  const state = readRulesState(source.book.kept);
  if (state === null || state.scoredWith === null) return false;
  return state.scoredBy === undefined
    ? state.scoredWith !== rulesFingerprint(source)
    : state.scoredBy !== scoredFingerprint(source);
}

/** Keeps which rules there are as of the run's day, and returns what is known of them. @param isScored whether all leads are, by them */
export function recordRules(source: RulesSource, isScored: boolean): RulesState {
  const { kept, asOfDay } = source.book;
  const fingerprint = rulesFingerprint(source);
  const before = readRulesState(kept);
  const isSame = before?.fingerprint === fingerprint;
  const scoredBy = isScored ? scoredFingerprint(source) : before?.scoredBy;
  const state: RulesState = {
    fingerprint,
    sinceDay: isSame ? before.sinceDay : asOfDay,
    hasChanged: isSame ? before.hasChanged : before !== null,
    scoredWith: isScored ? fingerprint : (before?.scoredWith ?? null),
    ...(scoredBy !== undefined && { scoredBy }),
  };
  kept.note(stateProperty, JSON.stringify(state));
  // Of a first run that is cut off, the next one finds the same; it saves when it keeps the version.
  if (before !== null) kept.save();
  return state;
}

import { fnv1a32 } from '../../evidence/index.ts';
import {
  cellText,
  columnIndex,
  foldName,
  followUpSettings,
  isEmptyCell,
  ruleHeaders,
  type Table,
} from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import { closedLeadsOf } from './closed-leads.ts';
import type { ScoredDocument } from './score-document.ts';

/** Which rules the document has, since when, and which of them its scores come from. */
export interface RulesState {
  readonly fingerprint: string;
  /** As-of day of the run that first saw them, as days since 1970. */
  readonly sinceDay: number;
  /** Whether another set of rules was seen before: only then `sinceDay` is the day of a change. */
  readonly hasChanged: boolean;
  /** Fingerprint of the rules by which all leads were last scored; null before the first run. */
  readonly scoredWith: string | null;
}

const stateProperty = 'scoreband.rulesState';

/** Columns of Rules and Statuses that no score depends on. */
const unscored = new Set(['notes', 'action', 'owner', 'what it does']);
/** Columns that scores depend on where leads are shared out to the draft. */
const draftColumns = new Set(['draft points', 'draft min score']);
/** Settings that no score depends on; nor does any on what follows from it. */
const unscoredSettings =
  /^(output columns|bands|calls per week|accepted words|days before close|deal amount column|closed leads|evidence fields)$/;
const followUpNames = new Set(followUpSettings.map(({ name }) => foldName(name)));

function isUnscored(name: string): boolean {
  return unscoredSettings.test(name) || followUpNames.has(name);
}

/** Settings that say which leads are closed: a status depends on them where leads are closed by their deals at all. */
const closingSettings = /^((won|lost|open) words|deals tab|deal .*)$/;

/** A short hash of everything that scores depend on beside the leads: it changes when a score may change for that. */
export function rulesFingerprint({
  rules,
  ownTabs,
  book,
}: Pick<ScoredDocument, 'rules' | 'ownTabs' | 'book'>): string {
  const table = ownTabs.settings?.table ?? null;
  const closesLeads = closedLeadsOf(ownTabs, book) === 'Won and Lost';
  const settings = settingsText(table, (name) => !closingSettings.test(name));
  const counts = (header: string) => isShared(settings) || !draftColumns.has(foldName(header));
  const statusHeaders = ['Status', 'Min score', 'Min fit', 'Min engagement', 'Draft min score'];
  const texts = [
    book.locale,
    tableText(rules.table, ruleHeaders.filter(counts)),
    tableText(ownTabs.statuses?.table ?? null, statusHeaders.filter(counts)),
    settings,
    tableText(ownTabs.lists?.table ?? null, ownTabs.lists?.table.headers ?? []),
    // Nothing where no lead is closed: so a spreadsheet keeps the fingerprint that an earlier version gave it.
    ...(closesLeads ? [settingsText(table, (name) => closingSettings.test(name))] : []),
  ];
  return fnv1a32(texts.join('\u0002')).toString(16).padStart(8, '0');
}

/** Whether Draft share % is filled with anything but 0. */
function isShared(settings: string): boolean {
  return settings.split('\n').some((line) => {
    const [name, share] = line.split('\u0001');
    return name === 'draft share %' && Number(share) !== 0;
  });
}

function tableText(table: Table | null, headers: readonly string[]): string {
  if (table === null) return '';
  const columns = headers
    .filter((header) => !unscored.has(foldName(header)))
    .map((header) => table.columns[columnIndex(table.headers, header)]);
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    columns.map((column) => cellText(column?.[row] ?? '').trim()),
  );
  return rows
    .filter((cells) => cells.some((cell) => cell !== ''))
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
    const isScored = !isEmptyCell(value) && !isUnscored(name) && counts(name);
    return isScored ? `${name}\u0001${cellText(value).trim()}` : '';
  });
  return lines.filter((line) => line !== '').join('\n');
}

export function readRulesState(kept: DocumentProperties): RulesState | null {
  return JSON.parse(kept.get(stateProperty) ?? 'null') as RulesState | null;
}

/** Keeps which rules there are as of the run's day, and returns what is known of them. */
export function recordRules({ kept, asOfDay }: Book, fingerprint: string, isScored: boolean): RulesState {
  const before = readRulesState(kept);
  const isSame = before?.fingerprint === fingerprint;
  const state: RulesState = {
    fingerprint,
    sinceDay: isSame ? before.sinceDay : asOfDay,
    hasChanged: isSame ? before.hasChanged : before !== null,
    scoredWith: isScored ? fingerprint : (before?.scoredWith ?? null),
  };
  kept.note(stateProperty, JSON.stringify(state));
  // Of a first run that is cut off, the next one finds the same; it saves when it keeps the version.
  if (before !== null) kept.save();
  return state;
}

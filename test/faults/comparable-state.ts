import type { Sheet } from '../../src/host/workbook/workbook.ts';
import type { TestDocument } from '../addon/document.ts';
import { cellsText, lookText } from './column-text.ts';
import { isUsersTab } from './user-content.ts';

/** What failed last, which a run that never failed has not, and how mails went: see `told-by-mail.ts`. */
const passingRecord = /^scoreband\.(lastError|mail|mailCrossings)$/;
/** A run's own line in the log says which statuses it found: after one that was cut off it finds those that one has written. */
const logTab = 'Changes';
const foundColumn = 'Leads before';

/**
 * All that a workbook and its script hold, as text for each part: two runs end alike where these are equal. Ids that Google
 * counts up, and random ones, become the names of what they stand for. Read by runs of equal cells, since most of a grid is
 * empty.
 */
export function comparableState({ workbook, host }: TestDocument): Map<string, string> {
  const parts = new Map<string, string>();
  const clean = cleaner(workbook.sheets);
  const { sheets } = workbook;
  for (const [property, text] of workbook.documentProperties)
    if (!passingRecord.test(property)) parts.set(property, clean(text.replace(instants, '"time"')));
  parts.set(
    'user properties',
    clean(
      json([...host.project.userProperties.values()].filter(({ size }) => size > 0).map((one) => [...one])),
    ),
  );
  parts.set('triggers', clean(json(host.project.triggers)));
  parts.set('metadata', clean(json(workbook.metadata)));
  const names = sheets.map(({ name }) => name);
  // Which of our tabs comes first depends on which of them a fault has kept from being made.
  const ours = names.filter((name) => !isUsersTab(name)).sort();
  parts.set('tabs', [...names.filter(isUsersTab), ...ours].join(', '));
  for (const sheet of sheets)
    for (const [part, value] of sheetParts(sheet)) parts.set(`${sheet.name} ${part}`, clean(value));
  return parts;
}

function* sheetParts(sheet: Sheet): Generator<[string, string]> {
  const { maxRows, maxColumns, hidden, tabColor, hiddenGridlines, filter, merges } = sheet;
  yield ['sheet', json({ maxRows, maxColumns, hidden, tabColor, hiddenGridlines, merges })];
  yield ['filter', json(filter && [filter.area, [...filter.criteria]])];
  const { bandings, charts, conditionalFormats, protections, namedRanges, metadata, typedTables } = sheet;
  yield ['objects', json({ bandings, charts, protections, namedRanges, typedTables })];
  yield ['conditional formats', json(conditionalFormats)];
  yield ['marks', json(metadata)];
  for (const dimension of ['rows', 'columns'] as const) {
    const { sizes, hidden, groupDepth, frozen, groupControl, collapsed } = sheet[dimension];
    const runs = [sizes.runs(), hidden.runs(), groupDepth.runs()];
    yield [dimension, JSON.stringify([...runs, frozen, groupControl, collapsed])];
  }
  for (let column = 1; column <= maxColumns; column++) {
    const isOfRun = sheet.name === logTab && sheet.cells.at(1, column) === foundColumn;
    const cells = isOfRun ? '[]' : cellsText(sheet, column);
    if (cells !== '[]') yield [`column ${column}`, cells];
    const look = lookText(sheet, column, true);
    if (look !== '') yield [`column ${column} look`, look];
  }
}

/** References to tabs become their names. */
function json(value: unknown): string {
  return JSON.stringify(value, (key, part) => (key === 'sheet' ? (part as Sheet).name : part));
}

/** Times of day on which runs began, as text and in cells: one that was held up begins its second part later. */
const runTimes = /(2026-11-21|\b21 Nov) \d\d:\d\d|\b(46347)\.\d+/g;
/** Run times, in milliseconds. */
const instants = /\b1\d{12}\b/g;

/** What ids and random texts look like. Most parts have none, and telling so is much quicker than to replace them. */
const suspects =
  /2026-11-21 \d\d:\d\d|\b21 Nov |\b46347\.|\d{7}|[0-9a-f]{8}-|"(?:id|user|triggerId|answerTriggerId|milliseconds)"|gid=|:0\b/;

function cleaner(sheets: readonly Sheet[]): (text: string) => string {
  const named = sheets.map(({ id, name }) => {
    const pattern = id === 0 ? /(?<=gid=)0\b|(?<=:)0\b(?=[":])/g : new RegExp(`\\b${id}\\b`, 'g');
    return { pattern, name };
  });
  return (given) => {
    if (!suspects.test(given)) return given;
    // A run that waited before it tried again began to score later.
    let text = given.replace(runTimes, '$1$2').replace(/^\{"at":\d+/, '{"at":0');
    text = text
      .replace(/"milliseconds":\d+/g, '"milliseconds":0')
      .replace(/"id":\d+/g, '"id":0')
      .replace(/"(id|user|triggerId|answerTriggerId)":"[^"]*"/g, '"$1":""');
    text = text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'uuid');
    for (const { pattern, name } of named) text = text.replace(pattern, () => name);
    return text;
  };
}

/** Names of the parts that differ, with what they are and were to be. */
export function differences(
  expected: ReadonlyMap<string, string>,
  actual: ReadonlyMap<string, string>,
): string[] {
  const names = new Set([...expected.keys(), ...actual.keys()]);
  return [...names]
    .filter((name) => expected.get(name) !== actual.get(name))
    .map((name) => `${name}: ${short(actual.get(name))} instead of ${short(expected.get(name))}`);
}

function short(text: string | undefined): string {
  if (text === undefined) return 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

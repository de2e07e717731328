import { type Cell, cellText, columnIndex, foldName, ruleHeaders } from '../../scoring/index.ts';
import { type KeptTable, type ModelVersion, versionTabs } from './model-version.ts';
import { say } from './sentences.ts';

/** One change in words. */
export interface Change {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** A row of a kept table with its cells by header. */
interface KeptRow {
  readonly table: KeptTable;
  readonly cells: RowCells;
  text(header: string): string;
}

/** Cells of a row of a version. */
type RowCells = readonly Cell[];

/**
 * What differs between two versions, one change a row, in the order of the tabs and of their rows now.
 * @param idle rows of either version; one that is idle in both, or in the only one that has it, is passed over
 */
export function versionChanges(
  before: ModelVersion,
  after: ModelVersion,
  idle: ReadonlySet<RowCells> = new Set(),
): Change[] {
  return versionTabs.flatMap((id) => {
    const [from, to] = [before[id], after[id]];
    if (from === null && to === null) return [];
    return id === 'lists' ? listChanges(from, to) : rowChanges(tabs[id], [rowsOf(from), rowsOf(to)], idle);
  });
}

interface TabWords {
  readonly headers: readonly string[];
  /** By which a row is known again, the surest first. */
  readonly keys: readonly ((row: KeptRow) => string)[];
  nameOf(row: KeptRow): string;
  /** The row as a whole, for one that is new or gone. */
  sum(row: KeptRow): string;
  added(name: string): string;
  removed(name: string): string;
  moved: string;
}

const joined = (row: KeptRow, headers: readonly string[], between = ' ') =>
  headers
    .map(row.text)
    .filter((text) => text !== '')
    .join(between);

const test = (row: KeptRow) => joined(row, ['Field', 'Test', 'Value']);
const isAnd = (row: KeptRow) => foldName(row.text('Rule')) === 'and';
const ruleName = (row: KeptRow) => (isAnd(row) ? `and ${test(row)}` : row.text('Rule') || test(row));
const statusHeaders = ['Min score', 'Min fit', 'Min engagement', 'Action', 'Owner', 'Draft min score'];

const tabs: Readonly<Record<'rules' | 'statuses' | 'settings', TabWords>> = {
  rules: {
    headers: ruleHeaders,
    keys: [
      (row) => joined(row, ruleHeaders, '\u0001'),
      (row) => `${foldName(ruleName(row))}\u0001${foldName(test(row))}`,
      (row) => (isAnd(row) ? '' : foldName(row.text('Rule'))),
      (row) => foldName(test(row)),
    ],
    nameOf: ruleName,
    sum: (row) => `${test(row)}: ${row.text('Points')}`,
    added: say.ruleAdded,
    removed: say.ruleRemoved,
    moved: say.rulesMoved,
  },
  statuses: {
    headers: ['Status', ...statusHeaders],
    keys: [(row) => foldName(row.text('Status'))],
    nameOf: (row) => row.text('Status'),
    sum: (row) => joined(row, ['Min score', 'Action'], ', '),
    added: say.statusAdded,
    removed: say.statusRemoved,
    moved: '',
  },
  settings: {
    headers: ['Value'],
    keys: [(row) => foldName(row.text('Setting'))],
    nameOf: (row) => row.text('Setting'),
    sum: (row) => row.text('Value'),
    added: say.setting,
    removed: say.setting,
    moved: '',
  },
};

function rowsOf(table: KeptTable | null): KeptRow[] {
  if (table === null) return [];
  return table.rows.map((cells) => ({
    ...{ table, cells },
    text: (header) => cellText(cells[columnIndex(table.headers, header)] ?? '').trim(),
  }));
}

function rowChanges(
  words: TabWords,
  [before, after]: readonly [KeptRow[], KeptRow[]],
  idle: ReadonlySet<RowCells>,
): Change[] {
  const isNamed = (row: KeptRow) => words.nameOf(row) !== '';
  const [then, now] = [before.filter(isNamed), after.filter(isNamed)];
  const isActive = (row: KeptRow | null) => row !== null && !idle.has(row.cells);
  const pairs = pairRows(then, now, words.keys).filter(
    (pair) => isActive(pair.before) || isActive(pair.after),
  );
  const changes: Change[] = [];
  pairs.forEach((pair, index) => {
    const last = changes[changes.length - 1];
    if (last && isPartOf(pair, pairs[index - 1])) changes[changes.length - 1] = joinedBy(last, pair);
    else changes.push(...rowChange(words, pair));
  });
  const order = pairs.flatMap(({ before: from, after: to }) => (from && to ? [then.indexOf(from)] : []));
  const isMoved = words.moved !== '' && order.some((place, i) => i > 0 && place < order[i - 1]!);
  return isMoved ? [...changes, { what: words.moved, from: '', to: '' }] : changes;
}

function rowChange(words: TabWords, { before: from, after: to }: RowPair<KeptRow>): Change[] {
  if (from && to) return cellChange(words, from, to);
  const what = to ? words.added(words.nameOf(to)) : words.removed(words.nameOf(from!));
  // A setting that is listed and empty is the default, as one that is not there.
  const change = { what, from: from ? words.sum(from) : '', to: to ? words.sum(to) : '' };
  return words === tabs.settings && change.from === change.to ? [] : [change];
}

/** Whether an `and` row has come or gone with the row above it: both are one rule. */
function isPartOf({ before, after }: RowPair<KeptRow>, above: RowPair<KeptRow> | undefined): boolean {
  if (above === undefined || !isAnd((after ?? before)!)) return false;
  return before === null ? above.before === null : after === null && above.after === null;
}

function joinedBy({ what, from, to }: Change, { before, after }: RowPair<KeptRow>): Change {
  return {
    what,
    from: before ? say.and(from, test(before)) : from,
    to: after ? say.and(to, test(after)) : to,
  };
}

function cellChange({ headers, nameOf }: TabWords, before: KeptRow, after: KeptRow): Change[] {
  const differs = (header: string) => shown(header, before) !== shown(header, after);
  const changed = headers.filter((header) => differs(header) && !isAdopted(header, before, after));
  const [only] = changed;
  if (only === undefined) return [];
  const textOf = (row: KeptRow) =>
    changed.length === 1
      ? shown(only, row)
      : say.cells(changed.map((header) => [header, shown(header, row)]));
  return [{ what: say.cell(say.headers(changed), nameOf(after)), from: textOf(before), to: textOf(after) }];
}

const presentOf = new Map([
  ['Draft points', 'Points'],
  ['Draft min score', 'Min score'],
]);

/** A cell of a draft that was emptied since what it held stands beside it now. */
function isAdopted(header: string, before: KeptRow, after: KeptRow): boolean {
  const present = presentOf.get(header);
  return present !== undefined && after.text(header) === '' && after.text(present) === before.text(header);
}

/** A rule that is on may say so or leave it out. */
function shown(header: string, row: KeptRow): string {
  const text = row.text(header);
  return header === 'On' && text === '' ? 'TRUE' : text;
}

function listChanges(before: KeptTable | null, after: KeptTable | null): Change[] {
  const names = new Map(
    [...(after?.headers ?? []), ...(before?.headers ?? [])].map((name) => [foldName(name), name]),
  );
  return [...names.values()].flatMap((name) => {
    const [then, now] = [itemsOf(before, name), itemsOf(after, name)];
    const had = new Set(then);
    const has = new Set(now);
    const gone = then.filter((item) => !has.has(item));
    const added = now.filter((item) => !had.has(item));
    if (gone.length + added.length === 0) return [];
    return [{ what: say.list(name, gone.length, added.length), from: gone.join(', '), to: added.join(', ') }];
  });
}

function itemsOf(table: KeptTable | null, name: string): string[] {
  if (table === null) return [];
  const index = columnIndex(table.headers, name);
  return table.rows.map((row) => cellText(row[index] ?? '').trim()).filter((item) => item !== '');
}

/** A dialog grows with its text. */
const mostShown = 15;

/** Changes as lines of a question, the first of them. */
export function changeLines(changes: readonly Change[]): string[] {
  const shown = changes.slice(0, mostShown).map(({ what, from, to }) => say.line(what, from, to));
  const rest = changes.length - shown.length;
  return rest > 0 ? [...shown, say.moreLines(rest)] : shown;
}

/** Two rows that are the same thing before and after; null where it is new or gone. */
export interface RowPair<Row> {
  readonly before: Row | null;
  readonly after: Row | null;
}

/**
 * Pairs the rows of two tables by the first of the keys that they share; rows may have moved, come and gone meanwhile.
 * @param keysOf keys from the surest to the vaguest; an empty one pairs nothing
 * @example pairRows(['a', 'b'], ['b', 'c'], [(row) => row]) // b with b; a gone; c new
 */
export function pairRows<Row>(
  before: readonly Row[],
  after: readonly Row[],
  keysOf: readonly ((row: Row) => string)[],
): RowPair<Row>[] {
  const partners = new Map<Row, Row>();
  const taken = new Set<Row>();
  for (const keyOf of keysOf) {
    const open = new Map<string, Row[]>();
    for (const row of before) {
      const key = keyOf(row);
      if (!taken.has(row) && key !== '') open.set(key, [...(open.get(key) ?? []), row]);
    }
    for (const row of after) {
      const partner = partners.has(row) ? undefined : open.get(keyOf(row))?.shift();
      if (partner === undefined) continue;
      partners.set(row, partner);
      taken.add(partner);
    }
  }
  return [
    ...after.map((row) => ({ before: partners.get(row) ?? null, after: row })),
    ...before.filter((row) => !taken.has(row)).map((row) => ({ before: row, after: null })),
  ];
}

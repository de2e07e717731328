import {
  cellText,
  columnIndex,
  foldName,
  followUpSettings,
  readRuleRows,
  type Table,
  type WrittenRule,
} from '../../scoring/index.ts';

/** Columns of Rules and Statuses that no score depends on. */
const unscored = new Set(['notes', 'action', 'owner', 'what it does']);
/** Columns that scores depend on where leads are shared out to the draft. */
const draftColumns = new Set(['draft points', 'draft min score']);
/** Settings that no score depends on; nor does any on what follows from it. */
const unscoredSettings =
  /^(output columns|bands|calls per week|accepted words|days before close|deal amount column|closed leads|evidence fields)$/;
const followUpNames = new Set(followUpSettings.map(({ name }) => foldName(name)));

/** Whether a score may depend on a setting. @param name folded */
export function isScoredSetting(name: string): boolean {
  return !unscoredSettings.test(name) && !followUpNames.has(name);
}

/** Whether a score may depend on a column of Rules or Statuses. @param isShared whether leads are shared out to the draft */
export function isScoredColumn(header: string, isShared: boolean): boolean {
  const name = foldName(header);
  return !unscored.has(name) && (isShared || !draftColumns.has(name));
}

/** Whether Draft share % is filled with anything but 0. @param table of Settings */
export function isDraftShared(table: Table | null): boolean {
  if (table === null) return false;
  const [names, values] = ['Setting', 'Value'].map(
    (header) => table.columns[columnIndex(table.headers, header)],
  );
  return (names ?? []).some(
    (name, row) =>
      foldName(cellText(name)) === 'draft share %' && Number(cellText(values?.[row] ?? '').trim()) !== 0,
  );
}

/** Rows of Rules, from 0, of rules that give no points to anybody; their `and` rows are among them. */
export function unscoredRows(table: Table, isShared: boolean): Set<number> {
  const rules = readRuleRows(table).rules.filter((rule) => !isScored(rule, isShared));
  return new Set(
    rules.flatMap(({ first, and }) => [first, ...and].map(({ row }) => row - table.headerRow - 1)),
  );
}

function isScored({ first }: WrittenRule, isShared: boolean): boolean {
  // The points of a group that is capped are kept with those of the Kind of its first rule, whatever that one gives.
  if (first.text('Group') !== '') return true;
  const points = isShared ? (['Points', 'Draft points'] as const) : (['Points'] as const);
  return points.some((header) => !/^0?$/.test(first.text(header)));
}

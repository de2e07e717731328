import { type CellPlace, cellPlace } from '../reading/address.ts';
import { cellText, isEmptyCell } from '../reading/cell-text.ts';
import { fold, foldName } from '../reading/fold.ts';
import { localeOf } from '../reading/locale.ts';
import { cellNumber } from '../reading/read-number.ts';
import { type Cell, columnIndex, type Table } from '../reading/table.ts';
import { splitItems } from '../reading/value-items.ts';
import { type Problem, problemAt } from '../sentences/problem.ts';
import { say } from './sentences.ts';
import { type SettingDefinition, settingDefinitions } from './setting-definitions.ts';
import type { GroupCap, PlainKey, Settings } from './settings.ts';

export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** Settings that cannot be read stop a run: the first sentence, or null. */
  readonly stopped: string | null;
}

const capPrefix = 'max points:';

/** Settings of the tab (null: all defaults). An empty Value is the default; of two rows of a name the lower counts. */
export function readSettings(table: Table | null, localeName: string): SettingsReading {
  const problems: Problem[] = [];
  const rows = settingRows(table, problems);
  const unreadable: Problem[] = [];
  const values = new Map<PlainKey, Settings[PlainKey]>();
  for (const definition of settingDefinitions) {
    const row = rows.get(foldName(definition.name));
    rows.delete(foldName(definition.name));
    const value = row && !isEmptyCell(row.value) ? readValue(definition, row.value, localeName) : undefined;
    if (value === undefined && row && !isEmptyCell(row.value)) {
      unreadable.push(
        problemAt(
          say.settingUnreadable(definition.name, cellText(row.value), wanted(definition)),
          table!.tab,
          row.place,
        ),
      );
    }
    // null is a value: `none`.
    values.set(
      definition.key,
      value === undefined ? readValue(definition, definition.fallback, 'en_US')! : value,
    );
  }
  const groupCaps = readGroupCaps(rows, table, localeName, unreadable);
  const known = settingDefinitions.map(({ name }) => name);
  for (const { name, namePlace } of rows.values())
    problems.push(problemAt(say.settingUnknown(name, known), table!.tab, namePlace));
  const settings = {
    ...Object.fromEntries(values),
    groupCaps,
    tab: table?.tab ?? 'Settings',
  } as unknown as Settings;
  if (
    settings.scoreFloor !== null &&
    settings.scoreCeiling !== null &&
    settings.scoreFloor > settings.scoreCeiling
  ) {
    unreadable.push(problemAt(say.floorAboveCeiling(settings.scoreFloor, settings.scoreCeiling), table!.tab));
  }
  return { settings, problems: [...unreadable, ...problems], stopped: unreadable[0]?.message ?? null };
}

interface SettingRow {
  readonly name: string;
  readonly value: Cell;
  readonly namePlace: CellPlace;
  readonly place: CellPlace;
}

function settingRows(table: Table | null, problems: Problem[]): Map<string, SettingRow> {
  const rows = new Map<string, SettingRow>();
  if (table === null) return rows;
  const nameColumn = Math.max(0, columnIndex(table.headers, 'Setting'));
  const valueColumn =
    columnIndex(table.headers, 'Value') < 0 ? nameColumn + 1 : columnIndex(table.headers, 'Value');
  for (let i = 0; i < table.rowCount; i++) {
    const name = cellText(table.columns[nameColumn]?.[i] ?? '');
    const folded = foldName(name);
    if (folded === '') continue;
    const namePlace = cellPlace(table.headerRow + 1 + i, nameColumn);
    const place = cellPlace(table.headerRow + 1 + i, valueColumn);
    if (rows.has(folded)) problems.push(problemAt(say.settingTwice(name.trim()), table.tab, namePlace));
    rows.set(folded, { name: name.trim(), value: table.columns[valueColumn]?.[i] ?? '', namePlace, place });
  }
  return rows;
}

function readValue(
  definition: SettingDefinition,
  value: Cell,
  localeName: string,
): Settings[PlainKey] | undefined {
  const text = cellText(value).trim();
  if (definition.kind === 'text') return text;
  if (definition.kind === 'items') return splitItems(text).map((item) => item.text);
  if (definition.kind === 'words') return splitItems(text).map((item) => foldWord(item.text));
  if (definition.allowsNone && fold(text) === 'none') return null;
  const number = cellNumber(value, localeOf(localeName));
  const isAllowed =
    number >= (definition.minimum ?? Number.NEGATIVE_INFINITY) &&
    (!definition.isWhole || Number.isInteger(number));
  return isAllowed ? number : undefined;
}

function wanted({ isWhole, minimum, allowsNone }: SettingDefinition): string {
  const from = minimum === undefined ? '' : ` from ${minimum}`;
  return `${isWhole ? 'a whole number' : 'a number'}${from}${allowsNone ? ', or none' : ''}`;
}

function readGroupCaps(
  rows: Map<string, SettingRow>,
  table: Table | null,
  localeName: string,
  unreadable: Problem[],
): Map<string, GroupCap> {
  const caps = new Map<string, GroupCap>();
  for (const [folded, row] of rows) {
    if (!folded.startsWith(capPrefix)) continue;
    rows.delete(folded);
    if (isEmptyCell(row.value) || fold(cellText(row.value)) === 'none') continue;
    const cap = cellNumber(row.value, localeOf(localeName));
    if (Number.isInteger(cap))
      caps.set(foldName(folded.slice(capPrefix.length)), { cap: Math.abs(cap), place: row.place });
    else
      unreadable.push(
        problemAt(
          say.settingUnreadable(row.name, cellText(row.value), 'a whole number, or none'),
          table!.tab,
          row.place,
        ),
      );
  }
  return caps;
}

/** Outcome words are compared with everything but letters and digits as one space: `Closed-Won` is `closed won`. */
export function foldWord(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

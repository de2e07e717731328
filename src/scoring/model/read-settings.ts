import { type CellPlace, cellPlace } from '../reading/address.ts';
import { cellText, isEmptyCell } from '../reading/cell-text.ts';
import { fold, foldName } from '../reading/fold.ts';
import { type Locale, localeOf } from '../reading/locale.ts';
import { plainNumber } from '../reading/read-number.ts';
import { type Cell, columnIndex, type Table } from '../reading/table.ts';
import { splitItems } from '../reading/value-items.ts';
import { quoted } from '../sentences/finding.ts';
import { type Problem, problemAt } from '../sentences/problem.ts';
import { say } from './sentences.ts';
import type { SettingDefinition } from './setting-definition.ts';
import { settingDefinitions } from './setting-definitions.ts';
import type { GroupCap, PlainKey, Settings } from './settings.ts';

export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** Settings that cannot be read stop a run: the first sentence, or null. */
  readonly stopped: string | null;
}

/** Settings of the tab (null: all defaults). An empty Value is the default; of two rows of a name the lower counts. */
export function readSettings(table: Table | null, localeName: string): SettingsReading {
  return new SettingsReader(table, localeOf(localeName)).read();
}

interface SettingRow {
  readonly name: string;
  readonly value: Cell;
  readonly namePlace: CellPlace;
  readonly place: CellPlace;
}

const capPrefix = 'max points:';

class SettingsReader {
  private readonly tab: string;
  /** Rows of the tab by folded name; those that have been read are taken out. */
  private readonly rows = new Map<string, SettingRow>();
  private readonly problems: Problem[] = [];
  /** Problems that stop a run. */
  private readonly unreadable: Problem[] = [];

  constructor(
    table: Table | null,
    private readonly locale: Locale,
  ) {
    this.tab = table?.tab ?? 'Settings';
    if (table) this.addRows(table);
  }

  read(): SettingsReading {
    const values = settingDefinitions.map((definition) => [definition.key, this.valueOf(definition)]);
    const groupCaps = this.groupCaps();
    this.reportUnknown();
    const settings = { ...Object.fromEntries(values), groupCaps, tab: this.tab } as Settings;
    const { scoreFloor: floor, scoreCeiling: ceiling } = settings;
    if (floor !== null && ceiling !== null && floor > ceiling)
      this.unreadable.push(problemAt(say.floorAboveCeiling(floor, ceiling), this.tab));
    const problems = [...this.unreadable, ...this.problems];
    return { settings, problems, stopped: this.unreadable[0]?.message ?? null };
  }

  private addRows({ tab, headerRow, headers, columns, rowCount }: Table): void {
    const nameColumn = Math.max(0, columnIndex(headers, 'Setting'));
    const valueHeader = columnIndex(headers, 'Value');
    const valueColumn = valueHeader < 0 ? nameColumn + 1 : valueHeader;
    for (let i = 0; i < rowCount; i++) {
      const name = cellText(columns[nameColumn]?.[i] ?? '').trim();
      const folded = foldName(name);
      if (folded === '') continue;
      const namePlace = cellPlace(headerRow + 1 + i, nameColumn);
      const place = cellPlace(headerRow + 1 + i, valueColumn);
      if (this.rows.has(folded)) this.problems.push(problemAt(say.settingTwice(name), tab, namePlace));
      this.rows.set(folded, { name, value: columns[valueColumn]?.[i] ?? '', namePlace, place });
    }
  }

  private valueOf(definition: SettingDefinition): SettingValue {
    const folded = foldName(definition.name);
    const row = this.rows.get(folded);
    this.rows.delete(folded);
    if (row && !isEmptyCell(row.value)) {
      const value = settingValue(definition, row.value, plainNumber(row.value, this.locale));
      // null is a value: `none`.
      if (value !== undefined) return value;
      this.reportUnreadable({ ...row, name: definition.name }, wanted(definition));
    }
    const { fallback } = definition;
    return settingValue(definition, fallback, plainNumber(fallback, localeOf('en_US')))!;
  }

  private groupCaps(): Map<string, GroupCap> {
    const caps = new Map<string, GroupCap>();
    for (const [folded, row] of this.rows) {
      if (!folded.startsWith(capPrefix)) continue;
      this.rows.delete(folded);
      if (isEmptyCell(row.value) || fold(cellText(row.value)) === 'none') continue;
      const cap = plainNumber(row.value, this.locale);
      if (Number.isInteger(cap))
        caps.set(foldName(folded.slice(capPrefix.length)), { cap: Math.abs(cap), place: row.place });
      else this.reportUnreadable(row, 'a whole number, or none');
    }
    return caps;
  }

  private reportUnreadable({ name, value, place }: SettingRow, expected: string): void {
    const finding = say.settingUnreadable(name, cellText(value), expected);
    this.unreadable.push(problemAt(finding, this.tab, place));
  }

  private reportUnknown(): void {
    const known = settingDefinitions.map(({ name }) => name);
    for (const { name, namePlace } of this.rows.values())
      this.problems.push(problemAt(say.settingUnknown(name, known), this.tab, namePlace));
  }
}

type SettingValue = Settings[PlainKey];

/** @param number the value as one; NaN where it is none */
function settingValue(definition: SettingDefinition, value: Cell, number: number): SettingValue | undefined {
  const text = cellText(value).trim();
  if (definition.kind === 'text') return text;
  if (definition.kind === 'items') return splitItems(text).map((item) => item.text);
  if (definition.kind === 'words') return splitItems(text).map((item) => foldWord(item.text));
  if (definition.kind === 'choice')
    return definition.choices!.find((choice) => foldName(choice) === foldName(text)) as
      | SettingValue
      | undefined;
  if (definition.allowsNone && fold(text) === 'none') return null;
  const isAllowed =
    number >= (definition.minimum ?? Number.NEGATIVE_INFINITY) &&
    (!definition.isWhole || Number.isInteger(number));
  return isAllowed ? number : undefined;
}

function wanted({ choices, isWhole, minimum, allowsNone }: SettingDefinition): string {
  if (choices !== undefined) return choices.map(quoted).join(' or ');
  const from = minimum === undefined ? '' : ` from ${minimum}`;
  return `${isWhole ? 'a whole number' : 'a number'}${from}${allowsNone ? ', or none' : ''}`;
}

/** Outcome words are compared with everything but letters and digits as one space: `Closed-Won` is `closed won`. */
export function foldWord(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

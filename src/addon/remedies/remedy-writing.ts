import {
  type Cell,
  cellAddress,
  cellText,
  fold,
  foldName,
  type ProblemGroup,
  quoteItem,
  type Remedy,
  settingDefinitions,
  splitItems,
} from '../../scoring/index.ts';
import type { TakenRemedy } from '../../shared/index.ts';
import type { OwnTabs } from '../document/own-tabs.ts';
import { SettingsSheet } from '../document/settings-sheet.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';
import { writeCells } from '../sheets/write-cells.ts';
import { say } from './sentences.ts';

type RemedyOf<K extends Remedy['kind']> = Extract<Remedy, { kind: K }>;

/** Writes what a way out comes to, where the tab still stands as it was found. */
export class RemedyWriting {
  constructor(private readonly ownTabs: OwnTabs) {}

  /** Corrects a text: in the problem's cell, or the one other cell of its column that says it since rows were moved. */
  replace({ tab: name, cell }: ProblemGroup, { text, by }: RemedyOf<'replace'>): TakenRemedy {
    const tab = Object.values(this.ownTabs).find((own) => own?.name === name);
    const column = columnOf(cell);
    const cells = tab?.table.columns[column];
    if (!tab || cells === undefined) return { said: say.gone(), isWritten: false };
    const corrected = cells.map((present) => correctedText(cellText(present), text, by));
    const first = tab.table.headerRow + 1;
    const likely = Number(/\d+$/.exec(cell)?.[0]) - first;
    const saying = [...corrected.keys()].filter((row) => corrected[row] !== null);
    const row = corrected[likely] ? likely : saying.length === 1 ? saying[0]! : null;
    // A click whose answer was lost has written it.
    if (row === null && says(cells[likely] ?? '', by))
      return { said: say.saidAlready(`${tab.name}!${cell}`), isWritten: true };
    if (row === null) return { said: say.gone(), isWritten: false };
    return write(tab, first + row, column, corrected[row]!);
  }

  /** Gives a setting a value. */
  set({ setting, value }: RemedyOf<'set'>): TakenRemedy {
    return this.fill(setting, (present) => (fold(present) === fold(value) ? null : value));
  }

  /** Adds a word to a setting, below what is usual where nothing else is said. */
  add({ setting, word }: RemedyOf<'add'>): TakenRemedy {
    return this.fill(setting, (present) => {
      if (splitItems(present).some(({ text }) => fold(text) === fold(word))) return null;
      return [...(present === '' ? [] : [present]), quoteItem(word)].join(', ');
    });
  }

  /** @param valueFor what is to stand there; null where it does already */
  private fill(setting: string, valueFor: (present: string) => string | null): TakenRemedy {
    const tab = this.ownTabs.settings;
    if (tab === null) return { said: say.noSettings(), isWritten: false };
    const sheet = new SettingsSheet(tab);
    const usual = settingDefinitions.find(({ name }) => name === setting)?.fallback ?? '';
    const present = sheet.said().get(foldName(setting)) ?? usual;
    const place = sheet.placeOf(setting);
    const value = valueFor(present);
    if (value === null)
      return { said: say.saidAlready(`${tab.name}!${place?.cell ?? setting}`), isWritten: true };
    if (place !== null) return write(tab, place.row, place.column - 1, value);
    tab.look();
    sheet.fill([{ setting, value }]);
    return { said: say.written(`${tab.name}, ${setting}`, value), isWritten: true };
  }
}

function write(tab: OwnTab, row: number, column: number, value: string): TakenRemedy {
  const place = `${tab.name}!${cellAddress(row, column)}`;
  const formula = tab.readFormulas()[row - tab.table.headerRow - 1]?.[column] ?? '';
  if (formula !== '') return { said: say.isFormula(place), isWritten: false };
  writeCells([{ tab, cells: [{ row, column: column + 1, value }] }]);
  return { said: say.written(place, value), isWritten: true };
}

function says(cell: Cell, text: string): boolean {
  const written = cellText(cell);
  return fold(written) === fold(text) || splitItems(written).some((item) => fold(item.text) === fold(text));
}

/** A cell with one text in another's place, alone or among the items of a Value; null where it does not say it. */
function correctedText(cell: string, text: string, by: string): string | null {
  if (fold(cell) === fold(text)) return by;
  const items = splitItems(cell);
  if (!items.some((item) => fold(item.text) === fold(text))) return null;
  return items
    .map((item) => (fold(item.text) === fold(text) ? quoteItem(by) : quoteItem(item.text)))
    .join(', ');
}

function columnOf(cell: string): number {
  const letters = /^[A-Z]+/.exec(cell)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

import type { CellFormat } from '../../workbook/cell-formats.ts';
import type { Layer } from '../../workbook/layer.ts';
import { automaticFormat, isAutomaticFormat } from '../../workbook/number-format.ts';
import type { Validation } from '../../workbook/sheet-features.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import type { Host } from '../host.ts';
import { messages } from '../messages.ts';
import { hostKey, modelKey, modelOf, type ServiceObject, serviceObject } from '../service-object.ts';
import type { RangeModel } from '../service-types.ts';
import { colorCode } from './cells/color.ts';
import { checkUntyped } from './cells/edit-rights.ts';
import { columnsOf, editing, reading } from './cells/range-access.ts';
import { blockOf } from './cells/read-values.ts';

/** A property that each cell has, as the workbook keeps it and as scripts see it. */
interface CellProperty<Stored, Shown> {
  /** As in the names of its setters: `NumberFormat`. */
  name: string;
  layerOf: (sheet: Sheet) => Layer<Stored>;
  shownBy: (host: Host) => (stored: Stored | undefined) => Shown;
  /** Columns of a Table have their own. */
  isFixedByType?: boolean;
  /** What a value that a script passes becomes; undefined stands for the default. */
  store: (value: unknown, call: string) => Stored | undefined;
}

type FormatName = keyof CellFormat;

/** A format: cells without one of their own show the default, which null brings back. */
function format<Shown>(
  name: FormatName,
  byDefault: Shown,
  read: (value: unknown) => unknown = (value) => value,
): CellProperty<unknown, Shown> {
  return {
    name: `${name[0]!.toUpperCase()}${name.slice(1)}`,
    layerOf: ({ formats }) => formats[name] as Layer<unknown>,
    isFixedByType: true,
    shownBy: () => (stored) => (stored ?? byDefault) as Shown,
    store(value) {
      const stored = value === null || value === undefined ? undefined : read(value);
      return stored === byDefault || stored === 'normal' ? undefined : stored;
    },
  };
}

/** A colour is kept even where it is that of cells without one: it may lie over a banding. */
function color(property: CellProperty<unknown, string>): CellProperty<unknown, string> {
  return {
    ...property,
    store: (value) => (value === null || value === undefined ? undefined : colorCode(String(value))),
  };
}

const background = color(format('background', '#ffffff'));
const fontColor = color(format('fontColor', '#000000'));
const fontSize = format('fontSize', 10);
const fontWeight = format<Google.FontWeight>('fontWeight', 'normal');
const horizontalAlignment = format('horizontalAlignment', 'general');
const verticalAlignment = format('verticalAlignment', 'bottom');
const wrap = format('wrap', 'OVERFLOW', (isWrapped) => (isWrapped ? 'WRAP' : 'OVERFLOW'));
const numberFormat: CellProperty<unknown, string> = {
  ...format('numberFormat', automaticFormat),
  store(value, call) {
    if (value === null || value === undefined) throw new GoogleException(messages.signature('null', call));
    return isAutomaticFormat(String(value)) ? undefined : String(value);
  },
};

const note: CellProperty<string, string> = {
  name: 'Note',
  layerOf: ({ notes }) => notes,
  shownBy: () => (stored) => stored ?? '',
  store: (value) => (value ? String(value) : undefined),
};

const dataValidation: CellProperty<Validation, Google.DataValidation | null> = {
  name: 'DataValidation',
  layerOf: ({ validations }) => validations,
  isFixedByType: true,
  shownBy(host) {
    // Mostly one rule holds for a whole column.
    const made = new Map<Validation, Google.DataValidation>();
    return (rule) => {
      if (!rule) return null;
      if (!made.has(rule)) made.set(rule, serviceObject(host, 'DataValidation', rule));
      return made.get(rule)!;
    };
  },
  store(value, call) {
    if (value === null) return undefined;
    const rule = modelOf(value, 'DataValidation', call);
    if (rule.criteria === '') throw new GoogleException(messages.nullArgument('criteria'));
    return rule;
  },
};

type RangeObject = ServiceObject<RangeModel>;

/** Reads the top left cell. */
function first<Stored, Shown>({ layerOf, shownBy }: CellProperty<Stored, Shown>) {
  return function (this: RangeObject): Shown {
    const { sheet, area } = reading(this);
    return shownBy(this[hostKey])(layerOf(sheet).at(area.row, area.column));
  };
}

/** Reads every cell. */
function each<Stored, Shown>({ layerOf, shownBy }: CellProperty<Stored, Shown>) {
  return function (this: RangeObject): Shown[][] {
    const { sheet, area } = reading(this);
    const shown = shownBy(this[hostKey]);
    return blockOf(area, (column) => {
      const values = layerOf(sheet).slice(column, area.row, area.row + area.rows - 1);
      return (row) => shown(values[row - area.row]);
    });
  };
}

/** Sets all cells to one value. */
function setAll<Stored, Shown>({ name, layerOf, store, isFixedByType }: CellProperty<Stored, Shown>) {
  return function (this: RangeObject, value: unknown): Google.Range {
    const stored = store(value, `SpreadsheetApp.Range.set${name}`);
    return editing(this, (model) => {
      if (isFixedByType) checkUntyped(model);
      layerOf(model.sheet).set(model.area, stored);
    });
  };
}

/** Sets each cell to a value of its own. */
function setEach<Stored, Shown>({ name, layerOf, store, isFixedByType }: CellProperty<Stored, Shown>) {
  return function (this: RangeObject, values: unknown): Google.Range {
    const call = `SpreadsheetApp.Range.set${name}s`;
    const columns = columnsOf(values, this[modelKey].area, call).map((column) =>
      column.map((value) => store(value, call)),
    );
    return editing(this, (model) => {
      if (isFixedByType) checkUntyped(model);
      const { sheet, area } = model;
      columns.forEach((column, c) => {
        layerOf(sheet).assign(area.row, area.column + c, column);
      });
    });
  };
}

/** The members of a range that read or set a property of its cells. */
export const cellPropertyMembers = {
  getNumberFormats: each(numberFormat),
  setNumberFormat: setAll(numberFormat),
  setNumberFormats: setEach(numberFormat),
  getBackground: first(background),
  getBackgrounds: each(background),
  setBackground: setAll(background),
  setBackgrounds: setEach(background),
  getFontColor: first(fontColor),
  getFontColors: each(fontColor),
  setFontColor: setAll(fontColor),
  setFontColors: setEach(fontColor),
  setFontSizes: setEach(fontSize),
  getFontWeights: each(fontWeight),
  setFontWeight: setAll(fontWeight),
  setFontWeights: setEach(fontWeight),
  setHorizontalAlignment: setAll(horizontalAlignment),
  setHorizontalAlignments: setEach(horizontalAlignment),
  setVerticalAlignment: setAll(verticalAlignment),
  setWrap: setAll(wrap),
  setWraps: setEach(wrap),
  getNote: first(note),
  getNotes: each(note),
  setNote: setAll(note),
  setNotes: setEach(note),
  clearNote(this: RangeObject): Google.Range {
    return editing(this, ({ sheet, area }) => sheet.notes.set(area, undefined));
  },
  getDataValidations: each(dataValidation),
  setDataValidation: setAll(dataValidation),
  setDataValidations: setEach(dataValidation),
} satisfies Partial<Google.Range>;

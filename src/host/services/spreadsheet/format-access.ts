import type { CellFormat } from '../../workbook/cell-formats.ts';
import { AUTOMATIC_FORMAT, isAutomaticFormat } from '../../workbook/number-format.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { MESSAGES } from '../messages.ts';
import { MODEL, type ServiceObject } from '../service-object.ts';
import type { RangeModel } from '../service-types.ts';
import { colorCode } from './color.ts';
import { columnsOf, editing, reading } from './range-access.ts';
import { blockOf } from './read-values.ts';

type RangeObject = ServiceObject<RangeModel>;
export type Property = Exclude<keyof CellFormat, BorderName>;
export type BorderName = 'borderTop' | 'borderLeft' | 'borderBottom' | 'borderRight';

/** What a script reads where a cell has no value of its own. */
const DEFAULTS: { readonly [K in Property]: string | number } = {
  numberFormat: AUTOMATIC_FORMAT,
  background: '#ffffff',
  fontColor: '#000000',
  fontFamily: 'Arial',
  fontSize: 10,
  fontWeight: 'normal',
  fontStyle: 'normal',
  fontLine: 'none',
  horizontalAlignment: 'general',
  verticalAlignment: 'bottom',
  wrap: 'OVERFLOW',
};

const unlessDefault = (property: Property) => (value: unknown) =>
  value === DEFAULTS[property] || value === 'normal' ? undefined : value;

const WRAPS: Record<string, string> = { true: 'WRAP', false: 'OVERFLOW' };

/** What a value that a script passes becomes in the workbook; undefined stands for the default. */
const STORED: { readonly [K in Property]: (value: unknown) => unknown } = {
  numberFormat: (value) => (isAutomaticFormat(String(value)) ? undefined : String(value)),
  background: (value) => colorCode(String(value)),
  fontColor: (value) => colorCode(String(value)),
  fontFamily: unlessDefault('fontFamily'),
  fontSize: unlessDefault('fontSize'),
  fontWeight: unlessDefault('fontWeight'),
  fontStyle: unlessDefault('fontStyle'),
  fontLine: unlessDefault('fontLine'),
  horizontalAlignment: unlessDefault('horizontalAlignment'),
  verticalAlignment: unlessDefault('verticalAlignment'),
  wrap: (value) => unlessDefault('wrap')(WRAPS[String(value)] ?? String(value)),
};

/** Every other property may be null, which resets it. */
function stored(property: Property, value: unknown, call: string): unknown {
  if (value !== null && value !== undefined) return STORED[property](value);
  if (property === 'numberFormat') throw new GoogleException(MESSAGES.signature('null', call));
  return undefined;
}

export function first<T>(range: RangeObject, property: Property): T {
  const { sheet, area } = reading(range);
  return (sheet.formats[property].at(area.row, area.column) ?? DEFAULTS[property]) as T;
}

export function each<T>(range: RangeObject, property: Property): T[][] {
  const { sheet, area } = reading(range);
  return blockOf(area, (column) => {
    const values = sheet.formats[property].slice(column, area.row, area.row + area.rows - 1);
    return (row) => (values[row - area.row] ?? DEFAULTS[property]) as T;
  });
}

function setterName(property: Property): string {
  return `SpreadsheetApp.Range.set${property[0]!.toUpperCase()}${property.slice(1)}`;
}

export function setAll(range: RangeObject, property: Property, value: unknown): Google.Range {
  const wanted = stored(property, value, setterName(property));
  return editing(range, ({ sheet, area }) => sheet.formats[property].set(area, wanted as never));
}

export function setEach(range: RangeObject, property: Property, values: unknown): Google.Range {
  const call = `${setterName(property)}s`;
  const columns = columnsOf(values, range[MODEL].area, call).map((column) =>
    column.map((value) => stored(property, value, call)),
  );
  return editing(range, ({ sheet, area }) => {
    columns.forEach((column, c) => {
      sheet.formats[property].assign(area.row, area.column + c, column as never[]);
    });
  });
}

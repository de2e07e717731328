import type { CellFormat } from '../../workbook/cell-formats.ts';
import { AUTOMATIC_FORMAT, isAutomaticFormat } from '../../workbook/number-format.ts';
import { valueNamed } from '../enumeration.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { MESSAGES } from '../messages.ts';
import { MODEL } from '../service-object.ts';
import { colorCode } from './color.ts';
import { columnsOf, editing, reading } from './range-access.ts';
import { RangeValues } from './range-values.ts';
import { blockOf } from './read-values.ts';
import { BorderStyle, WrapStrategy } from './spreadsheet-enumerations.ts';

type Members = Pick<
  Google.Range,
  | 'getNumberFormat'
  | 'getNumberFormats'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'getBackground'
  | 'getBackgrounds'
  | 'setBackground'
  | 'setBackgrounds'
  | 'getFontColor'
  | 'getFontColors'
  | 'setFontColor'
  | 'setFontColors'
  | 'getFontFamily'
  | 'getFontFamilies'
  | 'setFontFamily'
  | 'setFontFamilies'
  | 'getFontSize'
  | 'getFontSizes'
  | 'setFontSize'
  | 'setFontSizes'
  | 'getFontWeight'
  | 'getFontWeights'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'getFontStyle'
  | 'getFontStyles'
  | 'setFontStyle'
  | 'setFontStyles'
  | 'getFontLine'
  | 'getFontLines'
  | 'setFontLine'
  | 'setFontLines'
  | 'getHorizontalAlignment'
  | 'getHorizontalAlignments'
  | 'setHorizontalAlignment'
  | 'setHorizontalAlignments'
  | 'getVerticalAlignment'
  | 'getVerticalAlignments'
  | 'setVerticalAlignment'
  | 'setVerticalAlignments'
  | 'getWrap'
  | 'getWraps'
  | 'setWrap'
  | 'setWraps'
  | 'getWrapStrategy'
  | 'getWrapStrategies'
  | 'setWrapStrategy'
  | 'setWrapStrategies'
  | 'setBorder'
>;

/**
 * How the cells of a range look: for each property one value for all cells, or one a cell. The methods only name the
 * property; what a value becomes in the workbook is said in `STORED`, what an absent one reads as in `DEFAULTS`.
 */
export abstract class RangeFormats extends RangeValues implements Members {
  getNumberFormat(): string {
    return first(this, 'numberFormat');
  }
  getNumberFormats(): string[][] {
    return each(this, 'numberFormat');
  }
  setNumberFormat(format: string): Google.Range {
    return setAll(this, 'numberFormat', format);
  }
  setNumberFormats(formats: string[][]): Google.Range {
    return setEach(this, 'numberFormat', formats);
  }

  getBackground(): string {
    return first(this, 'background');
  }
  getBackgrounds(): string[][] {
    return each(this, 'background');
  }
  setBackground(color: string | null): Google.Range {
    return setAll(this, 'background', color);
  }
  setBackgrounds(colors: (string | null)[][]): Google.Range {
    return setEach(this, 'background', colors);
  }

  getFontColor(): string {
    return first(this, 'fontColor');
  }
  getFontColors(): string[][] {
    return each(this, 'fontColor');
  }
  setFontColor(color: string | null): Google.Range {
    return setAll(this, 'fontColor', color);
  }
  setFontColors(colors: unknown[][]): Google.Range {
    return setEach(this, 'fontColor', colors);
  }

  getFontFamily(): string {
    return first(this, 'fontFamily');
  }
  getFontFamilies(): string[][] {
    return each(this, 'fontFamily');
  }
  setFontFamily(family: string | null): Google.Range {
    return setAll(this, 'fontFamily', family);
  }
  setFontFamilies(families: (string | null)[][]): Google.Range {
    return setEach(this, 'fontFamily', families);
  }

  getFontSize(): number {
    return first(this, 'fontSize');
  }
  getFontSizes(): number[][] {
    return each(this, 'fontSize');
  }
  setFontSize(size: number): Google.Range {
    return setAll(this, 'fontSize', size);
  }
  setFontSizes(sizes: number[][]): Google.Range {
    return setEach(this, 'fontSize', sizes);
  }

  getFontWeight(): Google.FontWeight {
    return first(this, 'fontWeight');
  }
  getFontWeights(): Google.FontWeight[][] {
    return each(this, 'fontWeight');
  }
  setFontWeight(weight: Google.FontWeight | null): Google.Range {
    return setAll(this, 'fontWeight', weight);
  }
  setFontWeights(weights: (Google.FontWeight | null)[][]): Google.Range {
    return setEach(this, 'fontWeight', weights);
  }

  getFontStyle(): Google.FontStyle {
    return first(this, 'fontStyle');
  }
  getFontStyles(): Google.FontStyle[][] {
    return each(this, 'fontStyle');
  }
  setFontStyle(style: Google.FontStyle | null): Google.Range {
    return setAll(this, 'fontStyle', style);
  }
  setFontStyles(styles: (Google.FontStyle | null)[][]): Google.Range {
    return setEach(this, 'fontStyle', styles);
  }

  getFontLine(): Google.FontLine {
    return first(this, 'fontLine');
  }
  getFontLines(): Google.FontLine[][] {
    return each(this, 'fontLine');
  }
  setFontLine(line: Google.FontLine | null): Google.Range {
    return setAll(this, 'fontLine', line);
  }
  setFontLines(lines: (Google.FontLine | null)[][]): Google.Range {
    return setEach(this, 'fontLine', lines);
  }

  getHorizontalAlignment(): string {
    return first(this, 'horizontalAlignment');
  }
  getHorizontalAlignments(): string[][] {
    return each(this, 'horizontalAlignment');
  }
  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): Google.Range {
    return setAll(this, 'horizontalAlignment', alignment);
  }
  setHorizontalAlignments(alignments: ('left' | 'center' | 'normal' | 'right' | null)[][]): Google.Range {
    return setEach(this, 'horizontalAlignment', alignments);
  }

  getVerticalAlignment(): string {
    return first(this, 'verticalAlignment');
  }
  getVerticalAlignments(): string[][] {
    return each(this, 'verticalAlignment');
  }
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): Google.Range {
    return setAll(this, 'verticalAlignment', alignment);
  }
  setVerticalAlignments(alignments: ('top' | 'middle' | 'bottom' | null)[][]): Google.Range {
    return setEach(this, 'verticalAlignment', alignments);
  }

  getWrap(): boolean {
    return first<string>(this, 'wrap') === 'WRAP';
  }
  getWraps(): boolean[][] {
    return each<string>(this, 'wrap').map((row) => row.map((wrap) => wrap === 'WRAP'));
  }
  setWrap(isWrapEnabled: boolean): Google.Range {
    return setAll(this, 'wrap', isWrapEnabled);
  }
  setWraps(isWrapEnabled: boolean[][]): Google.Range {
    return setEach(this, 'wrap', isWrapEnabled);
  }
  getWrapStrategy(): Google.WrapStrategy {
    return valueNamed(WrapStrategy, first<string>(this, 'wrap'));
  }
  getWrapStrategies(): Google.WrapStrategy[][] {
    return each<string>(this, 'wrap').map((row) => row.map((name) => valueNamed(WrapStrategy, name)));
  }
  setWrapStrategy(strategy: Google.WrapStrategy): Google.Range {
    return setAll(this, 'wrap', strategy);
  }
  setWrapStrategies(strategies: Google.WrapStrategy[][]): Google.Range {
    return setEach(this, 'wrap', strategies);
  }

  /** Null leaves a border as it is, false takes it away. Inner borders are those between the cells of the range. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): Google.Range {
    const line = `${style ?? BorderStyle.SOLID} ${colorCode(color ?? '#000000')}`;
    return editing(this, ({ sheet: { formats }, area }) => {
      const { row, column, rows, columns } = area;
      const draw = (name: BorderName, wanted: boolean | null, part: typeof area) => {
        if (wanted === null || part.rows < 1 || part.columns < 1) return;
        formats[name].set(part, wanted ? line : undefined);
      };
      draw('borderTop', horizontal, { row: row + 1, column, rows: rows - 1, columns });
      draw('borderLeft', vertical, { row, column: column + 1, rows, columns: columns - 1 });
      draw('borderTop', top, { row, column, rows: 1, columns });
      draw('borderLeft', left, { row, column, rows, columns: 1 });
      draw('borderBottom', bottom, { row: row + rows - 1, column, rows: 1, columns });
      draw('borderRight', right, { row, column: column + columns - 1, rows, columns: 1 });
    });
  }
}

type Property = Exclude<keyof CellFormat, BorderName>;
type BorderName = 'borderTop' | 'borderLeft' | 'borderBottom' | 'borderRight';

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

function first<T>(range: RangeFormats, property: Property): T {
  const { sheet, area } = reading(range);
  return (sheet.formats[property].at(area.row, area.column) ?? DEFAULTS[property]) as T;
}

function each<T>(range: RangeFormats, property: Property): T[][] {
  const { sheet, area } = reading(range);
  return blockOf(area, (column) => {
    const values = sheet.formats[property].slice(column, area.row, area.row + area.rows - 1);
    return (row) => (values[row - area.row] ?? DEFAULTS[property]) as T;
  });
}

function setterName(property: Property): string {
  return `SpreadsheetApp.Range.set${property[0]!.toUpperCase()}${property.slice(1)}`;
}

function setAll(range: RangeFormats, property: Property, value: unknown): Google.Range {
  const wanted = stored(property, value, setterName(property));
  return editing(range, ({ sheet, area }) => sheet.formats[property].set(area, wanted as never));
}

function setEach(range: RangeFormats, property: Property, values: unknown): Google.Range {
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

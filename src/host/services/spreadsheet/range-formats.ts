import { valueNamed } from '../enumeration.ts';
import type * as Google from '../google-types.ts';
import { colorCode } from './color.ts';
import { type BorderName, each, first, setAll, setEach } from './format-access.ts';
import { editing } from './range-access.ts';
import { RangeValues } from './range-values.ts';
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
 * property; what its values become in the workbook is said in format-access.ts.
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

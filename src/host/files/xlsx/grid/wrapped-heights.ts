import { displayText } from '../../../workbook/display-text.ts';
import type { RunList } from '../../../workbook/run-list.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import { attribute, isTrue, withAttribute } from '../package/xml-element.ts';

/** Of a line of text in the usual size. */
const pointsPerLine = 15;
const pixelsPerCharacter = 6;
const paddingPixels = 6;
const defaultWidthPixels = 100;
// As high as Excel lets a row be.
const mostPoints = 409;

interface WrappedColumn {
  readonly column: number;
  readonly wraps: RunList<string>;
  readonly charactersPerLine: number;
}

/**
 * Heights of rows with wrapped texts, guessed. Sheets and Excel work them out themselves; LibreOffice takes what the file
 * says, and would print the lines of one row over the next.
 */
export class WrappedHeights {
  readonly #sheet: Sheet;
  readonly #columns: WrappedColumn[] = [];

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    for (let column = 1; column <= sheet.lastColumn(); column++) {
      const wraps = sheet.formats.wrap.column(column);
      if (!wraps || sheet.columns.hidden.at(column)) continue;
      const width = sheet.columns.sizes.at(column) ?? defaultWidthPixels;
      const charactersPerLine = Math.max(1, Math.floor((width - paddingPixels) / pixelsPerCharacter));
      this.#columns.push({ column, wraps, charactersPerLine });
    }
  }

  /** The tag of a row that has changed, with the height that its texts need; a height that a person has set stays. */
  fit(row: number, tag: string): string {
    if (this.#columns.length === 0 || isTrue(attribute(tag, 'customHeight'))) return tag;
    const lines = Math.max(...this.#columns.map((column) => this.#lines(row, column)));
    const height = Math.min(mostPoints, lines * pointsPerLine);
    return lines < 2 || height <= Number(attribute(tag, 'ht') ?? 0) ? tag : withAttribute(tag, 'ht', height);
  }

  #lines(row: number, { column, wraps, charactersPerLine }: WrappedColumn): number {
    if (wraps.at(row) !== 'WRAP') return 1;
    const { cells, formats, workbook } = this.#sheet;
    const text = displayText(cells.at(row, column), formats.numberFormat.at(row, column), workbook.locale);
    return text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersPerLine)), 0);
  }
}

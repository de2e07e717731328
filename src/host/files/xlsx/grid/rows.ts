/** Heights, groups and hidden rows, which stand in the tags of the rows. */
import type { RunList } from '../../../workbook/run-list.ts';
import type { Filter } from '../../../workbook/sheet-features.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import { attribute, isTrue, withAttribute } from '../package/xml-element.ts';
import { applyLines, type Line, type LineChanges, LineTags } from './lines.ts';
import { rawRows } from './raw-cells.ts';

const rowTags = new LineTags('ht', 'customHeight', 4 / 3, 'summaryBelow');

export function readRowLines(sheet: Sheet, xml: SheetXml): void {
  applyLines(linesOf(sheet, xml, sheet.filter), sheet.rows);
}

/** What the rows of a sheet are to be, against what they are in its file. */
export class RowLines {
  private readonly changes: LineChanges;

  constructor(
    private readonly sheet: Sheet,
    xml: SheetXml,
    filterInFile: Filter | null,
  ) {
    this.changes = rowTags.changes(sheet.rows, linesOf(sheet, xml, filterInFile), xml);
  }

  /** The last row of which anything is said. */
  get last(): number {
    return this.changes.last;
  }

  /** The tag of a row with what the workbook says of it; the same one where nothing changed. */
  tag(row: number, tag: string): string {
    if (row > this.last) return tag;
    const line = this.changes.at(row);
    if (!line) return tag;
    const isFilteredAway = isTrue(attribute(tag, 'hidden')) && isFiltered(row, this.sheet.filter);
    return rowTags.write(tag, { ...line, hidden: line.hidden || isFilteredAway });
  }
}

function linesOf(sheet: Sheet, xml: SheetXml, filter: Filter | null): Map<number, Line> {
  const lines = new Map<number, Line>();
  for (const { row, tag } of rawRows(xml.first('sheetData') ?? '<sheetData/>')) {
    const ofPerson = isFiltered(row, filter) ? withAttribute(tag, 'hidden', null) : tag;
    const line = row <= sheet.maxRows && rowTags.read(ofPerson);
    if (line) lines.set(row, line);
  }
  return lines;
}

/** Files do not say who hides a row: within a filter that has criteria, it is the filter. */
function isFiltered(row: number, filter: Filter | null): boolean {
  if (!filter || filter.criteria.size === 0) return false;
  return row > filter.area.row && row < filter.area.row + filter.area.rows;
}

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
  private readonly columns: WrappedColumn[] = [];

  constructor(private readonly sheet: Sheet) {
    for (let column = 1; column <= sheet.lastColumn(); column++) {
      const wraps = sheet.formats.wrap.column(column);
      if (!wraps || sheet.columns.hidden.at(column)) continue;
      const width = sheet.columns.sizes.at(column) ?? defaultWidthPixels;
      const charactersPerLine = Math.max(1, Math.floor((width - paddingPixels) / pixelsPerCharacter));
      this.columns.push({ column, wraps, charactersPerLine });
    }
  }

  /** The tag of a row that has changed, with the height that its texts need; a height that a person has set stays. */
  fit(row: number, tag: string): string {
    if (this.columns.length === 0 || isTrue(attribute(tag, 'customHeight'))) return tag;
    const lines = Math.max(...this.columns.map((column) => this.lines(row, column)));
    const height = Math.min(mostPoints, lines * pointsPerLine);
    return lines < 2 || height <= Number(attribute(tag, 'ht') ?? 0) ? tag : withAttribute(tag, 'ht', height);
  }

  private lines(row: number, { column, wraps, charactersPerLine }: WrappedColumn): number {
    if (wraps.at(row) !== 'WRAP') return 1;
    return this.sheet
      .text(row, column)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersPerLine)), 0);
  }
}

/** Heights, groups and hidden rows, which stand in the tags of the rows. */

import type { Filter } from '../../../workbook/sheet-features.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import { attribute, isTrue, withAttribute } from '../package/xml-element.ts';
import {
  applyLines,
  groupControl,
  groupDepth,
  type Line,
  lastLine,
  lineLookup,
  plainLine,
  readLines,
  sameLine,
} from './lines.ts';
import { rawRows } from './raw-cells.ts';

const pixelsPerPoint = 4 / 3;

export function readRowLines(sheet: Sheet, xml: SheetXml): void {
  applyLines(linesOf(sheet, xml, sheet.filter), sheet.rows);
}

/** What the rows of a sheet are to be, against what they are in its file. */
export class RowLines {
  readonly #sheet: Sheet;
  readonly #lineNow: (row: number) => Line;
  readonly #lineBefore: (row: number) => Line;
  /** The last row of which anything is said. */
  readonly last: number;

  constructor(sheet: Sheet, xml: SheetXml, filterInFile: Filter | null) {
    this.#sheet = sheet;
    const inFile = readLines(linesOf(sheet, xml, filterInFile), groupControl(xml, 'summaryBelow'));
    this.#lineNow = lineLookup(sheet.rows);
    this.#lineBefore = lineLookup(inFile);
    this.last = Math.max(lastLine(sheet.rows), lastLine(inFile));
  }

  /** The tag of a row with what the workbook says of it; the same one where nothing changed. */
  tag(row: number, tag: string): string {
    if (row > this.last) return tag;
    const line = this.#lineNow(row);
    if (sameLine(line, this.#lineBefore(row))) return tag;
    const height = line.size === undefined ? null : line.size / pixelsPerPoint;
    const isHidden = line.hidden || (isTrue(attribute(tag, 'hidden')) && isFiltered(row, this.#sheet.filter));
    const attributes = {
      ht: height,
      customHeight: height === null ? null : 1,
      hidden: isHidden ? 1 : null,
      outlineLevel: line.depth || null,
      collapsed: line.endsCollapsed ? 1 : null,
    };
    return Object.entries(attributes).reduce(
      (changed, [name, value]) => withAttribute(changed, name, value),
      tag,
    );
  }
}

function linesOf(sheet: Sheet, xml: SheetXml, filter: Filter | null): Map<number, Line> {
  const lines = new Map<number, Line>();
  for (const { row, tag } of rawRows(xml.first('sheetData') ?? '<sheetData/>')) {
    const line = lineOf(tag, isFiltered(row, filter));
    if (row <= sheet.maxRows && !sameLine(line, plainLine)) lines.set(row, line);
  }
  return lines;
}

/** Heights that a program has worked out from the text are none of a person's. */
function lineOf(tag: string, isFilteredRow: boolean): Line {
  const height = isTrue(attribute(tag, 'customHeight')) ? attribute(tag, 'ht') : undefined;
  return {
    size: height === undefined ? undefined : Math.round(Number(height) * pixelsPerPoint),
    hidden: isTrue(attribute(tag, 'hidden')) && !isFilteredRow,
    depth: groupDepth(attribute(tag, 'outlineLevel')),
    endsCollapsed: isTrue(attribute(tag, 'collapsed')),
  };
}

/** Files do not say who hides a row: within a filter that has criteria, it is the filter. */
function isFiltered(row: number, filter: Filter | null): boolean {
  if (!filter || filter.criteria.size === 0) return false;
  return row > filter.area.row && row < filter.area.row + filter.area.rows;
}

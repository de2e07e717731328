import { containsCell, lastRowOf } from '../../host/workbook/area.ts';
import { plainValue } from '../../host/workbook/cell.ts';
import type { Banding, RangeReference, Validation } from '../../host/workbook/sheet-features.ts';
import type { CellLook } from '../protocol.ts';
import { conditionalStyle } from './conditional-style.ts';
import type { SheetCell } from './sheet-cell.ts';

/** How the cells of a tab look, each distinct look once: most cells of a column have the same. */
export class CellLooks {
  readonly all: CellLook[] = [];
  readonly choices: (readonly string[])[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly choiceOf = new Map<Validation, number>();
  private readonly lastRow: number;

  constructor(lastRow: number) {
    this.lastRow = lastRow;
  }

  /** Index of the cell's look. */
  indexOf(cell: SheetCell): number {
    const look = this.lookOf(cell);
    const key = JSON.stringify(look);
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = this.all.push(look) - 1;
      this.indexes.set(key, index);
    }
    return index;
  }

  private lookOf(cell: SheetCell): CellLook {
    const { sheet, value } = cell;
    const validation = cell.in(sheet.validations);
    const isCheckbox = validation?.criteria === 'CHECKBOX' && (typeof value === 'boolean' || value === null);
    const isDropdown = validation?.criteria === 'VALUE_IN_LIST' || validation?.criteria === 'VALUE_IN_RANGE';
    return {
      style: { ...ownStyle(cell), ...conditionalStyle(cell), ...mergedStyle(cell) },
      isInvalid: validation !== undefined && value !== null && isBroken(cell, validation),
      control: isCheckbox ? 'checkbox' : isDropdown ? 'dropdown' : null,
      choice: isDropdown ? this.choice(validation) : null,
    };
  }

  private choice(validation: Validation): number {
    let index = this.choiceOf.get(validation);
    if (index === undefined) {
      index = this.choices.push(offered(validation, this.lastRow)) - 1;
      this.choiceOf.set(validation, index);
    }
    return index;
  }
}

function ownStyle(cell: SheetCell): Record<string, string> {
  const { sheet, row, column, value } = cell;
  const { formats } = sheet;
  const style: Record<string, string> = {};
  const set = (name: string, text: string | undefined) => {
    if (text !== undefined) style[name] = text;
  };
  const link = cell.in(sheet.links);
  set('background', cell.in(formats.background) ?? bandColor(cell));
  set('color', cell.in(formats.fontColor) ?? (link && '#1155cc'));
  set('font-weight', cell.in(formats.fontWeight));
  set('font-style', cell.in(formats.fontStyle));
  set('text-decoration', cell.in(formats.fontLine) ?? (link && 'underline'));
  const size = cell.in(formats.fontSize);
  if (size !== undefined && size !== usualPoints) {
    Object.assign(style, { 'font-size': `${(size * 4) / 3}px`, 'line-height': '1.25' });
  }
  const byValue = typeof value === 'number' ? 'right' : typeof value === 'boolean' ? 'center' : undefined;
  set('text-align', cell.in(formats.horizontalAlignment) ?? byValue);
  const wrap = cell.in(formats.wrap);
  if (wrap === 'WRAP') style['white-space'] = 'pre-wrap';
  else if (wrap !== 'CLIP' && typeof value === 'string' && sheet.cells.at(row, column + 1) === null) {
    // As in Sheets, text runs on over the empty cells beside it.
    Object.assign(style, { overflow: 'visible', 'z-index': '1' });
  }
  return style;
}

/** Font size of a new spreadsheet. */
const usualPoints = 10;

function bandColor({ sheet, row, column }: SheetCell): string | undefined {
  const banding = sheet.bandings.find(({ area }) => containsCell(area, row, column));
  return banding ? (colorOfBand(banding, row) ?? undefined) : undefined;
}

function colorOfBand(
  { area, headerRow, firstRow, secondRow, footerRow }: Banding,
  row: number,
): string | null {
  if (headerRow !== null && row === area.row) return headerRow;
  if (footerRow !== null && row === lastRowOf(area)) return footerRow;
  return (row - area.row - (headerRow === null ? 0 : 1)) % 2 === 0 ? firstRow : secondRow;
}

function mergedStyle(cell: SheetCell): Record<string, string> {
  return cell.columns === 1 ? {} : { width: `${cell.widthPixels}px`, 'z-index': '1' };
}

function isBroken({ candidate }: SheetCell, rule: Validation): boolean {
  return candidate.meets(rule) === false;
}

function offered({ criteria, values }: Validation, lastRow: number): readonly string[] {
  if (criteria === 'VALUE_IN_LIST') return values[0] as readonly string[];
  const { sheet, area } = values[0] as RangeReference;
  const found = new Set<string>();
  for (let row = area.row; row <= Math.min(lastRowOf(area), area.row + lastRow); row++) {
    const value = plainValue(sheet.cells.at(row, area.column));
    if (value !== null) found.add(String(value));
  }
  return [...found];
}

import { lastRowOf } from '../../host/workbook/area.ts';
import { plainValue } from '../../host/workbook/cell.ts';
import { meetsCriteria } from '../../host/workbook/criteria.ts';
import type { Sheet } from '../../host/workbook/sheet.ts';
import type { Banding, RangeReference, Validation } from '../../host/workbook/sheet-features.ts';
import type { CellLook, Choice } from '../protocol.ts';
import { conditionalStyle } from './conditional-style.ts';

/** How the cells of a tab look, each distinct look once: most cells of a column have the same. */
export class CellLooks {
  readonly all: CellLook[] = [];
  readonly choices: Choice[] = [];
  readonly #sheet: Sheet;
  readonly #indexes = new Map<string, number>();
  readonly #choiceOf = new Map<Validation, number>();
  readonly #lastRow: number;

  constructor(sheet: Sheet, lastRow: number) {
    this.#sheet = sheet;
    this.#lastRow = lastRow;
  }

  /** Index of the cell's look. */
  at(row: number, column: number): number {
    const look = this.#lookOf(row, column);
    const key = JSON.stringify(look);
    let index = this.#indexes.get(key);
    if (index === undefined) {
      index = this.all.push(look) - 1;
      this.#indexes.set(key, index);
    }
    return index;
  }

  #lookOf(row: number, column: number): CellLook {
    const sheet = this.#sheet;
    const value = plainValue(sheet.cells.at(row, column));
    const validation = sheet.validations.at(row, column);
    const isCheckbox = validation?.criteria === 'CHECKBOX' && (typeof value === 'boolean' || value === null);
    const isDropdown = validation?.criteria === 'VALUE_IN_LIST' || validation?.criteria === 'VALUE_IN_RANGE';
    return {
      style: {
        ...ownStyle(sheet, row, column, value),
        ...conditionalStyle(sheet, row, column),
        ...mergedStyle(sheet, row, column),
      },
      isInvalid: validation !== undefined && value !== null && isBroken(sheet, row, column, validation),
      control: isCheckbox ? 'checkbox' : isDropdown ? 'dropdown' : null,
      choice: isDropdown ? this.#choice(validation) : null,
    };
  }

  #choice(validation: Validation): number {
    let index = this.#choiceOf.get(validation);
    if (index === undefined) {
      index = this.choices.push(offered(validation, this.#lastRow)) - 1;
      this.#choiceOf.set(validation, index);
    }
    return index;
  }
}

function ownStyle(sheet: Sheet, row: number, column: number, value: unknown): Record<string, string> {
  const { formats } = sheet;
  const style: Record<string, string> = {};
  const set = (name: string, text: string | undefined) => {
    if (text !== undefined) style[name] = text;
  };
  set('background', formats.background.at(row, column) ?? bandColor(sheet, row, column));
  set('color', formats.fontColor.at(row, column) ?? (sheet.links.at(row, column) && '#1155cc'));
  set('font-weight', formats.fontWeight.at(row, column));
  set('font-style', formats.fontStyle.at(row, column));
  set('text-decoration', formats.fontLine.at(row, column) ?? (sheet.links.at(row, column) && 'underline'));
  const size = formats.fontSize.at(row, column);
  if (size !== undefined && size !== usualPoints) {
    Object.assign(style, { 'font-size': `${(size * 4) / 3}px`, 'line-height': '1.25' });
  }
  const byValue = typeof value === 'number' ? 'right' : typeof value === 'boolean' ? 'center' : undefined;
  set('text-align', formats.horizontalAlignment.at(row, column) ?? byValue);
  const wrap = formats.wrap.at(row, column);
  if (wrap === 'WRAP') style['white-space'] = 'pre-wrap';
  else if (wrap !== 'CLIP' && typeof value === 'string' && sheet.cells.at(row, column + 1) === null) {
    // As in Sheets, text runs on over the empty cells beside it.
    Object.assign(style, { overflow: 'visible', 'z-index': '1' });
  }
  return style;
}

/** Font size of a new spreadsheet. */
const usualPoints = 10;

function bandColor(sheet: Sheet, row: number, column: number): string | undefined {
  const banding = sheet.bandings.find(({ area }) => {
    const isInRows = row >= area.row && row <= lastRowOf(area);
    return isInRows && column >= area.column && column < area.column + area.columns;
  });
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

function mergedStyle(sheet: Sheet, row: number, column: number): Record<string, string> {
  const merge = sheet.merges.find((area) => area.row === row && area.column === column);
  if (!merge || merge.columns === 1) return {};
  let width = 0;
  for (let i = 0; i < merge.columns; i++) width += sheet.columns.sizes.at(column + i) ?? 100;
  return { width: `${width}px`, 'z-index': '1' };
}

function isBroken(sheet: Sheet, row: number, column: number, { criteria, values }: Validation): boolean {
  const format = sheet.formats.numberFormat.at(row, column);
  const candidate = { value: plainValue(sheet.cells.at(row, column)), format, locale: sheet.workbook.locale };
  return meetsCriteria(criteria, values, candidate) === false;
}

function offered({ criteria, values }: Validation, lastRow: number): Choice {
  if (criteria === 'VALUE_IN_LIST') return values[0] as readonly string[];
  const { sheet, area } = values[0] as RangeReference;
  const found = new Set<string>();
  for (let row = area.row; row <= Math.min(lastRowOf(area), area.row + lastRow); row++) {
    const value = plainValue(sheet.cells.at(row, area.column));
    if (value !== null) found.add(String(value));
  }
  return [...found];
}

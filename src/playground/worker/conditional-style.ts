import { type Area, containsCell, lastColumnOf, lastRowOf } from '../../host/workbook/area.ts';
import { plainValue } from '../../host/workbook/cell.ts';
import { columnNumber } from '../../host/workbook/formula-references.ts';
import type { ConditionalFormat, ConditionalStyle } from '../../host/workbook/sheet-features.ts';
import type { Sheet } from '../../host/workbook/workbook.ts';
import { SheetCell } from './sheet-cell.ts';

/** CSS of the conditional formats that hold for a cell; of each property the first that says something. */
export function conditionalStyle(cell: SheetCell): Record<string, string> {
  const style: Record<string, string> = {};
  for (const format of cell.sheet.conditionalFormats) {
    const area = format.areas.find((one) => containsCell(one, cell.row, cell.column));
    if (!area) continue;
    for (const [name, text] of Object.entries(styleOf(format, cell, area))) style[name] ??= text;
  }
  return style;
}

function styleOf(format: ConditionalFormat, cell: SheetCell, area: Area): Record<string, string> {
  if ('unsupported' in format) return {};
  if ('gradient' in format) return gradientStyle(format.gradient, cell, area);
  const { criteria, values } = format.condition;
  const [formula] = values;
  const holds =
    criteria === 'CUSTOM_FORMULA' && typeof formula === 'string'
      ? formulaHolds(formula, cell.sheet, cell.row - format.areas[0]!.row)
      : cell.candidate.meets(format.condition);
  return holds ? cssOf(format.style) : {};
}

function cssOf(style: ConditionalStyle): Record<string, string> {
  const line = style.strikethrough ? 'line-through' : style.underline ? 'underline' : undefined;
  return {
    ...(style.background && { background: style.background }),
    ...(style.fontColor && { color: style.fontColor }),
    ...(style.bold && { 'font-weight': 'bold' }),
    ...(style.italic && { 'font-style': 'italic' }),
    ...(line && { 'text-decoration': line }),
  };
}

const operand = '(?:\\$([A-Z]+)\\$?(\\d+)(?:&"")?|"((?:[^"]|"")*)")';
const comparison = new RegExp(`^${operand}(=|<>)${operand}$`, 'i');
const both = /^=\((.*)\)\*\((.*)\)$/s;

/**
 * Formulas are not computed here, but for comparisons of a column's text, and two of them together: they show whether a
 * score is its lead's, and which status it has.
 */
function formulaHolds(formula: string, sheet: Sheet, rowsBelow: number): boolean {
  const parts = both.exec(formula)?.slice(1) ?? [formula.slice(1)];
  return parts.every((part) => comparisonHolds(part, sheet, rowsBelow));
}

function comparisonHolds(part: string, sheet: Sheet, rowsBelow: number): boolean {
  const match = comparison.exec(part);
  if (!match) return false;
  const textOf = ([letters, row, text]: (string | undefined)[]) => {
    if (letters === undefined) return (text ?? '').replaceAll('""', '"');
    return new SheetCell(sheet, Number(row) + rowsBelow, columnNumber(letters)).text;
  };
  const isSame = textOf(match.slice(1, 4)).toLowerCase() === textOf(match.slice(5, 8)).toLowerCase();
  return isSame === (match[4] === '=');
}

type Gradient = Extract<ConditionalFormat, { gradient: unknown }>['gradient'];

/** Between the colours of the smallest and the largest number; a middle colour lies half way. */
function gradientStyle(
  { min, mid, max }: Gradient,
  { sheet, value }: SheetCell,
  area: Area,
): Record<string, string> {
  if (typeof value !== 'number') return {};
  const numbers = numbersIn(sheet, area);
  const low = min.type === 'NUMBER' ? Number(min.value) : Math.min(...numbers);
  const high = max.type === 'NUMBER' ? Number(max.value) : Math.max(...numbers);
  const share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 1;
  if (!mid) return { background: mixed(min.color, max.color, share) };
  return {
    background:
      share < 0.5 ? mixed(min.color, mid.color, 2 * share) : mixed(mid.color, max.color, 2 * share - 1),
  };
}

function numbersIn(sheet: Sheet, area: Area): number[] {
  const found: number[] = [];
  const last = Math.min(lastRowOf(area), sheet.lastRow());
  for (let column = area.column; column <= lastColumnOf(area); column++) {
    for (let row = area.row; row <= last; row++) {
      const value = plainValue(sheet.cells.at(row, column));
      if (typeof value === 'number') found.push(value);
    }
  }
  return found;
}

function mixed(from: string, to: string, share: number): string {
  return `color-mix(in srgb, ${to} ${Math.round(share * 100)}%, ${from})`;
}

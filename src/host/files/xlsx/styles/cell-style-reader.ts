/** What the styles of a file look like, in the words of the workbook in memory. */
import type { CellFormat } from '../../../workbook/cell-formats.ts';
import { attribute, childElements, childNamed, elementAt, startTagOf } from '../package/xml-element.ts';
import { builtinNumberFormats } from './builtin-number-formats.ts';
import { colorOf } from './colors.ts';

export type Format = { -readonly [K in keyof CellFormat]?: CellFormat[K] };

/** The tables of `styles.xml` that a cell format points into, each entry as XML. */
export interface StyleTables {
  /** Number formats by id. */
  numberFormats: ReadonlyMap<number, string>;
  fonts: readonly string[];
  fills: readonly string[];
  borders: readonly string[];
  theme: readonly string[];
}

/** @param xf a cell format, `<xf numFmtId="…" fontId="…" …>` */
export function readFormat(xf: string, tables: StyleTables): Format {
  const tag = startTagOf(xf, elementAt(xf, 0));
  const at = (name: string) => Number(attribute(tag, name) ?? 0);
  const format: Format = {
    ...readFont(tables.fonts[at('fontId')], tables.theme),
    ...readBorder(tables.borders[at('borderId')], tables.theme),
    ...readAlignment(xf),
  };
  const numberFormat = tables.numberFormats.get(at('numFmtId')) ?? builtinNumberFormats.get(at('numFmtId'));
  if (numberFormat !== undefined && numberFormat.toLowerCase() !== 'general')
    format.numberFormat = numberFormat;
  const background = readFill(tables.fills[at('fillId')], tables.theme);
  if (background !== undefined) format.background = background;
  return format;
}

export function readFont(font: string | undefined, theme: readonly string[]): Format {
  const format: Format = {};
  if (!font) return format;
  const root = elementAt(font, 0);
  for (const child of childElements(font, root.inner, root.innerEnd)) {
    const tag = startTagOf(font, child);
    const value = attribute(tag, 'val');
    const isOn = value !== '0' && value !== 'false' && value !== 'none';
    if (child.name === 'b' && isOn) format.fontWeight = 'bold';
    else if (child.name === 'i' && isOn) format.fontStyle = 'italic';
    else if (child.name === 'strike' && isOn) format.fontLine = 'line-through';
    else if (child.name === 'u' && isOn) format.fontLine ??= 'underline';
    else if (child.name === 'sz' && value) format.fontSize = Number(value);
    else if (child.name === 'name' && value) format.fontFamily = value;
    else if (child.name === 'color') {
      const color = colorOf(tag, theme);
      if (color !== undefined) format.fontColor = color;
    }
  }
  return format;
}

/** Sheets knows plain backgrounds only: the main colour of a pattern stands for it. */
export function readFill(fill: string | undefined, theme: readonly string[]): string | undefined {
  const pattern = fill && childNamed(fill, elementAt(fill, 0), 'patternFill');
  if (!pattern) return undefined;
  const kind = attribute(startTagOf(fill, pattern), 'patternType') ?? 'solid';
  if (kind === 'none') return undefined;
  const color = childNamed(fill, pattern, 'fgColor') ?? childNamed(fill, pattern, 'bgColor');
  return color && colorOf(startTagOf(fill, color), theme);
}

const borderSides = {
  top: 'borderTop',
  left: 'borderLeft',
  bottom: 'borderBottom',
  right: 'borderRight',
} as const;

/** Line styles of files by their names in `SpreadsheetApp.BorderStyle`; others count as the nearest. */
export const borderStyles: Readonly<Record<string, string>> = {
  thin: 'SOLID',
  medium: 'SOLID_MEDIUM',
  thick: 'SOLID_THICK',
  dotted: 'DOTTED',
  dashed: 'DASHED',
  double: 'DOUBLE',
};

function readBorder(border: string | undefined, theme: readonly string[]): Format {
  const format: Format = {};
  if (!border) return format;
  for (const [side, key] of Object.entries(borderSides)) {
    const element = childNamed(border, elementAt(border, 0), side);
    const style = element && attribute(startTagOf(border, element), 'style');
    if (!element || !style || style === 'none') continue;
    const color = childNamed(border, element, 'color');
    const rgb = color && colorOf(startTagOf(border, color), theme);
    format[key] = `${borderStyles[style] ?? 'SOLID'} ${rgb ?? '#000000'}`;
  }
  return format;
}

function readAlignment(xf: string): Format {
  const format: Format = {};
  const element = childNamed(xf, elementAt(xf, 0), 'alignment');
  if (!element) return format;
  const tag = startTagOf(xf, element);
  const horizontal = attribute(tag, 'horizontal');
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right') {
    format.horizontalAlignment = horizontal;
  }
  const vertical = attribute(tag, 'vertical');
  if (vertical === 'top') format.verticalAlignment = 'top';
  else if (vertical === 'center') format.verticalAlignment = 'middle';
  const wrap = attribute(tag, 'wrapText');
  if (wrap === '1' || wrap === 'true') format.wrap = 'WRAP';
  return format;
}

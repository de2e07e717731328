/** `styles.xml`: the looks that cells point to by number. New ones are added at the end; none changes or goes. */
import type { ConditionalStyle } from '../../../workbook/sheet-features.ts';
import {
  attribute,
  elementAt,
  openTag,
  rootElement,
  rootNamed,
  withAttribute,
} from '../package/xml-element.ts';
import { borderOf, type Format, fillOf, fontLike, StyleReader, withAlignment } from './cell-style.ts';
import { rgbOf } from './colors.ts';
import { NumberFormats } from './number-formats.ts';

const tableNames = ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const;
type TableName = (typeof tableNames)[number];

export class StyleSheet {
  private readonly read: StyleReader;
  private readonly numberFormats = new NumberFormats();
  private readonly tables = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Record<
    TableName,
    string[]
  >;
  private readonly formats: Format[] = [];
  private readonly made = new Map<string, number>();
  private reserved = 0;
  private isChanged = false;

  constructor(
    private readonly xml: string,
    readonly theme: readonly string[],
  ) {
    this.read = new StyleReader(theme);
    const root = rootNamed(xml, 'styleSheet');
    for (const table of root.children()) {
      const entries = table.children();
      if (table.name === 'numFmts') for (const entry of entries) this.numberFormats.read(entry.tag);
      else if (tableNames.includes(table.name as TableName))
        this.tables[table.name as TableName] = Array.from(entries, ({ xml }) => xml);
    }
    // What is added must not become the look of cells that say nothing.
    for (const name of tableNames)
      this.tables[name].push(...plainEntries[name].slice(this.tables[name].length));
  }

  /** How cells of a format number look beyond the default of the workbook. Not to be changed. */
  formatOf(xf: number): Format {
    let format = this.formats[xf];
    if (!format) {
      format = this.read.format(this.tables.cellXfs[xf] ?? plainXf, this.tables, this.numberFormats);
      const standard = this.standardFont();
      for (const key of ['fontFamily', 'fontSize', 'fontColor'] as const) {
        if (format[key] === standard[key]) delete format[key];
      }
      if (format.fontColor === '#000000') delete format.fontColor;
      this.formats[xf] = format;
    }
    return format;
  }

  /** Keeps the numbers up to `xf` from being given to new formats: cells may have one that the file does not list. */
  reserve(xf: number): void {
    this.reserved = Math.max(this.reserved, xf);
  }

  /** The number of a format that looks like `format` and is else like number `base`. */
  xfLike(base: number, format: Format): number {
    const before = this.formatOf(base);
    const keys = Object.keys({ ...before, ...format }) as (keyof Format)[];
    const changes = new Set(keys.filter((key) => before[key] !== format[key]));
    if (changes.size === 0) return base;
    const name = `${base} ${JSON.stringify(keys.sort().map((key) => [key, format[key]]))}`;
    let xf = this.made.get(name);
    if (xf === undefined) {
      xf = this.add('cellXfs', this.changedXf(base, format, changes));
      this.made.set(name, xf);
    }
    return xf;
  }

  /** What a conditional format does to the cells that meet it. */
  conditionalStyle(dxf: number): ConditionalStyle {
    const xml = this.tables.dxfs[dxf];
    if (!xml) return {};
    const root = elementAt(xml);
    const font = this.read.font(root.childNamed('font')?.xml);
    const background = this.read.fill(root.childNamed('fill')?.xml);
    const style: ConditionalStyle = {};
    if (background) style.background = background;
    if (font.fontColor) style.fontColor = font.fontColor;
    if (font.fontWeight) style.bold = true;
    if (font.fontStyle) style.italic = true;
    if (font.fontLine === 'line-through') style.strikethrough = true;
    if (font.fontLine === 'underline') style.underline = true;
    return style;
  }

  addConditionalStyle({ background, fontColor, ...font }: ConditionalStyle): number {
    const parts = [
      font.bold ? '<b/>' : '',
      font.italic ? '<i/>' : '',
      font.strikethrough ? '<strike/>' : '',
      font.underline ? '<u/>' : '',
      fontColor ? `<color rgb="${rgbOf(fontColor)}"/>` : '',
    ].join('');
    const fill = background
      ? `<fill><patternFill patternType="solid"><fgColor rgb="${rgbOf(background)}"/><bgColor rgb="${rgbOf(background)}"/></patternFill></fill>`
      : '';
    return this.add('dxfs', `<dxf>${parts && `<font>${parts}</font>`}${fill}</dxf>`);
  }

  static readonly empty =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

  /** Null where nothing was added. */
  changedXml(): string | null {
    if (!this.isChanged) return null;
    const root = rootElement(this.xml);
    const children = [...root.children()];
    const written = new Map<string, string>([
      ...(children.some(({ name }) => name === 'cellStyleXfs') ? [] : plainStyles),
      ...children.map(({ name, xml }) => [name, xml] as const),
    ]);
    const tags = new Map(children.map(({ name, tag }) => [name, openTag(tag)]));
    for (const name of tableNames) {
      const entries = this.tables[name];
      if (entries.length === 0) continue;
      const tag = withAttribute(tags.get(name) ?? `<${name}>`, 'count', entries.length);
      written.set(name, `${tag}${entries.join('')}</${name}>`);
    }
    const numberFormats = this.numberFormats.toString();
    if (numberFormats !== '') written.set('numFmts', numberFormats);
    const names = [...new Set([...styleOrder, ...written.keys()])];
    const inside = names.map((name) => written.get(name) ?? '').join('');
    return root.withContent(inside);
  }

  private standardFont(): Format {
    return this.read.font(this.tables.fonts[0]);
  }

  private changedXf(base: number, format: Format, changes: ReadonlySet<keyof Format>): string {
    let xf = this.tables.cellXfs[base] ?? plainXf;
    const { inner } = elementAt(xf);
    let tag = xf.slice(0, inner);
    const point = (attributeName: string, applied: string, id: number) => {
      tag = withAttribute(withAttribute(tag, attributeName, id), applied, 1);
    };
    const has = (...keys: (keyof Format)[]) => keys.some((key) => changes.has(key));
    if (has('numberFormat'))
      point('numFmtId', 'applyNumberFormat', this.numberFormats.idOf(format.numberFormat));
    if (has('fontWeight', 'fontStyle', 'fontLine', 'fontColor', 'fontFamily', 'fontSize')) {
      const font = this.tables.fonts[Number(attribute(tag, 'fontId') ?? 0)] ?? '<font/>';
      point('fontId', 'applyFont', this.add('fonts', fontLike(font, format, changes, this.standardFont())));
    }
    if (has('background')) {
      const fill = format.background === undefined ? 0 : this.add('fills', fillOf(format.background));
      point('fillId', 'applyFill', fill);
    }
    if (has('borderTop', 'borderLeft', 'borderBottom', 'borderRight')) {
      point('borderId', 'applyBorder', this.add('borders', borderOf(format)));
    }
    const isAligned = has('horizontalAlignment', 'verticalAlignment', 'wrap');
    if (isAligned) tag = withAttribute(tag, 'applyAlignment', 1);
    xf = tag + xf.slice(inner);
    return isAligned ? withAlignment(xf, format, changes) : xf;
  }

  private add(table: TableName, xml: string): number {
    const entries = this.tables[table];
    const known = entries.indexOf(xml);
    if (known >= 0) return known;
    this.isChanged = true;
    if (table === 'cellXfs') while (entries.length <= this.reserved) entries.push(plainXf);
    return entries.push(xml) - 1;
  }
}

const plainXf = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** What programs take for granted in tables that a file leaves out: the second fill is never another. */
const plainEntries: Readonly<Record<TableName, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: [plainXf],
  dxfs: [],
};
const plainStyles = [
  [
    'cellStyleXfs',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  ],
  ['cellStyles', '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'],
] as const;
const styleOrder = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

/** Fonts, fills, borders and alignments: XML as the workbook in memory says it, and the other way, each like one that is there. */
import type { CellFormat } from '../../../workbook/cell-formats.ts';
import {
  attribute,
  elementAt,
  emptyTag,
  isTrue,
  openTag,
  withAttribute,
  type XmlElement,
} from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import { colorOf, rgbOf } from './colors.ts';
import type { NumberFormats } from './number-formats.ts';

export type Format = { -readonly [K in keyof CellFormat]?: CellFormat[K] };

/** Tables of `styles.xml` that a cell format points into, each entry as XML. */
type StyleTables = Readonly<Record<'fonts' | 'fills' | 'borders', readonly string[]>>;

/** Reads the entries of `styles.xml` by the colours of a theme. */
export class StyleReader {
  constructor(private readonly theme: readonly string[]) {}

  /** @param xf a cell format, `<xf numFmtId="…" fontId="…" …>` */
  format(xf: string, { fonts, fills, borders }: StyleTables, numberFormats: NumberFormats): Format {
    const element = elementAt(xf);
    const at = (name: string) => Number(element.attribute(name) ?? 0);
    const format: Format = {
      ...this.font(fonts[at('fontId')]),
      ...this.border(borders[at('borderId')]),
      ...readAlignment(element),
    };
    const numberFormat = numberFormats.at(at('numFmtId'));
    if (numberFormat !== undefined && numberFormat.toLowerCase() !== 'general')
      format.numberFormat = numberFormat;
    const background = this.fill(fills[at('fillId')]);
    if (background !== undefined) format.background = background;
    return format;
  }

  font(font: string | undefined): Format {
    const format: Format = {};
    if (!font) return format;
    for (const { name, tag } of elementAt(font).children()) {
      const value = attribute(tag, 'val');
      const isOn = value !== '0' && value !== 'false' && value !== 'none';
      if (name === 'b' && isOn) format.fontWeight = 'bold';
      else if (name === 'i' && isOn) format.fontStyle = 'italic';
      else if (name === 'strike' && isOn) format.fontLine = 'line-through';
      else if (name === 'u' && isOn) format.fontLine ??= 'underline';
      else if (name === 'sz' && value) format.fontSize = Number(value);
      else if (name === 'name' && value) format.fontFamily = value;
      else if (name === 'color') {
        const color = colorOf(tag, this.theme);
        if (color !== undefined) format.fontColor = color;
      }
    }
    return format;
  }

  /** Sheets knows plain backgrounds only: the main colour of a pattern stands for it. */
  fill(fill: string | undefined): string | undefined {
    const pattern = fill && elementAt(fill).childNamed('patternFill');
    if (!pattern) return undefined;
    const kind = pattern.attribute('patternType') ?? 'solid';
    if (kind === 'none') return undefined;
    const color = pattern.childNamed('fgColor') ?? pattern.childNamed('bgColor');
    return color && colorOf(color.tag, this.theme);
  }

  private border(border: string | undefined): Format {
    const format: Format = {};
    if (!border) return format;
    for (const [side, key] of Object.entries(borderSides)) {
      const element = elementAt(border).childNamed(side);
      const style = element?.attribute('style');
      if (!element || !style || style === 'none') continue;
      const color = element.childNamed('color');
      format[key] = `${borderStyles[style] ?? style} ${color ? this.lineColor(color) : ''}`.trimEnd();
    }
    return format;
  }

  /** `#rrggbb`; as written where it is automatic or of the file's palette, which Sheets does not know. */
  private lineColor({ tag }: XmlElement): string {
    const index = attribute(tag, 'indexed');
    if (index !== undefined) return `indexed="${index}"`;
    return colorOf(tag, this.theme) ?? 'auto="1"';
  }
}

const borderSides = {
  top: 'borderTop',
  left: 'borderLeft',
  bottom: 'borderBottom',
  right: 'borderRight',
} as const;

/** Line styles of files by their names in `SpreadsheetApp.BorderStyle`; others keep the file's. */
const borderStyles: Readonly<Record<string, string>> = {
  thin: 'SOLID',
  medium: 'SOLID_MEDIUM',
  thick: 'SOLID_THICK',
  dotted: 'DOTTED',
  dashed: 'DASHED',
  double: 'DOUBLE',
};

function readAlignment(xf: XmlElement): Format {
  const format: Format = {};
  const alignment = xf.childNamed('alignment');
  if (!alignment) return format;
  const horizontal = alignment.attribute('horizontal');
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right') {
    format.horizontalAlignment = horizontal;
  }
  const vertical = alignment.attribute('vertical');
  if (vertical === 'top') format.verticalAlignment = 'top';
  else if (vertical === 'center') format.verticalAlignment = 'middle';
  if (isTrue(alignment.attribute('wrapText'))) format.wrap = 'WRAP';
  return format;
}

/** Order in which Excel writes and wants them. */
const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

type Changes = ReadonlySet<keyof Format>;

/**
 * The font `base` with those parts of `format` that differ from it.
 * @param standard the font of cells that say nothing
 */
export function fontLike(base: string, format: Format, changes: Changes, standard: Format): string {
  const parts = new Map<string, string>();
  for (const { name, xml } of [...elementAt(base).children()]) parts.set(name, xml);
  const put = (name: string, xml: string | false) => {
    if (xml) parts.set(name, xml);
    else parts.delete(name);
  };
  if (changes.has('fontWeight')) put('b', format.fontWeight === 'bold' && '<b/>');
  if (changes.has('fontStyle')) put('i', format.fontStyle === 'italic' && '<i/>');
  if (changes.has('fontLine')) {
    put('strike', format.fontLine === 'line-through' && '<strike/>');
    put('u', format.fontLine === 'underline' && '<u/>');
  }
  if (changes.has('fontColor'))
    put('color', !!format.fontColor && `<color rgb="${rgbOf(format.fontColor)}"/>`);
  if (changes.has('fontSize')) put('sz', `<sz val="${format.fontSize ?? standard.fontSize ?? 10}"/>`);
  if (changes.has('fontFamily')) {
    put('name', `<name val="${escapeXml(format.fontFamily ?? standard.fontFamily ?? 'Arial')}"/>`);
    // A scheme would bring the font of the theme back.
    put('scheme', false);
  }
  return `<font>${fontOrder.map((name) => parts.get(name) ?? '').join('')}</font>`;
}

export function fillOf(background: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgbOf(background)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function borderOf(format: Format): string {
  const side = (name: string, border: string | undefined) => {
    if (border === undefined) return `<${name}/>`;
    const [style, color = ''] = border.split(' ') as [string, string?];
    const line = Object.keys(borderStyles).find((key) => borderStyles[key] === style) ?? style;
    const said = color.startsWith('#') ? `rgb="${rgbOf(color)}"` : color;
    return `<${name} style="${line}">${said && `<color ${said}/>`}</${name}>`;
  };
  const { borderLeft, borderRight, borderTop, borderBottom } = format;
  return `<border>${side('left', borderLeft)}${side('right', borderRight)}${side('top', borderTop)}${side('bottom', borderBottom)}<diagonal/></border>`;
}

/** The cell format `xf` with what `changes` says of the alignment; what Sheets does not know (indents, rotation) stays. */
export function withAlignment(xf: string, format: Format, changes: Changes): string {
  const element = elementAt(xf).childNamed('alignment');
  let tag = element ? element.tag : '<alignment/>';
  if (changes.has('horizontalAlignment')) {
    tag = withAttribute(tag, 'horizontal', format.horizontalAlignment ?? null);
  }
  if (changes.has('verticalAlignment')) {
    const vertical = format.verticalAlignment === 'middle' ? 'center' : format.verticalAlignment;
    tag = withAttribute(tag, 'vertical', vertical ?? null);
  }
  if (changes.has('wrap')) tag = withAttribute(tag, 'wrapText', format.wrap === 'WRAP' ? 1 : null);
  const alignment = /^<alignment\s*\/?>$/.test(tag) ? '' : emptyTag(tag);
  if (element) return element.replacedBy(alignment);
  const { inner, end } = elementAt(xf);
  // The alignment is the first child.
  if (inner < end) return xf.slice(0, inner) + alignment + xf.slice(inner);
  return alignment === '' ? xf : `${openTag(xf)}${alignment}</xf>`;
}

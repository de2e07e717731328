/** XML of fonts, fills, borders and alignments, each made like another one that is there. */

import {
  childElements,
  childNamed,
  elementAt,
  emptyTag,
  openTag,
  startTagOf,
  withAttribute,
} from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import { borderStyles, type Format } from './cell-style-reader.ts';
import { rgbOf } from './colors.ts';

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
  const root = elementAt(base, 0);
  for (const child of childElements(base, root.inner, root.innerEnd)) {
    parts.set(child.name, base.slice(child.start, child.end));
  }
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
    const [style, color = '#000000'] = border.split(' ') as [string, string?];
    const line = Object.keys(borderStyles).find((key) => borderStyles[key] === style) ?? 'thin';
    return `<${name} style="${line}"><color rgb="${rgbOf(color)}"/></${name}>`;
  };
  const { borderLeft, borderRight, borderTop, borderBottom } = format;
  return `<border>${side('left', borderLeft)}${side('right', borderRight)}${side('top', borderTop)}${side('bottom', borderBottom)}<diagonal/></border>`;
}

/** The cell format `xf` with what `changes` says of the alignment; what Sheets does not know (indents, rotation) stays. */
export function withAlignment(xf: string, format: Format, changes: Changes): string {
  const element = childNamed(xf, elementAt(xf, 0), 'alignment');
  let tag = element ? startTagOf(xf, element) : '<alignment/>';
  if (changes.has('horizontalAlignment')) {
    tag = withAttribute(tag, 'horizontal', format.horizontalAlignment ?? null);
  }
  if (changes.has('verticalAlignment')) {
    const vertical = format.verticalAlignment === 'middle' ? 'center' : format.verticalAlignment;
    tag = withAttribute(tag, 'vertical', vertical ?? null);
  }
  if (changes.has('wrap')) tag = withAttribute(tag, 'wrapText', format.wrap === 'WRAP' ? 1 : null);
  const alignment = /^<alignment\s*\/?>$/.test(tag) ? '' : emptyTag(tag);
  if (element) return xf.slice(0, element.start) + alignment + xf.slice(element.end);
  const { inner, end } = elementAt(xf, 0);
  // The alignment is the first child.
  if (inner < end) return xf.slice(0, inner) + alignment + xf.slice(inner);
  return alignment === '' ? xf : `${openTag(xf)}${alignment}</xf>`;
}

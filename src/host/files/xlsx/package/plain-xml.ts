import { maxCellCharacters } from '../../file-limits.ts';
import { ZipProblem } from '../../zip/zip-entry.ts';
import { escapeXml } from './xml-text.ts';

const opening = '<![CDATA[';
const closing = ']]>';
/** A section holds the text of a cell, in which each character may be an entity. */
const longestSection = 10 * maxCellCharacters;
const mostGrowth = 16 * 1024 ** 2;

/**
 * `<![CDATA[a & b]]>` is another way to write `a &amp; b`, and only the second is read here.
 * @throws ZipProblem for more than cells hold
 */
export function withoutCData(xml: string): string {
  // Cells hold many of the other characters, and none of this.
  if (!xml.includes(closing)) return xml;
  let whole = '';
  let growth = 0;
  let at = 0;
  for (;;) {
    const from = xml.indexOf(opening, at);
    const to = from < 0 ? -1 : xml.indexOf(closing, from + opening.length);
    if (to < 0) return at === 0 ? xml : whole + xml.slice(at);
    const section = xml.slice(from + opening.length, to);
    if (section.length > longestSection)
      throw new ZipProblem('too large', `${section.length} characters of CDATA`);
    const escaped = escapeXml(section);
    growth += escaped.length - section.length;
    if (growth > mostGrowth) throw new ZipProblem('too large', `${growth} characters more without CDATA`);
    whole += xml.slice(at, from) + escaped;
    at = to + closing.length;
  }
}

/** Some programs write `<x:row>` where others write `<row>`: both mean the same, and only the second is read here. */
export function withoutPrefix(xml: string): string {
  const prefix = /^(?:\s|\ufeff|<\?[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->)*<([A-Za-z_][\w.-]*):/.exec(xml)?.[1];
  if (!prefix) return xml;
  const rootEnd = xml.indexOf('>', xml.indexOf(`<${prefix}:`));
  const root = xml.slice(0, rootEnd);
  if (/\sxmlns=/.test(root)) return xml;
  // Attributes may have the prefix too, and keep it.
  const declared = root.replace(new RegExp(`\\sxmlns:${prefix}=("[^"]*"|'[^']*')`), ' xmlns=$1$&');
  return (declared + xml.slice(rootEnd)).replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
}

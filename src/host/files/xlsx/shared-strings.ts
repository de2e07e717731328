import { childElements, rootElement, type XmlElement } from './xml-element.ts';
import { unescapeCellText } from './xml-text.ts';

/** The texts that cells point to by number. */
export function readSharedStrings(xml: string): string[] {
  const root = rootElement(xml);
  const strings: string[] = [];
  for (const item of childElements(xml, root.inner, root.innerEnd)) strings.push(richText(xml, item));
  return strings;
}

/** The text of an element made of `<t>` and of runs `<r><t>`; phonetic hints beside it are no part of it. */
export function richText(xml: string, parent: XmlElement): string {
  let text = '';
  for (const child of childElements(xml, parent.inner, parent.innerEnd)) {
    if (child.name === 't') text += unescapeCellText(xml.slice(child.inner, child.innerEnd));
    else if (child.name === 'r') text += richText(xml, child);
  }
  return text;
}

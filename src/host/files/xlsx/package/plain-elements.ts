import { XmlElement } from './xml-element.ts';

/**
 * Elements of a name between two positions. Rows, cells and shared texts are millions, never one in another, and have no
 * `>` in an attribute: they can be found faster than elements in general.
 */
export function* plainElements(xml: string, name: string, from: number, to: number): Generator<XmlElement> {
  const open = `<${name}`;
  const close = `</${name}>`;
  // Looked for between the two only: from each of a million empty rows to the next cell is far.
  const first = from < to ? xml.slice(from, to).indexOf(open) : -1;
  if (first < 0) return;
  for (let start = from + first; start >= 0 && start < to; ) {
    const inner = xml.indexOf('>', start) + 1;
    const isEmpty = xml.charCodeAt(inner - 2) === slash;
    const innerEnd = isEmpty ? inner : xml.indexOf(close, inner);
    if (inner === 0 || innerEnd < 0) throw new Error(`plainElements: <${name}> is never closed`);
    const end = isEmpty ? inner : innerEnd + close.length;
    yield new XmlElement(xml, name, start, inner, innerEnd, end);
    start = xml.indexOf(open, end);
  }
}

const slash = 0x2f;

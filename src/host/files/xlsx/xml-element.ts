/**
 * Just enough XML to find the parts of a spreadsheet file and to leave all others as they are: positions in the text
 * instead of a tree, because a sheet may have a hundred megabytes.
 */
import { escapeXml, unescapeXml } from './xml-text.ts';

export interface XmlElement {
  /** With its prefix, as written. */
  name: string;
  /** Positions in the text: of `<`, after the start tag, of the end tag, and after it. */
  start: number;
  inner: number;
  innerEnd: number;
  end: number;
}

/** Up to the `>` that is not inside an attribute. */
const startTag = /<([^\s/>!?]+)(?:[^>"']|"[^"]*"|'[^']*')*>/y;

/** The root element of a document. @throws Error where there is none, or a document type, which may hold anything */
export function rootElement(xml: string): XmlElement {
  for (const element of childElements(xml, 0, xml.length)) return element;
  throw new Error(`rootElement: no element in ${xml.length} characters`);
}

/** The elements directly between two positions, in order; text and comments are passed over. */
export function* childElements(xml: string, from: number, to: number): Generator<XmlElement> {
  let at = xml.indexOf('<', from);
  while (at >= 0 && at < to) {
    const after = xml.charCodeAt(at + 1);
    if (after === slash) return;
    if (after === exclamation || after === question) at = afterMarkup(xml, at);
    else {
      const element = elementAt(xml, at);
      yield element;
      at = element.end;
    }
    at = xml.indexOf('<', at);
  }
}

/** The children of an element with a name. */
export function* childrenNamed(xml: string, parent: XmlElement, name: string): Generator<XmlElement> {
  for (const child of childElements(xml, parent.inner, parent.innerEnd)) if (child.name === name) yield child;
}

export function childNamed(xml: string, parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of childrenNamed(xml, parent, name)) return child;
  return undefined;
}

/** The element whose `<` stands at a position. @throws Error for XML that breaks off */
export function elementAt(xml: string, start: number): XmlElement {
  startTag.lastIndex = start;
  const match = startTag.exec(xml);
  if (!match) throw new Error(`elementAt: no element at ${start}: ${xml.slice(start, start + 40)}`);
  const name = match[1]!;
  const inner = start + match[0].length;
  if (xml.charCodeAt(inner - 2) === slash) return { name, start, inner, innerEnd: inner, end: inner };
  const innerEnd = endTagOf(xml, name, inner);
  return { name, start, inner, innerEnd, end: xml.indexOf('>', innerEnd) + 1 };
}

/** Only elements of the same name can end too early, so only they are counted. */
function endTagOf(xml: string, name: string, from: number): number {
  let opened = nextTag(xml, `<${name}`, from);
  let closed = nextTag(xml, `</${name}`, from);
  for (let depth = 1; closed >= 0; ) {
    if (opened >= 0 && opened < closed) {
      startTag.lastIndex = opened;
      const tag = startTag.exec(xml)?.[0] ?? '';
      if (!tag.endsWith('/>')) depth++;
      opened = nextTag(xml, `<${name}`, opened + 1);
    } else {
      if (--depth === 0) return closed;
      closed = nextTag(xml, `</${name}`, closed + 1);
    }
  }
  throw new Error(`elementAt: <${name}> is never closed`);
}

/** Passes over longer names that begin alike: `<c` is not `<cols`. */
function nextTag(xml: string, text: string, from: number): number {
  for (let at = xml.indexOf(text, from); at >= 0; at = xml.indexOf(text, at + 1)) {
    const after = xml.charCodeAt(at + text.length);
    if (after === greaterThan || after === slash || after <= space) return at;
  }
  return -1;
}

/** Comments, processing instructions and CDATA. */
function afterMarkup(xml: string, at: number): number {
  const end = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : '?>';
  if (end === '?>' && xml.charCodeAt(at + 1) === exclamation) {
    throw new Error(`childElements: document type at ${at}`);
  }
  const found = xml.indexOf(end, at);
  return found < 0 ? xml.length : found + end.length;
}

const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
const greaterThan = 0x3e;
const space = 0x20;

export function startTagOf(xml: string, element: XmlElement): string {
  return xml.slice(element.start, element.inner);
}

export function textOf(xml: string, element: XmlElement): string {
  return unescapeXml(xml.slice(element.inner, element.innerEnd));
}

/** An attribute of a start tag; undefined where it has none of the name. */
export function attribute(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name); at > 0; at = tag.indexOf(name, at + 1)) {
    if (tag.charCodeAt(at - 1) > space) continue;
    const match = attributeValue(tag, at + name.length);
    if (match !== undefined) return match;
  }
  return undefined;
}

function attributeValue(tag: string, from: number): string | undefined {
  let at = from;
  while (tag.charCodeAt(at) <= space) at++;
  if (tag[at] !== '=') return undefined;
  at++;
  while (tag.charCodeAt(at) <= space) at++;
  const quote = tag[at];
  if (quote !== '"' && quote !== "'") return undefined;
  const end = tag.indexOf(quote, at + 1);
  return end < 0 ? undefined : unescapeXml(tag.slice(at + 1, end));
}

/** The tag with an attribute set, or taken out where the value is null. */
export function withAttribute(tag: string, name: string, value: string | number | null): string {
  if (attribute(tag, name) === (value === null ? undefined : String(value))) return tag;
  const without = tag.replace(new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
  if (value === null) return without;
  const text = typeof value === 'number' ? String(value) : escapeXml(value);
  return without.replace(/\s*\/?>$/, (end) => ` ${name}="${text}"${end.trim()}`);
}

/**
 * Just enough XML to find the parts of a spreadsheet file and to leave all others as they are: positions in the text
 * instead of a tree, because a sheet may have a hundred megabytes.
 */
import { escapeXml, unescapeXml } from './xml-text.ts';

/** An element by its places in the text of a document. */
export class XmlElement {
  constructor(
    protected readonly document: string,
    /** With its prefix, as written. */
    readonly name: string,
    /** Positions in the text: of `<`, after the start tag, of the end tag, and after it. */
    public start: number,
    public inner: number,
    public innerEnd: number,
    public end: number,
  ) {}

  /** The start tag, as written. */
  get tag(): string {
    return this.document.slice(this.start, this.inner);
  }

  /** All of it, as written. */
  get xml(): string {
    return this.document.slice(this.start, this.end);
  }

  /** What is in it, as written. */
  get content(): string {
    return this.document.slice(this.inner, this.innerEnd);
  }

  /** What is behind its start tag, its end tag too. */
  get behindTag(): string {
    return this.document.slice(this.inner, this.end);
  }

  get text(): string {
    return unescapeXml(this.content);
  }

  attribute(name: string): string | undefined {
    return attribute(this.tag, name);
  }

  /** What stands between two tags without attributes, where that is all that is in it. */
  onlyContent(open: string, close: string): string | null {
    const { document, inner, innerEnd } = this;
    const isOnly =
      document.startsWith(open, inner) && document.indexOf(close, inner) + close.length === innerEnd;
    return isOnly ? document.slice(inner + open.length, innerEnd - close.length) : null;
  }

  /** The document with something else in its place. */
  replacedBy(xml: string): string {
    return this.document.slice(0, this.start) + xml + this.document.slice(this.end);
  }

  /** The document with something else in it. */
  withContent(xml: string): string {
    return this.replacedBy(`${openTag(this.tag)}${xml}</${this.name}>`);
  }

  /** The document with an element more, as the first or the last in it. */
  withChild(xml: string, place: 'first' | 'last' = 'last'): string {
    return this.withContent(place === 'first' ? xml + this.content : this.content + xml);
  }

  /** The elements directly in it, in order; text and comments are passed over. */
  *children(): Generator<XmlElement> {
    const { document, innerEnd } = this;
    let at = nextElement(document, this.inner, innerEnd);
    while (at >= 0) {
      const element = elementAt(document, at);
      yield element;
      at = nextElement(document, element.end, innerEnd);
    }
  }

  *childrenNamed(name: string): Generator<XmlElement> {
    for (const child of this.children()) if (child.name === name) yield child;
  }

  childNamed(name: string): XmlElement | undefined {
    for (const child of this.childrenNamed(name)) return child;
    return undefined;
  }
}

/** Up to the `>` that is not inside an attribute. */
const startTag = /<([^\s/>!?]+)(?:[^>"']|"[^"]*"|'[^']*')*>/y;

/** The root element of a document. @throws Error where there is none, or a document type, which may hold anything */
export function rootElement(xml: string): XmlElement {
  const start = nextElement(xml, 0, xml.length);
  if (start < 0) throw new Error(`rootElement: no element in ${xml.length} characters`);
  return elementToEnd(xml, start) ?? elementAt(xml, start);
}

/** The root of a document of some kind. A relation may point to a part of another. */
export function rootNamed(xml: string, name: string): XmlElement {
  const root = rootElement(xml);
  if (root.name !== name)
    throw new Error(`rootNamed: <${root.name.slice(0, 20)}> where <${name}> is expected`);
  return root;
}

/** Position of the next start tag; -1 where an end tag or `to` comes before it. */
function nextElement(xml: string, from: number, to: number): number {
  let at = xml.indexOf('<', from);
  while (at >= 0 && at < to) {
    const after = xml.charCodeAt(at + 1);
    if (after === slash) return -1;
    if (after !== exclamation && after !== question) return at;
    at = xml.indexOf('<', afterMarkup(xml, at));
  }
  return -1;
}

/** The element whose `<` stands at a position. @throws Error for XML that breaks off */
export function elementAt(xml: string, start = 0): XmlElement {
  startTag.lastIndex = start;
  const match = startTag.exec(xml);
  if (!match) throw new Error(`elementAt: no element at ${start}: ${xml.slice(start, start + 40)}`);
  const name = match[1]!;
  const inner = start + match[0].length;
  if (xml.charCodeAt(inner - 2) === slash) return new XmlElement(xml, name, start, inner, inner, inner);
  const innerEnd = endTagOf(xml, name, inner);
  return new XmlElement(xml, name, start, inner, innerEnd, xml.indexOf('>', innerEnd) + 1);
}

/** The element that ends where the document does, as a root mostly does: it need not be looked through. */
function elementToEnd(xml: string, start: number): XmlElement | null {
  startTag.lastIndex = start;
  const match = startTag.exec(xml);
  const endTag = `</${match?.[1]}>`;
  const innerEnd = xml.lastIndexOf(endTag);
  const end = innerEnd + endTag.length;
  if (!match || innerEnd < start || xml.slice(end).trim() !== '') return null;
  return new XmlElement(xml, match[1]!, start, start + match[0].length, innerEnd, end);
}

/** Only elements of the same name can end too early, so only they are counted. */
function endTagOf(xml: string, name: string, from: number): number {
  let depth = 1;
  for (let at = from; ; ) {
    const closed = nextTag(xml, `</${name}`, at);
    if (closed < 0) throw new Error(`elementAt: <${name}> is never closed`);
    depth += countOpened(xml, name, at, closed) - 1;
    if (depth === 0) return closed;
    at = closed + 1;
  }
}

/** Looked for between two positions only: to look on to the end of a document for each element would take for ever. */
function countOpened(xml: string, name: string, from: number, to: number): number {
  const inside = xml.slice(from, to);
  let count = 0;
  for (let at = nextTag(inside, `<${name}`, 0); at >= 0; at = nextTag(inside, `<${name}`, at + 1)) {
    startTag.lastIndex = from + at;
    if (!startTag.exec(xml)?.[0].endsWith('/>')) count++;
  }
  return count;
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
const equals = 0x3d;

/** An attribute of a start tag; undefined where it has none of the name. */
export function attribute(tag: string, name: string): string | undefined {
  const found = findAttribute(tag, name);
  return found && unescapeXml(tag.slice(found.value, found.end - 1));
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

interface AttributePlace {
  /** Positions in the tag: of the name, of the value, and after its closing quote. */
  start: number;
  value: number;
  end: number;
}

/** From attribute to attribute, so that what looks like one inside the value of another is none. */
function findAttribute(tag: string, name: string): AttributePlace | undefined {
  let at = 1;
  while (at < tag.length && tag.charCodeAt(at) > space) at++;
  for (;;) {
    at = afterSpace(tag, at);
    const start = at;
    while (isNamePart(tag.charCodeAt(at))) at++;
    const nameEnd = at;
    at = afterSpace(tag, at);
    if (nameEnd === start || tag.charCodeAt(at) !== equals) return undefined;
    at = afterSpace(tag, at + 1);
    const quote = tag[at];
    const close = quote === '"' || quote === "'" ? tag.indexOf(quote, at + 1) : -1;
    if (close < 0) return undefined;
    if (nameEnd - start === name.length && tag.startsWith(name, start))
      return { start, value: at + 1, end: close + 1 };
    at = close + 1;
  }
}

function isNamePart(code: number): boolean {
  return code > space && code !== equals && code !== slash && code !== greaterThan;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= space) at++;
  return at;
}

/** The tag with an attribute set, or taken out where the value is null. */
export function withAttribute(tag: string, name: string, value: string | number | null): string {
  if (attribute(tag, name) === (value === null ? undefined : String(value))) return tag;
  const place = findAttribute(tag, name);
  const without = place ? tag.slice(0, place.start).trimEnd() + tag.slice(place.end) : tag;
  if (value === null) return without;
  const text = typeof value === 'number' ? String(value) : escapeXml(value);
  return `${tagBody(without)} ${name}="${text}"${without.endsWith('/>') ? '/>' : '>'}`;
}

/** `<a b="c"/>` as the start of an element with something in it: `<a b="c">` */
export function openTag(tag: string): string {
  return `${tagBody(tag)}>`;
}

/** `<a b="c">` as an element with nothing in it: `<a b="c"/>` */
export function emptyTag(tag: string): string {
  return `${tagBody(tag)}/>`;
}

/** By hand: a pattern for spaces before the end takes quadratic time where there are many elsewhere. */
function tagBody(tag: string): string {
  let end = tag.length;
  if (tag.charCodeAt(end - 1) === greaterThan) end--;
  if (tag.charCodeAt(end - 1) === slash) end--;
  return tag.slice(0, end).trimEnd();
}

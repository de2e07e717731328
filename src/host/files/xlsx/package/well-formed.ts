/**
 * Whether a document is XML that every program reads: tags closed in their order, one root, prefixes declared, attributes
 * once, no character or entity that XML has not. Written for what is about to be written, so that nothing is guessed.
 */
export class WellFormedness {
  /** Names of the elements that are open, and how many prefixes were declared before each. */
  private readonly open: { name: string; declared: number }[] = [];
  private readonly prefixes: string[] = ['xml', 'xmlns'];
  private roots = 0;

  /** What is wrong with a document, in words that no position is in; null for nothing. @param pieces cut between tags */
  static problem(pieces: readonly string[]): string | null {
    const document = new WellFormedness();
    try {
      for (const piece of pieces) document.read(piece);
      return document.end();
    } catch (error) {
      if (error instanceof NotWellFormed) return error.message;
      throw error;
    }
  }

  private read(xml: string): void {
    let at = 0;
    for (;;) {
      const next = xml.indexOf('<', at);
      this.text(xml, at, next < 0 ? xml.length : next);
      if (next < 0) return;
      at = this.markup(xml, next);
    }
  }

  private end(): string | null {
    const last = this.open[this.open.length - 1];
    if (last) return `<${last.name}> is never closed`;
    return this.roots === 1 ? null : `${this.roots} root elements`;
  }

  private text(xml: string, from: number, to: number): void {
    if (from === to) return;
    const text = xml.slice(from, to);
    checkCharacters(text);
    if (this.open.length === 0 && text.replace('\ufeff', '').trim() !== '')
      throw new NotWellFormed('text outside of the root element');
  }

  /** @returns the position behind it */
  private markup(xml: string, at: number): number {
    plainCells.lastIndex = at;
    // Sheets are millions of these.
    if (this.open.length > 0 && plainCells.test(xml)) return plainCells.lastIndex;
    const after = xml[at + 1];
    if (after === '/') return this.close(xml, at);
    if (after === '?') return behind(xml, '?>', at);
    if (xml.startsWith('<!--', at)) return behind(xml, '-->', at);
    if (xml.startsWith('<![CDATA[', at)) return behind(xml, ']]>', at);
    startTag.lastIndex = at;
    const tag = startTag.exec(xml);
    if (!tag) throw new NotWellFormed(`no tag: ${xml.slice(at, at + 30)}`);
    this.start(tag[1]!, tag[2]!);
    if (tag[3] === '/') this.leave();
    return startTag.lastIndex;
  }

  private start(name: string, attributes: string): void {
    if (this.open.length === 0) this.roots++;
    this.open.push({ name, declared: this.prefixes.length });
    if (attributes !== '') checkCharacters(attributes);
    // One attribute alone, as in most tags with any, is not there twice.
    const isOne = attributes.indexOf('=') === attributes.lastIndexOf('=');
    const names = isOne && !attributes.includes(':') ? [] : namesIn(attributes);
    for (const attribute of names)
      if (attribute.startsWith('xmlns:')) this.prefixes.push(attribute.slice('xmlns:'.length));
    if (new Set(names).size < names.length)
      throw new NotWellFormed(`an attribute of <${name}> is there twice`);
    for (const qualified of [name, ...names]) this.checkPrefix(qualified);
  }

  private checkPrefix(name: string): void {
    const colon = name.indexOf(':');
    if (colon >= 0 && !this.prefixes.includes(name.slice(0, colon)))
      throw new NotWellFormed(`the prefix of ${name} is not declared`);
  }

  private close(xml: string, at: number): number {
    endTag.lastIndex = at;
    const name = endTag.exec(xml)?.[1];
    const last = this.open[this.open.length - 1];
    if (name === undefined || last?.name !== name)
      throw new NotWellFormed(
        `</${name ?? ''}> where ${last ? `</${last.name}>` : 'nothing'} is to be closed`,
      );
    this.leave();
    return endTag.lastIndex;
  }

  private leave(): void {
    this.prefixes.length = this.open.pop()!.declared;
  }
}

class NotWellFormed extends Error {}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids.
const forbidden = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const startTag = /<([^\s<>/!?="'&]+)((?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attributePattern = /([^\s<>/="'&]+)\s*=\s*(?:"[^"<]*"|'[^'<]*')/g;
const endTag = /<\/([^\s<>]+)\s*>/y;
const plainCells = /(?:<c r="[A-Z]+\d+"(?: s="\d+")?(?: t="\w+")?(?:\/>|><v>[\w.+-]*<\/v><\/c>))+/y;

function namesIn(attributes: string): string[] {
  return Array.from(attributes.matchAll(attributePattern), ([, name]) => name!);
}

function checkCharacters(text: string): void {
  if (forbidden.test(text)) throw new NotWellFormed('a character that XML has not');
  if (text.includes('&') && /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(text))
    throw new NotWellFormed('an entity that XML has not');
}

function behind(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from);
  if (at < 0) throw new NotWellFormed(`"${end}" is missing`);
  return at + end.length;
}

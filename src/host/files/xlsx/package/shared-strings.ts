import { maxCells } from '../../file-limits.ts';
import { LongText } from './long-text.ts';
import { plainElements } from './plain-elements.ts';
import { openTag, rootElement, rootNamed, withAttribute, type XmlElement } from './xml-element.ts';
import { escapeCellText, notTooLong, unescapeCellText } from './xml-text.ts';

/** The texts that cells point to by number. New ones are added at the end. */
export class SharedStrings {
  readonly texts: readonly string[];
  private readonly added = new Map<string, number>();

  constructor(private readonly xml: string) {
    const texts: string[] = [];
    const root = rootNamed(xml, 'sst');
    for (const item of plainElements(xml, 'si', root.inner, root.innerEnd)) {
      if (texts.length === maxCells) throw new Error(`SharedStrings: more than ${maxCells} texts`);
      texts.push(itemText(item));
    }
    this.texts = texts;
  }

  static readonly empty =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';

  /** Texts of the file itself are not taken again: they may be in several colours. */
  add(text: string): number {
    let number = this.added.get(text);
    if (number === undefined) {
      number = this.texts.length + this.added.size;
      this.added.set(text, number);
    }
    return number;
  }

  /** Null where nothing was added. */
  changedXml(): readonly string[] | null {
    if (this.added.size === 0) return null;
    const root = rootElement(this.xml);
    const isOpen = root.inner < root.end;
    // The counts are optional, and wrong ones do harm.
    const tag = ['count', 'uniqueCount'].reduce(
      (without, name) => withAttribute(without, name, null),
      openTag(root.tag),
    );
    const xml = new LongText();
    xml.add(this.xml.slice(0, root.start) + tag);
    if (isOpen) xml.add(root.content);
    for (const text of this.added.keys()) xml.add(`<si>${textXml(text)}</si>`);
    xml.add(`</${root.name}>`);
    return xml.pieces();
  }
}

function itemText(item: XmlElement): string {
  const plain = item.onlyContent('<t>', '</t>');
  return plain === null ? richText(item) : unescapeCellText(plain);
}

/** The text of an element made of `<t>` and of runs `<r><t>`; phonetic hints beside it are no part of it. */
export function richText(parent: XmlElement): string {
  let text = '';
  for (const child of parent.children()) {
    if (child.name === 't') text += unescapeCellText(child.content);
    // A run has no runs in it: to follow them down would let a file decide how deep.
    else if (child.name === 'r')
      for (const t of child.childrenNamed('t')) text += unescapeCellText(t.content);
    notTooLong(text);
  }
  return text;
}

/** Without the attribute, programs drop spaces at the ends. */
export function textXml(text: string): string {
  const isTrimmed = text.trim() === text && !/\s\s|[\n\t]/.test(text);
  return `<t${isTrimmed ? '' : ' xml:space="preserve"'}>${escapeCellText(text)}</t>`;
}

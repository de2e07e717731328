/**
 * The parts of an .xlsx file: a zip archive of XML documents, with the kinds of documents in one of them and relations
 * between documents in others (ECMA-376 part 2). Parts that nobody sets are written back as they were, still packed.
 */
import { packedPieces, unpacked } from '../../zip/deflate.ts';
import { type ZipEntry, ZipProblem } from '../../zip/zip-entry.ts';
import { type PartKind, partKinds, type RelationKind, relationType } from './part-kinds.ts';
import { withoutCData, withoutPrefix } from './plain-xml.ts';
import { attribute, openTag, rootElement } from './xml-element.ts';
import { escapeXml } from './xml-text.ts';

export interface Relation {
  id: string;
  type: string;
  /** Name of the part, or an address where it is external. */
  target: string;
  isExternal: boolean;
}

interface NewPart {
  name: string;
  relationId: string;
}

export const contentTypesPart = '[Content_Types].xml';

/**
 * Bytes of documents without cells, read again where they are asked for again: what is made of one takes up to twenty times
 * its size, and a file may have thousands of sheets refer to the same one. A workbook with a hundred thousand links has 20 MB.
 */
const maxBytesBesideCells = 128 * 1024 ** 2;

export class PackageParts {
  private readonly entriesByName = new Map<string, ZipEntry>();
  /** Texts set since the file was opened. */
  private readonly texts = new Map<string, readonly string[]>();
  private bytesBesideCells = 0;
  /** Made when it is first needed, and anew after names have changed. */
  private namesByLowerCase: Map<string, string> | null = null;

  constructor(entries: readonly ZipEntry[]) {
    for (const entry of entries) this.entriesByName.set(entry.name, entry);
  }

  has(name: string): boolean {
    return this.texts.has(name) || this.entriesByName.has(name);
  }

  names(): string[] {
    return [...new Set([...this.entriesByName.keys(), ...this.texts.keys()])];
  }

  /** An XML part, its own elements without prefix. @throws Error where there is no such part, ZipProblem for too much */
  async text(name: string): Promise<string> {
    const set = this.texts.get(name);
    if (set !== undefined) return set.join('');
    this.count(this.entriesByName.get(name)?.size ?? 0);
    return this.textWithCells(name);
  }

  /** A part that is mostly cells, or texts of cells. Whoever reads it counts what is not. */
  async textWithCells(name: string): Promise<string> {
    const set = this.texts.get(name);
    if (set !== undefined) return set.join('');
    const entry = this.entriesByName.get(name);
    if (!entry) throw new Error(`text: no part: ${name}`);
    const bytes = await unpacked(entry);
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
    return withoutPrefix(withoutCData(new TextDecoder(encoding).decode(bytes)));
  }

  /** @throws ZipProblem for more beside cells than a workbook has */
  count(bytesBesideCells: number): void {
    this.bytesBesideCells += bytesBesideCells;
    if (this.bytesBesideCells > maxBytesBesideCells)
      throw new ZipProblem('too large', `${this.bytesBesideCells} bytes beside cells`);
  }

  /** @param text in pieces where it is long */
  setText(name: string, text: string | readonly string[]): void {
    if (!this.has(name)) this.namesByLowerCase = null;
    this.texts.set(name, typeof text === 'string' ? [text] : text);
  }

  remove(name: string): void {
    this.namesByLowerCase = null;
    this.entriesByName.delete(name);
    this.texts.delete(name);
  }

  /** A name that no part has: `xl/charts/chart` and `.xml` give `xl/charts/chart3.xml`. */
  freeName(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${number}${after}`)) number++;
    return `${before}${number}${after}`;
  }

  /** What a part refers to; '' stands for the file itself. */
  async relations(part: string): Promise<Relation[]> {
    const name = relationsPart(part);
    if (!this.has(name)) return [];
    const xml = await this.text(name);
    const root = rootElement(xml);
    const relations: Relation[] = [];
    for (const element of root.children()) relations.push(this.relationOf(element.tag, part));
    return relations;
  }

  private relationOf(tag: string, part: string): Relation {
    const target = attribute(tag, 'Target') ?? '';
    const isExternal = attribute(tag, 'TargetMode') === 'External';
    return {
      id: attribute(tag, 'Id') ?? '',
      type: attribute(tag, 'Type') ?? '',
      target: isExternal ? target : this.resolved(part, target),
      isExternal,
    };
  }

  /** The first part that `part` has a relation of a kind to; `kind` is how the type ends. */
  async related(part: string, kind: string): Promise<string | undefined> {
    const relations = await this.relations(part);
    return relations.find(({ type, target, isExternal }) => {
      return !isExternal && type.endsWith(`/${kind}`) && this.has(target);
    })?.target;
  }

  /** A new part that `from` refers to. */
  async addPart(kind: PartKind, from: string, text: string | readonly string[]): Promise<NewPart> {
    const { name: before, contentType } = partKinds[kind];
    const extension = kind === 'vmlDrawing' ? 'vml' : 'xml';
    const name = this.freeName(before, `.${extension}`);
    this.setText(name, text);
    if (extension === 'vml') await this.setDefaultContentType(extension, contentType);
    else await this.setContentType(name, contentType);
    return { name, relationId: await this.addRelation(from, kind, name) };
  }

  /** @returns the id of the new relation */
  async addRelation(part: string, kind: RelationKind, target: string, isExternal = false): Promise<string> {
    const taken = new Set((await this.relations(part)).map((relation) => relation.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const address = isExternal ? target : `/${target}`;
    const mode = isExternal ? ' TargetMode="External"' : '';
    await this.append(
      relationsPart(part),
      `<Relationship Id="rId${number}" Type="${relationType(kind)}" Target="${escapeXml(address)}"${mode}/>`,
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    );
    return `rId${number}`;
  }

  /** Takes out the relations that `isGone` says. */
  async removeRelations(part: string, isGone: (relation: Relation) => boolean): Promise<void> {
    const gone = new Set((await this.relations(part)).filter(isGone).map((relation) => relation.id));
    if (gone.size > 0) await this.removeChildren(relationsPart(part), 'Id', (id) => gone.has(id));
  }

  async setContentType(part: string, type: string): Promise<void> {
    await this.removeChildren(contentTypesPart, 'PartName', (name) => name === `/${part}`);
    await this.append(contentTypesPart, `<Override PartName="/${part}" ContentType="${type}"/>`);
  }

  /** For the parts whose names end so, where nothing else is said. */
  async setDefaultContentType(extension: string, type: string): Promise<void> {
    const xml = await this.text(contentTypesPart);
    if (new RegExp(`\\bExtension=["']${extension}["']`, 'i').test(xml)) return;
    await this.append(contentTypesPart, `<Default Extension="${extension}" ContentType="${type}"/>`);
  }

  /** Takes a part out with what it refers to and what is said of it. Relations to it are the caller's. */
  async removePart(part: string): Promise<void> {
    this.remove(part);
    this.remove(relationsPart(part));
    await this.removeChildren(contentTypesPart, 'PartName', (name) => name === `/${part}`);
  }

  /** Packing is done side by side. */
  entries(): Promise<ZipEntry[]> {
    return Promise.all(
      this.names().map(async (name) => {
        const text = this.texts.get(name);
        if (text === undefined) return this.entriesByName.get(name)!;
        return packedPieces(name, encoded(text));
      }),
    );
  }

  /** Names are compared without case, for programs that write `SharedStrings.xml` here and `sharedStrings.xml` there. */
  private resolved(part: string, target: string): string {
    const base = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
    for (const step of target.split('/')) {
      if (step === '..') base.pop();
      else if (step !== '' && step !== '.') base.push(step);
    }
    const name = base.join('/');
    if (this.has(name)) return name;
    this.namesByLowerCase ??= new Map(this.names().map((other) => [other.toLowerCase(), other]));
    return this.namesByLowerCase.get(name.toLowerCase()) ?? name;
  }

  private async append(part: string, child: string, empty?: string): Promise<void> {
    const xml = this.has(part) || empty === undefined ? await this.text(part) : empty;
    const root = rootElement(xml);
    const isOpen = root.inner < root.end;
    const open = isOpen ? '' : openTag(root.tag);
    this.setText(
      part,
      isOpen
        ? root.withContent(root.content + child)
        : `${xml.slice(0, root.start)}${open}${child}</${root.name}>`,
    );
  }

  private async removeChildren(part: string, key: string, isGone: (value: string) => boolean): Promise<void> {
    const xml = await this.text(part);
    const root = rootElement(xml);
    const kept = [...root.children()].filter(({ tag }) => !isGone(attribute(tag, key) ?? ''));
    const inside = kept.map((child) => child.xml).join('');
    this.setText(part, root.withContent(inside));
  }
}

function* encoded(pieces: readonly string[]): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of pieces) yield encoder.encode(piece);
}

function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

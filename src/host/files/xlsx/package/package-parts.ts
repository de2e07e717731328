/**
 * The parts of an .xlsx file: a zip archive of XML documents, with the kinds of documents in one of them and relations
 * between documents in others (ECMA-376 part 2). Parts that nobody sets are written back as they were, still packed.
 */
import { packedPieces, unpacked } from '../../zip/deflate.ts';
import { type ZipEntry, ZipProblem } from '../../zip/zip-entry.ts';
import {
  type PartKind,
  partKinds,
  type RelationKind,
  relationsContentType,
  relationType,
} from './part-kinds.ts';
import { withoutCData, withoutPrefix } from './plain-xml.ts';
import { rootElement, type XmlElement } from './xml-element.ts';
import { escapeXml } from './xml-text.ts';

export interface Relation {
  id: string;
  type: string;
  /** Name of the part, or an address where it is external. */
  target: string;
  isExternal: boolean;
}

interface NewPart {
  part: PackagePart;
  relationId: string;
}

export const contentTypesPart = '[Content_Types].xml';

/**
 * Bytes of documents without cells, read again where they are asked for again: what is made of one takes up to twenty times
 * its size, and a file may have thousands of sheets refer to the same one. A workbook with a hundred thousand links has 20 MB.
 */
const maxBytesBesideCells = 128 * 1024 ** 2;

export class PackageParts {
  /**
   * By name in lower case, those too that are asked for and not there: to programs `SharedStrings.xml` and
   * `sharedStrings.xml` are one part.
   */
  private readonly known = new Map<string, PackagePart>();
  private readonly present: Set<PackagePart>;
  private bytesBesideCells = 0;

  constructor(entries: readonly ZipEntry[]) {
    const parts = entries.map((entry) => new PackagePart(this, entry.name, entry));
    for (const part of parts) this.known.set(part.name.toLowerCase(), part);
    this.present = new Set(parts);
  }

  has(name: string): boolean {
    return this.known.get(name.toLowerCase())?.exists === true;
  }

  /** Those that are there. */
  all(): readonly PackagePart[] {
    return [...this.present];
  }

  /** There or not; '' is the file itself. */
  part(name: string): PackagePart {
    let part = this.known.get(name.toLowerCase());
    if (!part) {
      part = new PackagePart(this, name);
      this.known.set(name.toLowerCase(), part);
    }
    return part;
  }

  /** The workbook itself; undefined where the file names none. */
  async workbookPart(): Promise<PackagePart | undefined> {
    return this.part('').related('officeDocument');
  }

  /** @throws ZipProblem for more beside cells than a workbook has */
  count(bytesBesideCells: number): void {
    this.bytesBesideCells += bytesBesideCells;
    if (this.bytesBesideCells > maxBytesBesideCells)
      throw new ZipProblem('too large', `${this.bytesBesideCells} bytes beside cells`);
  }

  /** A part says that it has come to be, or is gone. */
  changed(part: PackagePart): void {
    if (part.exists) this.present.add(part);
    else this.present.delete(part);
  }

  /** A name that no part has: `xl/charts/chart` and `.xml` give `xl/charts/chart3.xml`. */
  freeName(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${number}${after}`)) number++;
    return `${before}${number}${after}`;
  }

  private get contentTypes(): PackagePart {
    return this.part(contentTypesPart);
  }

  async setContentType(part: string, type: string): Promise<void> {
    await this.removeContentType(part);
    await this.contentTypes.append(`<Override PartName="/${part}" ContentType="${type}"/>`);
  }

  async removeContentType(part: string): Promise<void> {
    await this.contentTypes.removeChildren(
      'PartName',
      (name) => name.toLowerCase() === `/${part}`.toLowerCase(),
    );
  }

  /** For the parts whose names end so, where nothing else is said. */
  async setDefaultContentType(extension: string, type: string): Promise<void> {
    const xml = await this.contentTypes.text();
    if (new RegExp(`\\bExtension=["']${extension}["']`, 'i').test(xml)) return;
    await this.contentTypes.append(`<Default Extension="${extension}" ContentType="${type}"/>`);
  }

  /** Packing is done side by side. */
  entries(): Promise<ZipEntry[]> {
    return Promise.all(Array.from(this.present, (part) => part.entry()));
  }

  /** The name of the part that a relation names. */
  resolved(from: string, target: string): string {
    const base = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
    for (const step of target.split('/')) {
      if (step === '..') base.pop();
      else if (step !== '' && step !== '.') base.push(step);
    }
    const name = base.join('/');
    return this.known.get(name.toLowerCase())?.name ?? name;
  }
}

/** A part by its name, there or not. */
export class PackagePart {
  /** Set since the file was opened. */
  private changedPieces: readonly string[] | undefined;

  constructor(
    readonly parts: PackageParts,
    readonly name: string,
    private packed?: ZipEntry,
  ) {}

  /** Since the file was opened. */
  get isChanged(): boolean {
    return this.changedPieces !== undefined;
  }

  get exists(): boolean {
    return this.packed !== undefined || this.changedPieces !== undefined;
  }

  /** An XML part, its own elements without prefix. @throws Error where there is no such part, ZipProblem for too much */
  async text(): Promise<string> {
    if (this.changedPieces === undefined) this.parts.count(this.packed?.size ?? 0);
    return this.textWithCells();
  }

  /** A part that is mostly cells, or texts of cells. Whoever reads it counts what is not. */
  async textWithCells(): Promise<string> {
    if (this.changedPieces !== undefined) return this.changedPieces.join('');
    if (!this.packed) throw new Error(`text: no part: ${this.name}`);
    const bytes = await unpacked(this.packed);
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
    return withoutPrefix(withoutCData(new TextDecoder(encoding).decode(bytes)));
  }

  /** @param text in pieces where it is long */
  setText(text: string | readonly string[]): void {
    const isNew = !this.exists;
    this.changedPieces = typeof text === 'string' ? [text] : text;
    if (isNew) this.parts.changed(this);
  }

  private drop(): void {
    this.packed = undefined;
    this.changedPieces = undefined;
    this.parts.changed(this);
  }

  /** Its text, in the pieces that it was set in. */
  async pieces(): Promise<readonly string[]> {
    return this.changedPieces ?? [await this.textWithCells()];
  }

  /** As the archive is to have it. */
  async entry(): Promise<ZipEntry> {
    return this.changedPieces === undefined
      ? this.packed!
      : packedPieces(this.name, encoded(this.changedPieces));
  }

  /** What it refers to. */
  async relations(): Promise<Relation[]> {
    const { own } = this;
    if (!own.exists) return [];
    return Array.from(rootElement(await own.text()).children(), (element) => this.relationOf(element));
  }

  private relationOf(element: XmlElement): Relation {
    const target = element.attribute('Target') ?? '';
    const isExternal = element.attribute('TargetMode') === 'External';
    return {
      id: element.attribute('Id') ?? '',
      type: element.attribute('Type') ?? '',
      target: isExternal ? target : this.parts.resolved(this.name, target),
      isExternal,
    };
  }

  /** The first part that it has a relation of a kind to; `kind` is how the type ends. */
  async related(kind: string): Promise<PackagePart | undefined> {
    const relation = (await this.relations()).find(({ type, target, isExternal }) => {
      return !isExternal && type.endsWith(`/${kind}`) && this.parts.has(target);
    });
    return relation && this.parts.part(relation.target);
  }

  /** A new part that it refers to. */
  async addPart(kind: PartKind, text: string | readonly string[]): Promise<NewPart> {
    const { name: before, contentType } = partKinds[kind];
    const extension = kind === 'vmlDrawing' ? 'vml' : 'xml';
    const part = this.parts.part(this.parts.freeName(before, `.${extension}`));
    part.setText(text);
    if (extension === 'vml') await this.parts.setDefaultContentType(extension, contentType);
    else await this.parts.setContentType(part.name, contentType);
    return { part, relationId: await this.addRelation(kind, part.name) };
  }

  /** @returns the id of the new relation */
  async addRelation(kind: RelationKind, target: string, isExternal = false): Promise<string> {
    const taken = new Set((await this.relations()).map((relation) => relation.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const address = isExternal ? target : `/${target}`;
    const mode = isExternal ? ' TargetMode="External"' : '';
    if (!this.own.exists) {
      this.own.setText(noRelations);
      await this.parts.setDefaultContentType('rels', relationsContentType);
    }
    await this.own.append(
      `<Relationship Id="rId${number}" Type="${relationType(kind)}" Target="${escapeXml(address)}"${mode}/>`,
    );
    return `rId${number}`;
  }

  /** Takes out the relations that `isGone` says. */
  async removeRelations(isGone: (relation: Relation) => boolean): Promise<void> {
    const gone = new Set((await this.relations()).filter(isGone).map((relation) => relation.id));
    if (gone.size > 0) await this.own.removeChildren('Id', (id) => gone.has(id));
  }

  /** Takes it out with what it refers to and what is said of it. Relations to it are the caller's. */
  async remove(): Promise<void> {
    this.drop();
    this.own.drop();
    await this.parts.removeContentType(this.name);
  }

  /** The part that has its relations. */
  private get own(): PackagePart {
    const slash = this.name.lastIndexOf('/') + 1;
    return this.parts.part(`${this.name.slice(0, slash)}_rels/${this.name.slice(slash)}.rels`);
  }

  /** Adds a child to its root. */
  async append(child: string): Promise<void> {
    this.setText(rootElement(await this.text()).withChild(child));
  }

  /** Takes out children of its root by an attribute. */
  async removeChildren(key: string, isGone: (value: string) => boolean): Promise<void> {
    const root = rootElement(await this.text());
    const kept = [...root.children()].filter((child) => !isGone(child.attribute(key) ?? ''));
    this.setText(root.withContent(kept.map((child) => child.xml).join('')));
  }
}

const noRelations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

function* encoded(pieces: readonly string[]): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of pieces) yield encoder.encode(piece);
}

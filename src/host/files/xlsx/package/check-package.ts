/** Looks at the parts that are about to be written, by what every program asks of a package (ECMA-376 part 2). */
import type { ZipEntry } from '../../zip/zip-entry.ts';
import { contentTypesPart, type PackagePart, PackageParts } from './package-parts.ts';
import { WellFormedness } from './well-formed.ts';
import { rootElement } from './xml-element.ts';

/**
 * What is wrong with the parts that have changed; what was wrong with them in the file already is not ours to refuse.
 * @param before of the file that was opened; none for a new one
 */
export async function newProblems(parts: PackageParts, before: readonly ZipEntry[]): Promise<string[]> {
  const changed = parts.all().filter((part) => part.isChanged);
  const problems = await problemsOf(parts, changed);
  if (problems.length === 0) return [];
  const old = new PackageParts(before);
  const looked = old.all().filter(({ name }) => parts.part(name).isChanged);
  const known = new Set(await problemsOf(old, looked));
  return problems.filter((problem) => !known.has(problem));
}

/** In words that say the same of the same fault, whatever else has changed. */
async function problemsOf(parts: PackageParts, looked: readonly PackagePart[]): Promise<string[]> {
  const names = parts.all().map(({ name }) => name.toLowerCase());
  const problems = repeated(names).map((name) => `it would have two parts ${name}`);
  const types = await contentTypes(parts);
  problems.push(...repeated(types.overrides).map((name) => `two content types would be said of ${name}`));
  const numbers = await styleNumbers(parts);
  for (const part of looked) {
    const { name } = part;
    const isTyped = types.overrides.includes(`/${name.toLowerCase()}`) || types.defaults.has(extension(name));
    if (!isTyped && name !== contentTypesPart) problems.push(`${name} would have no content type`);
    if (!/^(xml|rels|vml)$/.test(extension(name))) continue;
    const pieces = await part.pieces();
    const problem = WellFormedness.problem(pieces);
    if (problem !== null) problems.push(`${name} would be no XML that programs read: ${problem}`);
    else if (extension(name) === 'rels') problems.push(...(await relationProblems(parts, name)));
    else problems.push(...(await referenceProblems(part, pieces)), ...numbers.problems(name, pieces));
  }
  return problems;
}

function extension(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.has(name) || !seen.add(name)))];
}

async function contentTypes(parts: PackageParts) {
  const part = parts.part(contentTypesPart);
  const elements = part.exists ? [...rootElement(await part.text()).children()] : [];
  const said = (name: string) => elements.map((element) => element.attribute(name)?.toLowerCase() ?? '');
  return {
    overrides: said('PartName').filter((name) => name !== ''),
    defaults: new Set(said('Extension')),
  };
}

/** @param name of the part with the relations of another: `xl/_rels/workbook.xml.rels` */
async function relationProblems(parts: PackageParts, name: string): Promise<string[]> {
  const relations = await parts.part(name.replace(/_rels\/([^/]*)\.rels$/, '$1')).relations();
  const lost = relations.filter(({ target, isExternal }) => !isExternal && !parts.has(target));
  return [
    ...repeated(relations.map(({ id }) => id)).map((id) => `${name} would say ${id} twice`),
    ...lost.map(({ target }) => `${name} would name ${target}, which is not there`),
  ];
}

async function referenceProblems(part: PackagePart, pieces: readonly string[]): Promise<string[]> {
  const ids = new Set((await part.relations()).map(({ id }) => id));
  const meant = pieces.filter((xml) => !isCells(xml)).flatMap((xml) => valuesOf(xml, 'r:id', '[^"]*'));
  return meant
    .filter(({ value }) => !ids.has(value))
    .map(({ value }) => `${part.name} would refer to ${value}, which is not there`);
}

/** Of a worksheet, whose cells are written by themselves: they are most of it. */
function isCells(piece: string): boolean {
  return piece.startsWith('<row') || piece.startsWith('<sheetData');
}

/** The values of an attribute that are like a pattern, each with the name of its element. Texts may look like one. */
function valuesOf(xml: string, attribute: string, pattern: string): { element: string; value: string }[] {
  return Array.from(
    xml.matchAll(new RegExp(`\\s${attribute}="(${pattern})"`, 'g')),
    ({ index, 1: value }) => {
      const tag = xml.slice(xml.lastIndexOf('<', index), index);
      return { element: tag.includes('>') ? '' : (/^<(\S+)/.exec(tag)?.[1] ?? ''), value: value! };
    },
  ).filter(({ element }) => element !== '');
}

/** Which styles there are for cells, and for conditional formats. */
class StyleNumbers {
  constructor(
    private readonly cells: number,
    private readonly conditional: number,
  ) {}

  problems(name: string, pieces: readonly string[]): string[] {
    const [ofCells, ofRules] = [from(this.cells), from(this.conditional)];
    const found = pieces.flatMap((xml) => [
      ...valuesOf(xml, 's', ofCells).filter(({ element }) => element === 'c' || element === 'row'),
      ...(isCells(xml) ? [] : valuesOf(xml, 'style', ofCells).filter(({ element }) => element === 'col')),
      ...(isCells(xml) ? [] : valuesOf(xml, 'dxfId', ofRules).filter(({ element }) => element === 'cfRule')),
    ]);
    const styles = new Set(found.map(({ value }) => value));
    return Array.from(styles, (number) => `${name} would have the style ${number}, which is not there`);
  }
}

/** A pattern of the numbers from one on: a sheet has millions of numbers, and mostly none of these. */
function from(least: number): string {
  const digits = String(least);
  const higher = Array.from(digits, (digit, i) => {
    const isLast = i === digits.length - 1;
    const first = Number(digit) + (isLast ? 0 : 1);
    return first > 9 ? [] : [`${digits.slice(0, i)}[${first}-9]\\d{${digits.length - 1 - i}}`];
  });
  return [`\\d{${digits.length + 1},}`, ...higher.flat()].join('|');
}

async function styleNumbers(parts: PackageParts): Promise<StyleNumbers> {
  const styles = await (await parts.workbookPart())?.related('styles');
  const root = styles && rootElement(await styles.text());
  const count = (name: string) => [...(root?.childNamed(name)?.children() ?? [])].length;
  return new StyleNumbers(Math.max(1, count('cellXfs')), count('dxfs'));
}

/** Text between XML and JavaScript. */
import { maxCellCharacters } from '../../file-limits.ts';

const namedEntities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** All that is replaced in one go is listed first, which takes a hundred times the memory. */
const longestPiece = 1_000_000;
const longestEntity = '&#1114111;'.length;

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  let whole = '';
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = Math.min(text.length, from + longestPiece);
    const last = text.lastIndexOf('&', to - 1);
    if (to < text.length && last > to - longestEntity) to = last;
    whole += unescapedPiece(text.slice(from, to));
  }
  return whole;
}

function unescapedPiece(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (entity, hex, decimal, name) => {
      if (name) return namedEntities[name.toLowerCase()]!;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}

/** For text and for attributes in double quotes. What no XML file may hold is left out. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"\n\r\t]/g, (character) => escapes[character] ?? character);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids.
const forbidden = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Line breaks and tabs as they are would become spaces in an attribute. */
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Texts of cells write characters that XML forbids, halves of surrogate pairs among them, and what looks like that, as `_x0007_`. */
export function unescapeCellText(xml: string): string {
  if (xml.length > maxCellCharacters * charactersOfEntity) throw tooLong(xml.length);
  const text = unescapeXml(xml);
  if (!text.includes('_x')) return notTooLong(text);
  return notTooLong(unmarked(text));
}

// As long as `&#x00041;`, which is one character.
const charactersOfEntity = 10;

/** @throws Error for more than a cell holds: tests on such a text would take as long as on all the others together */
export function notTooLong(text: string): string {
  if (text.length > maxCellCharacters) throw tooLong(text.length);
  return text;
}

function tooLong(characters: number): Error {
  const counted = characters.toLocaleString('en-US');
  return new Error(`a cell with a text of ${counted} characters, and a cell has at most 50,000`);
}

function unmarked(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

export function escapeCellText(text: string): string {
  if (!special.test(text)) return text;
  const marked = text
    .replace(/_x[\dA-Fa-f]{4}_/g, (lookalike) => `_x005F${lookalike}`)
    .replace(forbiddenInCells, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
  return marked.replace(/[&<>]/g, (character) => escapes[character]!);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: most texts have none of these, and are done with.
const special = /[&<>_\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a carriage return alone would be read as a line feed.
const forbiddenInCells = /[\x00-\x08\x0b-\x1f\p{Cs}\ufffe\uffff]/gu;

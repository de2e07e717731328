/** Text between XML and JavaScript. */

const namedEntities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
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
  const text = unescapeXml(xml);
  if (!text.includes('_x')) return text;
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

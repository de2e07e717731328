import type { Dialect } from './dialect.ts';

/** Characters that an editor or a file may change are named by their number. */
function text(value: string): string {
  const parts = value.split(/([\p{Cc}\p{Zl}\p{Zp}]+)/u).flatMap((part, index) => {
    if (index % 2 === 1) return Array.from(part, (character) => `chr(${character.codePointAt(0)})`);
    return part === '' ? [] : [`'${part.replace(/'/g, "''")}'`];
  });
  if (parts.length === 0) return "''";
  return parts.length === 1 ? parts[0]! : `(${parts.join(' || ')})`;
}

const identifier = (name: string) => `"${name.replace(/"/g, '""')}"`;

/** DuckDB, in whose tables texts are folded already. */
export const duckDb: Dialect = {
  title: 'DuckDB',
  typeNames: { text: 'VARCHAR', number: 'DOUBLE', day: 'DATE', yesNo: 'BOOLEAN', row: 'BIGINT' },
  asOfParameter: '$as_of',
  longestStatement: 100_000_000,
  longestName: 300,
  identifier,
  table: (name, dataset) =>
    [...dataset.split('.'), name]
      .filter((part) => part !== '')
      .map(identifier)
      .join('.'),
  text,
  folded: (column) => column,
  unfolded: (column) => column,
  daysBetween: (earlier, later) => `date_diff('day', ${earlier}, ${later})`,
  contains: (value, part) => `contains(${value}, ${text(part)})`,
  startsWith: (value, part) => `starts_with(${value}, ${text(part)})`,
  endsWith: (value, part) => `ends_with(${value}, ${text(part)})`,
  matches: (value, pattern) => `regexp_matches(${value}, ${text(pattern)})`,
  extract: (value, pattern) => `regexp_extract(${value}, ${text(pattern)}, 1)`,
  replace: (value, pattern, replacement) =>
    `regexp_replace(${value}, ${text(pattern)}, ${text(replacement)}, 'g')`,
  whole: (number) => `CAST(${number} AS BIGINT)`,
  decimal: (number) => `CAST(${number} AS DOUBLE)`,
  asText: (value) => `CAST(${value} AS VARCHAR)`,
  anyTrue: (condition) => `bool_or(${condition})`,
};

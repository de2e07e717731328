import type { Dialect } from './dialect.ts';
import { invisibleCharacters, whiteSpace } from './patterns.ts';

const call =
  (name: string) =>
  (...values: string[]) =>
    `${name}(${values.join(', ')})`;

/** Of quotes that begin, separate or turn what follows them nothing is left as it is. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function text(value: string): string {
  const escaped = value.replace(/[\\'\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    if (escapes[character] !== undefined) return escapes[character];
    return `\\U${character.codePointAt(0)!.toString(16).padStart(8, '0')}`;
  });
  return `'${escaped}'`;
}

const identifier = (name: string) => `\`${name}\``;

const replace = (value: string, pattern: string, replacement: string) =>
  `REGEXP_REPLACE(${value}, ${text(pattern)}, ${text(replacement)})`;

/** The steps of the engine's own folding, in its order. */
function folded(column: string): string {
  const normal = `LOWER(NORMALIZE(${replace(column, `[${invisibleCharacters}]`, '')}, NFKC))`;
  const withPlainSingle = replace(
    normal,
    '[\\x{2018}\\x{2019}\\x{201A}\\x{201B}\\x{2BC}\\x{2039}\\x{203A}]',
    "'",
  );
  const withPlainQuotes = replace(withPlainSingle, '[\\x{201C}-\\x{201F}\\x{AB}\\x{BB}]', '"');
  const edge = `[${whiteSpace}\\p{Cf}]+`;
  return replace(withPlainQuotes, `\\A${edge}|${edge}\\z`, '');
}

/** GoogleSQL of BigQuery. Queries of more than a million bytes are refused there. */
export const bigQuery: Dialect = {
  title: 'BigQuery',
  typeNames: { text: 'STRING', number: 'FLOAT64', day: 'DATE', yesNo: 'BOOL', row: 'INT64' },
  asOfParameter: '@as_of',
  longestStatement: 1_000_000,
  longestName: 300,
  identifier,
  table: (name, dataset) => identifier(dataset === '' ? name : `${dataset}.${name}`),
  text,
  folded,
  unfolded: call('RTRIM'),
  daysBetween: (earlier, later) => `DATE_DIFF(${later}, ${earlier}, DAY)`,
  contains: (value, part) => `STRPOS(${value}, ${text(part)}) > 0`,
  startsWith: (value, part) => `STARTS_WITH(${value}, ${text(part)})`,
  endsWith: (value, part) => `ENDS_WITH(${value}, ${text(part)})`,
  matches: (value, pattern) => `REGEXP_CONTAINS(${value}, ${text(pattern)})`,
  extract: (value, pattern) => `REGEXP_EXTRACT(${value}, ${text(pattern)})`,
  replace,
  whole: (number) => `CAST(${number} AS INT64)`,
  decimal: (number) => `CAST(${number} AS FLOAT64)`,
  asText: (value) => `CAST(${value} AS STRING)`,
  anyTrue: call('LOGICAL_OR'),
};

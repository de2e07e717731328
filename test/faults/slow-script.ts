import { builtCode } from '../addon/document.ts';

/** What a script does with very large workbooks, on a small one: few cells a call, and one chunk a call of the sidebar. */
const smallLimits: readonly (readonly [RegExp, string])[] = [
  [/\bcellsPerCall=[\de_.]+/, 'cellsPerCall=18'],
  [/\browsPerChunk=2e4\b/, 'rowsPerChunk=3'],
  [/\bleastMilliseconds=[\de_.]+/, 'leastMilliseconds=0'],
];

let code: string | null = null;

/** The built script with limits so low that six leads take several chunks. */
export function slowScript(): string {
  code ??= smallLimits.reduce(replaced, builtCode());
  return code;
}

function replaced(text: string, [limit, lower]: readonly [RegExp, string]): string {
  if (!limit.test(text)) throw new Error(`slowScript: no such limit in the script: ${limit}`);
  return text.replace(limit, lower);
}

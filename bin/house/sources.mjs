/** The files of a folder that git knows, read and parsed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { walk } from './functions.mjs';

/**
 * @typedef {object} Source
 * @property {string} path from the root, with slashes
 * @property {string} text
 * @property {number} lines
 * @property {object} [program] its syntax tree, where it is TypeScript
 * @property {string[]} imports the files of the same folder that it imports, for their types alone too
 * @property {(offset: number) => number} lineAt the line of a place in the text, from 1
 */

/**
 * The files below `folder`, but for those of settings (.json).
 * @returns {Source[]}
 */
export function readSources(root, folder) {
  const listed = execFileSync('git', ['ls-files', '-z', folder], { cwd: root, encoding: 'utf8' });
  const paths = listed.split('\0').filter((path) => path && !path.endsWith('.json'));
  const there = paths.filter((path) => existsSync(join(root, path)));
  return sourcesOf(new Map(there.map((path) => [path, readFileSync(join(root, path), 'utf8')])));
}

/**
 * @param {Map<string, string>} texts by path
 * @returns {Source[]}
 */
export function sourcesOf(texts) {
  return Array.from(texts, ([path, text]) => {
    const starts = lineStarts(text);
    const lines = starts.length - 1;
    const plain = { path, text, lines, imports: [], lineAt: (offset) => lineAt(starts, offset) };
    if (!/\.tsx?$/.test(path)) return plain;
    const { program } = parseSync(path, text);
    const named = importedNames(program).map((name) => posix.join(posix.dirname(path), name));
    return { ...plain, program, imports: [...new Set(named)].filter((to) => texts.has(to) && to !== path) };
  });
}

/** What a file names in `import`, `export … from`, `import()` and `import('…').Type`. */
function importedNames(program) {
  const names = [];
  walk(program, ({ source }) => {
    if (typeof source?.value === 'string' && source.value.startsWith('.')) names.push(source.value);
  });
  return names;
}

/** Where each line starts, and where the text ends. */
function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts, offset) {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

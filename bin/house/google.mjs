/** Which files know Google's types. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { walk } from './functions.mjs';

const services =
  /\b(SpreadsheetApp|PropertiesService|LockService|ScriptApp|HtmlService|Session|Utilities)\b\./;

/**
 * The sources that name a type or a service of Google's, or call a member that only Google's spreadsheet has,
 * each with the names found.
 */
export function googleFiles(sources) {
  const members = spreadsheetMembers();
  const aliases = new Set(sources.flatMap(aliasesOf));
  return sources.flatMap(({ path, text, program }) => {
    if (!program) return [];
    const names = new Set(text.match(services) ?? []);
    walk(program, (node) => {
      const name = memberCalled(node);
      if (isGoogles(node)) names.add(text.slice(node.start, node.end));
      if (members.has(name)) names.add(name);
      for (const alias of namesImported(path, node))
        if (aliases.has(alias)) names.add(alias.split(' ').at(-1));
    });
    return names.size > 0 ? [{ path, names: [...names] }] : [];
  });
}

/** The names that a file gives to types of Google's, as `path name`. */
function aliasesOf({ path, program }) {
  const found = [];
  if (program)
    walk(program, ({ type, id, typeAnnotation }) => {
      if (type === 'TSTypeAliasDeclaration' && isGoogles(typeAnnotation.typeName))
        found.push(`${path} ${id.name}`);
    });
  return found;
}

/** Whether a node is a name such as GoogleAppsScript.Spreadsheet.Range. */
function isGoogles(node) {
  if (node?.type !== 'TSQualifiedName') return false;
  return node.left.name === 'GoogleAppsScript' || isGoogles(node.left);
}

function namesImported(path, { type, source, specifiers }) {
  if (type !== 'ImportDeclaration' || !source.value.startsWith('.')) return [];
  const from = posix.join(posix.dirname(path), source.value);
  return specifiers.map(({ imported }) => `${from} ${imported?.name}`);
}

function memberCalled({ type, callee }) {
  const isMember = type === 'CallExpression' && callee.type === 'MemberExpression' && !callee.computed;
  return isMember ? callee.property.name : undefined;
}

/** The methods of Google's spreadsheet classes, but for those that JavaScript has by the same name. */
function spreadsheetMembers() {
  const types = createRequire(import.meta.url).resolve(
    '@types/google-apps-script/google-apps-script.spreadsheet.d.ts',
  );
  const members = new Set(
    Array.from(readFileSync(types, 'utf8').matchAll(/^\s+([a-z]\w+)\(/gm), ([, name]) => name),
  );
  const plain = [Array, String, Map, Set, Number, Date, Promise].map((type) => type.prototype);
  for (const owner of [...plain, Object, Math, JSON])
    for (const name of Object.getOwnPropertyNames(owner)) members.delete(name);
  return members;
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { parseSync, Visitor } from 'oxc-parser';

/** What the tests import, and stands in for it. Their own services, and what those need, are not there. */
const standIns: Readonly<Record<string, string>> = {
  '@mcpher/gas-fakes': '',
  '@sindresorhus/is': 'export default secondOpinion.is;',
  '@mcpher/unit': 'export const Exports = { newUnit: () => secondOpinion.unit };',
  './testinit.js': 'export const initTests = () => secondOpinion;',
};

/** A test file with its imports, as a script that leaves its exports in `tests`. */
export async function bundledTest(folder: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, name)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'tests',
    target: 'es2020',
    logLevel: 'silent',
    plugins: [plugin(folder)],
  });
  return outputFiles[0]!.text;
}

function plugin(folder: string): Plugin {
  return {
    name: 'stand-ins',
    setup(setUp) {
      setUp.onResolve({ filter: /./ }, ({ path }) => {
        if (path in standIns || path === './testassist.js') return { path, namespace: 'stand-in' };
        // A package: whatever uses it is not asked.
        return /^[./]/.test(path) ? undefined : { path, namespace: 'package' };
      });
      setUp.onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => ({
        contents: standIns[path] ?? sharedHelpers(folder),
        resolveDir: folder,
      }));
      setUp.onLoad({ filter: /./, namespace: 'package' }, () => ({ contents: 'module.exports = {};' }));
      setUp.onLoad({ filter: /\.js$/, namespace: 'file' }, async ({ path }) => ({
        contents: withSeparateClaims(await readFile(path, 'utf8')),
      }));
    },
  };
}

/** The helpers of the folder, but for those that want files in Drive. */
function sharedHelpers(folder: string): string {
  // Two strokes, so that this is not taken for what stands in for it.
  const own = existsSync(join(folder, 'testassist.js')) ? "export * from './/testassist.js';" : '';
  return `${own} export const { maketss, trasher, wrapupTest } = secondOpinion;`;
}

/** Each claim by itself, so that one that asks for too much does not silence those behind it. */
function withSeparateClaims(code: string): string {
  const pieces: { at: number; text: string }[] = [];
  new Visitor({
    ExpressionStatement({ start, end, expression }) {
      if (expression.type !== 'CallExpression' || expression.callee.type !== 'MemberExpression') return;
      const { object, property } = expression.callee;
      if (object.type !== 'Identifier' || object.name !== 't') return;
      if (property.type !== 'Identifier' || property.name === 'skipFromHere') return;
      pieces.push({ at: start, text: 't.claim(() => { ' }, { at: end, text: ' });' });
    },
  }).visit(parseSync('test.js', code).program);
  let separate = code;
  for (const { at, text } of pieces.sort((a, b) => b.at - a.at))
    separate = separate.slice(0, at) + text + separate.slice(at);
  return separate;
}

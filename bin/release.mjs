#!/usr/bin/env node
/**
 * `npm run release`: builds the version of package.json and packs `dist`, and `dist-mail` as a folder `with-mail`, into
 * `out/scoreband-<version>.zip`. Refuses where something is not committed, or CHANGELOG.md has no heading of the version.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The sentence that says why there is no release, or null. */
async function objection(version) {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  if (status !== 0)
    return 'There is no git repository here, so nobody could tell what the release is made of.';
  if (stdout !== '')
    return `Commit these first, or the release is made of what nobody else has:\n${stdout.trimEnd()}`;
  const changes = await readFile(join(root, 'CHANGELOG.md'), 'utf8');
  return changes.split(/\r?\n/).includes(`## ${version}`)
    ? null
    : `CHANGELOG.md has no heading "## ${version}": say what is new, or set another version with npm version.`;
}

/** The host's writer of archives is TypeScript, like everything else: built, and run from memory. */
async function loadZip() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: {
      contents: "export { packed } from './deflate.ts'; export { writeZip } from './write-zip.ts';",
      resolveDir: join(root, 'src/host/files/zip'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Files of a folder of builds, as they are called in the archive. */
async function filesIn(folder, prefix) {
  const names = (await readdir(join(root, folder))).sort();
  return names.map((name) => ({ name: `${prefix}${name}`, path: join(root, folder, name) }));
}

async function pack(path) {
  const { packed, writeZip } = await loadZip();
  const files = [...(await filesIn('dist', '')), ...(await filesIn('dist-mail', 'with-mail/'))];
  const entries = files.map(async (file) => packed(file.name, await readFile(file.path)));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, writeZip(await Promise.all(entries)));
  return files.map(({ name }) => name);
}

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const sentence = await objection(version);
if (sentence !== null) {
  console.error(sentence);
  process.exitCode = 1;
} else {
  const { buildAll } = await import(pathToFileURL(join(root, 'build.mjs')).href);
  await buildAll();
  const path = join(root, `out/scoreband-${version}.zip`);
  const names = await pack(path);
  console.log(`${relative(process.cwd(), path)}: ${names.join(', ')}`);
}

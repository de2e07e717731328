/** Builds `out/playground`: static files that any web server can publish. */
import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildAll } from './build.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const page = join(root, 'src/playground/page');

/** @param folder where the files go, `out/playground` by default */
export async function buildPlayground(folder = join(root, 'out/playground')) {
  await mkdir(folder, { recursive: true });
  await buildAll();
  await Promise.all([
    bundlePage(folder),
    bundleWorker(folder),
    writeSample(folder),
    ...['Code.js', 'Sidebar.html'].map((name) => copyFile(join(root, 'dist', name), join(folder, name))),
    ...['index.html', 'style.css', 'isolate.js'].map((name) => cp(join(page, name), join(folder, name))),
  ]);
  return folder;
}

const browserOptions = { bundle: true, format: 'esm', target: 'es2022', minify: true, charset: 'utf8' };

/** The grid loads its parts when they are needed, hence several files. */
async function bundlePage(folder) {
  await build({
    ...browserOptions,
    entryPoints: { page: join(page, 'main.tsx') },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    splitting: true,
    chunkNames: 'page-[hash]',
    outdir: folder,
  });
}

async function bundleWorker(folder) {
  await build({
    ...browserOptions,
    entryPoints: [join(root, 'src/playground/worker/main.ts')],
    outfile: join(folder, 'worker.js'),
  });
}

/** The sample is made by its own sources, run from memory. */
async function writeSample(folder) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'sample/make-sample.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
  const { sampleDay, sampleFiles, sampleSeed } = await import(url);
  const files = await sampleFiles(sampleSeed, sampleDay);
  await writeFile(join(folder, 'sample.xlsx'), files.get('sample.xlsx'));
  const day = new Date(sampleDay * 86_400_000).toISOString().slice(0, 10);
  await writeFile(join(folder, 'start.json'), JSON.stringify({ sampleDay: day }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(`Built ${await buildPlayground()}. Publish the folder as it is.`);
}

#!/usr/bin/env node
/** `npm run playground`: builds the playground, serves it on this computer and reloads it when a source changes. */
import { watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlayground } from '../build.mjs';
import { servePlayground } from './serve-playground.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const quietMilliseconds = 150;

const folder = await buildPlayground();
const { address, changed } = await start(Number(process.env.PORT ?? 8765));
console.log(`Scoreband's playground: ${address}`);

let timer;
for (const watched of ['src', 'sample']) {
  watch(join(root, watched), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(rebuild, quietMilliseconds);
  });
}

async function start(port) {
  try {
    return await servePlayground(folder, { port, reloads: true });
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    return servePlayground(folder, { reloads: true });
  }
}

async function rebuild() {
  try {
    await buildPlayground();
    changed();
  } catch (error) {
    // esbuild has said what is wrong; the next change may mend it.
    console.error(error.message);
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildPlayground } from '../../build.mjs';
import { chromiumOptions } from './chromium-options.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of all tests is reached. */
    chromium: string;
    /** Folder of the built playground. */
    playground: string;
  }
}

/** One headless Chromium for the tests of all files, and the playground to look at with it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  await buildPlayground(folder);
  const server = await chromium.launchServer(await chromiumOptions());
  project.provide('chromium', server.wsEndpoint());
  project.provide('playground', folder);
  return async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}

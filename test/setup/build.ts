import { buildAll } from '../../build.mjs';

/** Builds what the tests run, once for all of them. */
export default async function setup(): Promise<void> {
  await buildAll();
}

import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const root = new URL('..', import.meta.url);
const text = readFileSync(new URL('CONTRIBUTING.md', root), 'utf8');

it('CONTRIBUTING.md names files and folders that are there', () => {
  const paths = Array.from(text.matchAll(/`((?:src|test|docs)\/[^`*]+)`/g), ([, path]) => path!);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

it('and commands that package.json has', () => {
  const names = Array.from(text.matchAll(/npm run ([\w:]+)/g), ([, name]) => name!);
  expect(names.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

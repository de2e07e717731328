import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(`${root}docs`).map((name) => `docs/${name}`)];

describe.each(pages.filter((name) => name.endsWith('.md')))('%s', (page) => {
  const text = readFileSync(root + page, 'utf8');

  it('names only files that are there', () => {
    const named = Array.from(
      text.matchAll(/`((?:src|test|bench|bin|docs)\/[\w/.-]+)`/gu),
      ([, path]) => path!,
    );
    expect(named.filter((path) => !existsSync(root + path))).toEqual([]);
  });

  it('names only commands that package.json has', () => {
    const named = Array.from(text.matchAll(/npm run ([\w:]+)/gu), ([, name]) => name!);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});

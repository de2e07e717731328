import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(`${root}docs`).map((name) => `docs/${name}`)];

describe('the docs', () => {
  it.each(pages.filter((name) => name.endsWith('.md')))('name in %s only files that are there', (page) => {
    const text = readFileSync(root + page, 'utf8');
    const named = Array.from(text.matchAll(/`((?:src|test|bench|bin)\/[\w/.-]+)`/gu), ([, path]) => path!);
    expect(named.filter((path) => !existsSync(root + path))).toEqual([]);
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../bin/house/house.mjs', import.meta.url));
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'house-'));
  execFileSync('git', ['init', '--quiet'], { cwd: root });
});

afterEach(() => rmSync(root, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  execFileSync('git', ['add', '.'], { cwd: root });
}

function house(...args: string[]): { status: number | null; lines: string[] } {
  const { status, stdout } = spawnSync(process.execPath, [script, '--root', root, ...args], {
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n') };
}

const measures = () => JSON.parse(house('--json').lines.join(''));

describe('npm run house', () => {
  it('counts rooms, arrows and circles, with imports of types', () => {
    write({
      'src/addon/a/one.ts': "import type { Two } from '../b/two.ts';\nexport type One = Two;\n",
      'src/addon/b/two.ts': "export type Two = import('../c/three.ts').Three;\n",
      'src/addon/c/three.ts': "export type { One as Three } from '../a/one.ts';\n",
      'src/addon/c/tsconfig.json': '{}\n',
    });
    expect(measures()).toMatchObject({
      files: 3,
      lines: 4,
      rooms: 3,
      arrows: 3,
      roomCircles: 1,
      fileCircles: 1,
    });
    expect(house('--list', 'circles').lines).toContain('src/addon/a ⇄ src/addon/b ⇄ src/addon/c');
  });

  it('takes two rooms that import from each other as one arrow', () => {
    write({
      'src/addon/a/one.ts': "import '../b/two.ts';\n",
      'src/addon/a/other.ts': '',
      'src/addon/b/two.ts': "import '../a/other.ts';\n",
    });
    expect(measures()).toMatchObject({
      rooms: 2,
      arrows: 1,
      roomCircles: 1,
      fileCircles: 0,
      singleImporter: 2,
    });
  });

  it.each([
    ['function f(row) { g(row); }', 100],
    ['function f(row) { list.map((cell) => g(cell, row!)); }', 100],
    ['class A { f(...rows: Row[]) { return new B(...rows); } }', 100],
    ['function f(row) { return row; }', 0],
    ['function f(row) { g(row.cells); }', 0],
    ['function f(row) { g({ row }); }', 0],
    ['function f(row) { g(row); row.close(); }', 0],
    ['function f(row) { return (row) => g(row); }', 0],
    ['function f(unused) {}', 0],
    ['function f(row) { for (const cell of cells) { const row = cell; g(row); } }', 0],
    ['const f = (row) => g(row);', 0],
    ['function f({ row }) { g(row); }', 0],
  ])('sees in %s %i percent of parameters that are only handed on', (code, percent) => {
    write({ 'src/one.ts': `${code}\n` });
    expect(measures().handedOnPercent).toBe(percent);
  });

  it('finds who knows Google, by its types, its services and its members', () => {
    write({
      'src/addon/sheets/types.ts': 'export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;\n',
      'src/addon/menu/type.ts': "import type { Sheet } from '../sheets/types.ts';\n",
      'src/addon/menu/service.ts': 'Utilities.sleep(1);\n',
      'src/addon/menu/member.ts': 'tab.getLastRow();\n',
      'src/addon/menu/none.ts': "['b', 'a'].sort();\n",
    });
    expect(measures()).toMatchObject({ google: 4, googleOutside: 3 });
    expect(house('--list', 'google', '--in', 'menu/member').lines).toEqual([
      'src/addon/menu/member.ts  getLastRow',
    ]);
  });

  it('fails with --check where a target is missed', () => {
    write({ 'src/one.ts': 'export {};\n' });
    expect(house('--check').status).toBe(0);
    write({ 'src/addon/one.ts': "import './two.ts';\n", 'src/addon/two.ts': "import './one.ts';\n" });
    expect(house('--check').status).toBe(1);
    expect(house().status).toBe(0);
  });
});

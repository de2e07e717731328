import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unpacked } from '../../src/host/files/zip/deflate.ts';
import { readZip } from '../../src/host/files/zip/read-zip.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
let root = '';

/** A project that builds one small file. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'release-'));
  mkdirSync(join(root, 'bin'));
  cpSync(join(project, 'bin/release.mjs'), join(root, 'bin/release.mjs'));
  cpSync(join(project, 'src/host/files/zip'), join(root, 'src/host/files/zip'), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(join(root, '.gitignore'), 'node_modules\nout/\ndist/\ndist-mail/\n');
  writeFileSync(join(root, 'package.json'), '{"version":"1.2.0"}');
  writeFileSync(join(root, 'CHANGELOG.md'), '# Changelog\n\n## 1.2.0\n\nNew.\n');
  writeFileSync(
    join(root, 'build.mjs'),
    `import { mkdirSync, writeFileSync } from 'node:fs';
export async function buildAll() {
  for (const name of ['dist/', 'dist-mail/']) {
    const folder = new URL(name, import.meta.url);
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL('Code.js', folder), 'function onOpen() {}');
  }
}`,
  );
  git('init', '--quiet');
  commit();
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function git(...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function commit(): void {
  git('add', '.');
  git('-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', 'commit', '--quiet', '-m', 'Change');
}

function release(): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'bin/release.mjs')], { cwd: root, encoding: 'utf8' });
}

it('packs what was built', async () => {
  const { status, stdout } = release();
  expect(status).toBe(0);
  expect(stdout).toContain('scoreband-1.2.0.zip: Code.js, with-mail/Code.js');
  const entries = readZip(readFileSync(join(root, 'out/scoreband-1.2.0.zip')));
  expect(entries.map(({ name }) => name)).toEqual(['Code.js', 'with-mail/Code.js']);
  expect(new TextDecoder().decode(await unpacked(entries[0]!))).toBe('function onOpen() {}');
});

it('refuses what is not committed', () => {
  writeFileSync(join(root, 'forgotten.txt'), '');
  const { status, stderr } = release();
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Commit these first, .*\n\?\? forgotten\.txt/);
});

it('refuses a version of which the changelog says nothing', () => {
  writeFileSync(join(root, 'package.json'), '{"version":"1.3.0"}');
  commit();
  const { status, stderr } = release();
  expect(status).toBe(1);
  expect(stderr).toContain('CHANGELOG.md has no heading "## 1.3.0"');
});

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const { status, stdout } = spawnSync(process.execPath, [join(root, 'bin/start.mjs')], {
  cwd: root,
  encoding: 'utf8',
});

it('npm start prints what README.md shows of it', () => {
  const [shown] = /(?<=^```\n)run · [^`]+/m.exec(readFileSync(join(root, 'README.md'), 'utf8'))!;
  const lines = shown.trimEnd().split('\n');
  const printed = stdout.split('\n').filter((line) => lines.includes(line) && line !== '');
  expect(printed).toEqual(lines.filter((line) => line !== '' && line !== '…'));
});

it('npm start scores the sample: bands as bars, problems with addresses, and where the workbook is', () => {
  expect(status).toBe(0);
  expect(stdout).toContain('Found leads in "Leads" (headers in row 1, key "Lead ID"), deals in "Deals"');
  expect(stdout).toMatch(/Scored 1,000 leads: /);
  expect(stdout).toMatch(/^ +0-20 +\d+ +\d+ +\d+\.\d % +\d+\.\d % to \d+\.\d % +█/m);
  expect(stdout).toMatch(
    /^ {2}Deals!B\d+, [^:]+ \(L\d+\): outcome "On ice" is none of the won, lost or open words/m,
  );
  const written = /^Written: (.+)$/m.exec(stdout)![1]!;
  expect(existsSync(join(root, written))).toBe(true);
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../bench/run.mjs', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-opinion-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Files as gas-fakes has them: what the tests share, and a test of one section. */
function writeTest(name: string, section: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'testassist.js'), 'export const six = 6;\n');
  writeFileSync(
    join(folder, name),
    `import '@mcpher/gas-fakes';
import is from '@sindresorhus/is';
import { initTests } from './testinit.js';
import { maketss, six, wrapupTest } from './testassist.js';
export const testThis = (pack) => {
  const { unit, fixes } = pack || initTests();
  unit.section('A section', (t) => {
    const { sheet } = maketss('tab', [], fixes);
${section}
  });
};
wrapupTest(testThis);
`,
  );
}

function secondOpinion(...args: string[]): { status: number | null; lines: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'second-opinion', ...args], {
    encoding: 'utf8',
  });
  return { status, lines: `${stdout}${stderr}`.trimEnd().split('\n') };
}

describe('a second opinion on the host', () => {
  it('agrees with what Google does', () => {
    writeTest(
      'testvalues.js',
      `    sheet.getRange('A1:B1').setValues([[six, 'a']]);
    t.deepEqual(sheet.getRange('A1:B1').getValues(), [[6, 'a']]);
    t.true(is.nonEmptyString(sheet.getRange('B1').getValue()));
    t.rxMatch(t.threw(() => sheet.getRange(0, 1)).message, /range/i);`,
    );
    expect(secondOpinion(folder)).toEqual({
      status: 0,
      lines: [
        'testvalues.js: 3 agree, 0 differ, 0 not asked',
        '3 answers agree, 0 differ; 0 more differ with a known reason',
      ],
    });
  });

  it('names a planted difference with its section, both answers and an exit code', () => {
    writeTest(
      'testplanted.js',
      `    sheet.getRange('A1').setValue('1/2');
    t.is(sheet.getRange('A1').getValue(), '1/2', 'a text stays a text');
    t.is(six, 6);`,
    );
    const { status, lines } = secondOpinion(folder);
    expect(status).toBe(1);
    expect(lines[0]).toBe('testplanted.js: 1 agree, 1 differ, 0 not asked');
    expect(lines[1]).toMatch(/^ {2}differs: A section: a text stays a text: .* instead of 1\/2$/);
  });

  it('does not ask for members that the host has not, and goes on behind them', () => {
    writeTest(
      'testmissing.js',
      `    t.is(sheet.getRange('A1').isPartOfMerge(), false);
    t.is(sheet.getRange('A1').getValue(), '');
    t.is(Drive.name, 'a service that is not there');`,
    );
    expect(secondOpinion(folder, '--all').lines).toEqual([
      'testmissing.js: 1 agree, 0 differ, 2 not asked',
      '  not asked: A section: Range.isPartOfMerge is not there in the host',
      '  not asked: A section: Drive is not defined',
      '1 answers agree, 0 differ; 0 more differ with a known reason',
    ]);
  });

  it('asks for the folder where none is given', () => {
    expect(secondOpinion()).toMatchObject({
      status: 2,
      lines: [expect.stringContaining('Which folder?')],
    });
  });
});

import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../../bin/scoreband.mjs', import.meta.url));

/** A build that counts how often it was done; the command prints that and its arguments. */
const buildScript = `
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
export async function buildAll() {
  const count = existsSync(at('count')) ? Number(readFileSync(at('count'), 'utf8')) + 1 : 1;
  writeFileSync(at('count'), String(count));
  for (const folder of ['dist', 'out']) mkdirSync(at(folder), { recursive: true });
  writeFileSync(at('dist/Code.js'), '');
  writeFileSync(at('out/host.mjs'), 'export async function main(argv) { console.log(argv.join()); return argv.length; }');
}`;

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'scoreband-bin-'));
  for (const folder of ['bin', 'src', 'elsewhere']) await mkdir(join(root, folder));
  await copyFile(command, join(root, 'bin/scoreband.mjs'));
  await writeFile(join(root, 'build.mjs'), buildScript);
  await writeFile(join(root, 'src/a.ts'), '');
});

afterEach(() => rm(root, { recursive: true, force: true }));

interface Result {
  code: number;
  stdout: string;
  stderr: string;
}

function run(script = join(root, 'bin/scoreband.mjs'), ...argv: string[]): Promise<Result> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, ...argv],
      { cwd: join(root, 'elsewhere') },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });
}

const builds = async () => Number(await readFile(join(root, 'count'), 'utf8'));

it('builds what is missing, from any folder, and ends with the exit code of the command', async () => {
  expect(await run(undefined, 'score', 'x.csv')).toEqual({ code: 2, stdout: 'score,x.csv\n', stderr: '' });
  expect(await builds()).toBe(1);
});

it('builds again only when a source is newer', async () => {
  await run();
  await run();
  expect(await builds()).toBe(1);
  const later = new Date(Date.now() + 60_000);
  await utimes(join(root, 'src/a.ts'), later, later);
  await run();
  expect(await builds()).toBe(2);
});

it('is found through a link, as npx makes it', async () => {
  await symlink(join(root, 'bin/scoreband.mjs'), join(root, 'elsewhere/scoreband'));
  expect((await run(join(root, 'elsewhere/scoreband'), 'a')).stdout).toBe('a\n');
});

it('says what is wrong with sources that cannot be built', async () => {
  await writeFile(
    join(root, 'build.mjs'),
    "export async function buildAll() { throw new Error('no such import'); }",
  );
  expect(await run()).toEqual({ code: 1, stdout: '', stderr: 'Scoreband cannot be built: no such import\n' });
});

it('says what to do before anything is installed', async () => {
  await writeFile(join(root, 'build.mjs'), "import 'esbuild-that-is-not-there';");
  const { code, stderr } = await run();
  expect([code, stderr]).toEqual([1, `Run "npm ci" in ${root} first.\n`]);
});

it('scores a file with the project as it is', async () => {
  await writeFile(join(root, 'elsewhere/leads.csv'), 'Email,Size\nann@example.com,10\n');
  await writeFile(join(root, 'elsewhere/rules.csv'), 'Rule,Field,Test,Value,Points\nSmall,Size,<,50,45\n');
  const { code, stdout } = await run(
    command,
    'score',
    'leads.csv',
    '--rules',
    'rules.csv',
    '--json',
    '--rows',
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    stopped: null,
    out: 'leads.scored.xlsx',
    rows: [{ row: 2, score: 45, whyText: '45 = +45 Small' }],
  });
});

it('says of each rule what it means and how many leads it matches', async () => {
  await writeFile(join(root, 'elsewhere/leads.csv'), 'Email,Size\nann@example.com,10\n');
  await writeFile(
    join(root, 'elsewhere/rules.csv'),
    'Rule,Field,Test,Value,Points\nSmall,Size,<,50,45\nWide,Width,<,50,45\n',
  );
  const check = [command, 'check', 'leads.csv', '--rules', 'rules.csv'];
  const { stdout } = await run(...check);
  expect(stdout).toContain(
    [
      '  Row     Leads  Rule',
      '    2         1  +45 when Size is less than 50.',
      '    3  left out  Wide\n',
    ].join('\n'),
  );
  const wide = 'Rules!B3: column "Width" not found in Leads. Enter a header of Leads as it stands there.';
  expect(JSON.parse((await run(...check, '--json')).stdout).rules).toEqual([
    { row: 2, rule: 'Small', inWords: '+45 when Size is less than 50.', leadsMatched: 1, problem: '' },
    { row: 3, rule: 'Wide', inWords: '', leadsMatched: null, problem: wide },
  ]);
});

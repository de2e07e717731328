import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = join(root, 'bin/deploy.mjs');
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'deploy-'));
  mkdirSync(join(project, 'bin'));
  cpSync(script, join(project, 'bin/deploy.mjs'));
});

afterEach(() => rmSync(project, { recursive: true }));

function deploy(claspJson: string | null): { status: number | null; stdout: string; stderr: string } {
  if (claspJson !== null) writeFileSync(join(project, '.clasp.json'), claspJson);
  const deployed = spawnSync(process.execPath, [join(project, 'bin/deploy.mjs')], { encoding: 'utf8' });
  return { status: deployed.status, stdout: deployed.stdout, stderr: deployed.stderr };
}

/** A clasp that says what it was called with. */
function installClasp(exitCode: number): void {
  const folder = join(project, 'node_modules/.bin');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'clasp'), `#!/bin/sh\necho "clasp $*"\nexit ${exitCode}\n`, { mode: 0o755 });
}

describe.skipIf(process.platform === 'win32')('npm run deploy', () => {
  it('says how to get a script id where none is set', () => {
    const { status, stderr } = deploy('{"scriptId": "", "rootDir": "dist"}');
    expect(status).toBe(1);
    expect(stderr).toBe(
      'No script id is set: enter it as "scriptId" in .clasp.json. Open your spreadsheet, then Extensions ▸ Apps Script; the id is in the address, between /projects/ and /edit.\n',
    );
  });

  it('says what .clasp.json must be where it is missing or unreadable', () => {
    expect(deploy(null).stderr).toContain('There is no file .clasp.json in ');
    expect(deploy('{').stderr).toMatch(
      /^\.clasp\.json cannot be read: .+\. It must be \{"scriptId": "…", "rootDir": "dist"\}\.\n$/,
    );
  });

  it('says so where clasp is not installed', () => {
    const { status, stderr } = deploy('{"scriptId": "abc"}');
    expect(status).toBe(1);
    expect(stderr).toContain('clasp is not installed. Run "npm ci" in ');
  });

  it('sends the three files of the add-on and nothing else of dist', () => {
    for (const file of ['.claspignore', '.clasp.json']) cpSync(join(root, file), join(project, file));
    const settings = JSON.parse(readFileSync(join(project, '.clasp.json'), 'utf8')) as object;
    writeFileSync(
      join(project, '.clasp.json'),
      JSON.stringify({
        ...settings,
        scriptId: '1abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUV',
      }),
    );
    mkdirSync(join(project, 'dist'));
    for (const name of ['Code.js', 'LiveCheck.js', 'LiveCheck.md', 'Sidebar.html', 'appsscript.json'])
      writeFileSync(join(project, 'dist', name), name === 'appsscript.json' ? '{}' : '');
    const clasp = join(root, 'node_modules/.bin/clasp');
    const { stdout } = spawnSync(clasp, ['show-file-status', '--json'], { cwd: project, encoding: 'utf8' });
    const { filesToPush } = JSON.parse(stdout) as { filesToPush: string[] };
    expect(filesToPush.sort()).toEqual(['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json']);
  });

  it('pushes what was built', () => {
    installClasp(0);
    const { status, stdout, stderr } = deploy('{"scriptId": "abc"}');
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'clasp push --force\n', stderr: '' });
  });

  it('names the login where clasp fails', () => {
    installClasp(3);
    const { status, stderr } = deploy('{"scriptId": "abc"}');
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'Nothing was pushed. If clasp asks for a login, run: npx clasp login\n',
    });
  });
});

describe('what clasp pushes', () => {
  it('are the three files of the add-on, and not the live check that is built beside them', () => {
    cpSync(join(root, '.claspignore'), join(project, '.claspignore'));
    writeFileSync(join(project, '.clasp.json'), '{"scriptId": "abc", "rootDir": "dist"}');
    mkdirSync(join(project, 'dist'));
    const built = readdirSync(join(root, 'dist'));
    for (const name of built) cpSync(join(root, 'dist', name), join(project, 'dist', name));
    const clasp = join(root, 'node_modules/@google/clasp/build/src/index.js');
    const asked = spawnSync(process.execPath, [clasp, 'show-file-status', '--json'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, HOME: project },
    });
    const { filesToPush, untrackedFiles } = JSON.parse(asked.stdout);
    const pushed = ['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json'];
    expect({ pushed: filesToPush.sort(), left: untrackedFiles }).toEqual({
      pushed,
      left: ['dist/LiveCheck.js', 'dist/LiveCheck.md'],
    });
    expect(built.sort()).toEqual([
      'Code.js',
      'LiveCheck.js',
      'LiveCheck.md',
      'Sidebar.html',
      'appsscript.json',
    ]);
  });

  it('comes from the folder that .clasp.json names', () => {
    expect(JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8')).rootDir).toBe('dist');
  });
});

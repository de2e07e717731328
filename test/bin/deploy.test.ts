import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shipped = ['Code.js', 'Sidebar.html', 'appsscript.json'];
const ready = 'Ready to be pushed: dist/Code.js, dist/Sidebar.html, dist/appsscript.json.\n';
const scriptId = '1abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUV';
let project: string;

/** The repository as it is cloned and built, with clasp and without an account, in a folder whose name has spaces. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'a path with spaces '));
  mkdirSync(join(project, 'bin'));
  for (const file of ['bin/deploy.mjs', '.clasp.json', '.claspignore'])
    cpSync(join(root, file), join(project, file));
  cpSync(join(root, 'dist'), join(project, 'dist'), { recursive: true });
  installPackages();
});

afterEach(() => rmSync(project, { recursive: true }));

function installPackages(): void {
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
}

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The login of the person who runs the tests is none of theirs. */
function run(script: string, ...args: string[]): Ran {
  const env = { ...process.env, HOME: project, USERPROFILE: project };
  const ran = spawnSync(process.execPath, [script, ...args], { cwd: project, encoding: 'utf8', env });
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

const deploy = () => run(join(project, 'bin/deploy.mjs'));
const clasp = (...args: string[]) =>
  run(join(project, 'node_modules/@google/clasp/build/src/index.js'), ...args);

function writeSettings(settings: string): void {
  writeFileSync(join(project, '.clasp.json'), settings);
}

describe('npm run deploy', () => {
  it('looks which files would go, and says what is left to do, as the repository is cloned', () => {
    const { status, stdout, stderr } = deploy();
    expect({ status, stdout }).toEqual({ status: 1, stdout: ready });
    expect(stderr).toMatch(/^Nothing was pushed, since no script is named yet\. Left to do:\n1\. Switch on /);
    expect(stderr).toContain('\n2. npx clasp login\n3. For a new spreadsheet: npx clasp create-script ');
    expect(readdirSync(project).filter((name) => name.startsWith('.clasp'))).toEqual([
      '.clasp.json',
      '.claspignore',
    ]);
  });

  it('goes as far as the login where a script is named', () => {
    writeSettings(JSON.stringify({ scriptId, rootDir: 'dist' }));
    const { status, stdout, stderr } = deploy();
    expect({ status, stdout }).toEqual({ status: 1, stdout: ready });
    // clasp's own words, and then ours.
    expect(stderr).toMatch(/^No credentials found\.\nNothing was pushed\. clasp says above why\./);
    expect(stderr).toContain('npx clasp login');
  });

  it('pushes nothing where other files would go', () => {
    writeSettings(JSON.stringify({ scriptId, rootDir: '.' }));
    writeFileSync(join(project, 'appsscript.json'), '{}');
    const { status, stdout, stderr } = deploy();
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^Nothing was pushed: clasp would send .*appsscript\.json, and the add-on is dist\/Code\.js, dist\/Sidebar\.html, dist\/appsscript\.json\. Look at "rootDir" in \.clasp\.json, which must be "dist", and at \.claspignore\.\n$/,
    );
  });

  it('pushes nothing where a file was not built', () => {
    rmSync(join(project, 'dist/Sidebar.html'));
    expect(deploy().stderr).toContain('clasp would send dist/Code.js, dist/appsscript.json, and');
  });

  it('says what .clasp.json must be where it is missing or unreadable', () => {
    writeSettings('{');
    expect(deploy().stderr).toMatch(
      /^\.clasp\.json cannot be read: .+\. Write \{"rootDir": "dist"\} into it\.\n$/,
    );
    rmSync(join(project, '.clasp.json'));
    expect(deploy().stderr).toMatch(
      /^There is no file \.clasp\.json in .+\. Write \{"rootDir": "dist"\} into it\.\n$/,
    );
  });

  it('says so where clasp is not installed', () => {
    rmSync(join(project, 'node_modules'));
    const { status, stderr } = deploy();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^clasp is not installed\. Run "npm ci" in .+ first\.\n$/);
  });
});

describe('clasp', () => {
  it('makes a script beside the .clasp.json of the repository, as far as the login', () => {
    const { stderr } = clasp(
      'create-script',
      '--type',
      'sheets',
      '--title',
      'Scoreband',
      '--rootDir',
      'dist',
    );
    expect(stderr).toBe('No credentials found.\n');
  });

  it('makes none where an empty script id stands there', () => {
    writeSettings('{"scriptId": "", "rootDir": "dist"}');
    const { stderr } = clasp(
      'create-script',
      '--type',
      'sheets',
      '--title',
      'Scoreband',
      '--rootDir',
      'dist',
    );
    expect(stderr).toBe('Project file already exists.\n');
  });

  it('sends the three files of the add-on, and not what is built beside them', () => {
    writeSettings(JSON.stringify({ scriptId, rootDir: 'dist' }));
    const { filesToPush, untrackedFiles } = JSON.parse(clasp('show-file-status', '--json').stdout);
    expect(filesToPush.sort()).toEqual(shipped.map((name) => `dist/${name}`));
    const others = readdirSync(join(root, 'dist')).filter((name) => !shipped.includes(name));
    expect(untrackedFiles.sort()).toEqual(others.map((name) => `dist/${name}`).sort());
    expect(others.sort()).toEqual([
      'Install.txt',
      'LiveCheck.js',
      'LiveCheck.md',
      'SmokeTest.js',
      'Template.js',
    ]);
  });

  it('finds no script id in the repository', () => {
    expect(JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8'))).toEqual({ rootDir: 'dist' });
  });
});

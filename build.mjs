/**
 * Builds `dist`: Code.js, Sidebar.html and appsscript.json, which Google Sheets runs, and what .claspignore keeps out of the
 * add-on: LiveCheck.js, a script of its own, with LiveCheck.md, the list of what it looks at; SmokeTest.js, the add-on within
 * a script that runs it once; Template.js, which fills a spreadsheet that others copy; Install.txt. Also `out/host.mjs`,
 * which runs the add-on on this machine, and `dist-mail`: the three files of the add-on that may send mail, which `node
 * build.mjs mail` builds alone. `node build.mjs playground` builds `out/playground` besides: static files that any web server
 * can publish.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { printableScript, printableText } from './bin/printable-ascii.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const define = {
  scorebandVersion: JSON.stringify(version),
  scorebandBuild: JSON.stringify(await sourcesHash()),
};
const preact = { jsx: 'automatic', jsxImportSource: 'preact' };

/** By it the script knows whether the page beside it was built of the same sources. */
async function sourcesHash() {
  const folder = join(root, 'src');
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /\.(tsx?|css|html)$/.test(name),
  );
  const hash = createHash('sha256').update(version);
  for (const name of names.sort()) hash.update(await readFile(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}

/** The text that a source and all that it imports make. */
async function bundle(path, options) {
  const entryPoints = [join(root, path)];
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, define, ...options });
  return outputFiles[0].text;
}

/** The exports of a source that is run from memory. */
export async function importSource(path) {
  const code = await bundle(path, { format: 'esm', platform: 'node' });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

/** The exports of a source that is built into `outfile` and run from there, beside the packages that it needs. */
export async function runSource(path, outfile) {
  await build({
    entryPoints: [join(root, path)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
    outfile: join(root, outfile),
  });
  return import(pathToFileURL(join(root, outfile)).href);
}

/** Names exported by the entry. esbuild lists them for `esm` only, hence the extra pass. */
async function exportsOf(path) {
  const options = { bundle: true, format: 'esm', write: false, metafile: true };
  const { metafile } = await build({ entryPoints: [join(root, path)], ...options });
  return Object.values(metafile.outputs)[0].exports;
}

/**
 * Apps Script sees only top-level `function` statements, so each export of an entry gets a stub.
 * `@OnlyCurrentDoc` has no effect beside explicit scopes; it tells a reader of the pasted script what it may touch.
 */
async function appsScriptCode(path, globalName, options = {}) {
  const names = await exportsOf(path);
  const stubs = names.map(
    (name) => `function ${name}() { return ${globalName}.${name}.apply(this, arguments); }`,
  );
  const code = await bundle(path, {
    format: 'iife',
    globalName,
    target: 'es2020',
    banner: { js: '/** @OnlyCurrentDoc */' },
    footer: { js: stubs.join('\n') },
    ...options,
  });
  return printableScript(code);
}

/** @param plugins of esbuild, for a test that breaks the add-on on purpose */
export function addonCode(plugins = []) {
  return appsScriptCode('src/addon/entry.ts', 'Scoreband', {
    plugins,
    minifySyntax: true,
    minifyWhitespace: true,
    // The script editor is slow with lines of megabytes; names stay whole, for those who read a stack trace.
    lineLimit: 160,
  });
}

/** Puts the room that sends mail in the place of the one that has none. */
const withMail = {
  name: 'with-mail',
  setup({ onResolve }) {
    const path = join(root, 'src/addon/mail/with-mail.ts');
    onResolve({ filter: /\/mail\/mailing\.ts$/ }, () => ({ path }));
  },
};

/** The add-on that may send mail. */
export function mailCode(plugins = []) {
  return addonCode([withMail, ...plugins]);
}

/** The same permissions, and the one to send mail in the name of the user. */
async function mailManifest() {
  const manifest = JSON.parse(await readFile(join(root, 'appsscript.json'), 'utf8'));
  const oauthScopes = [...manifest.oauthScopes, 'https://www.googleapis.com/auth/script.send_mail'];
  return `${JSON.stringify({ ...manifest, oauthScopes }, null, 2)}\n`;
}

/** Fills a new spreadsheet that others are to copy. */
function templateCode() {
  return appsScriptCode('src/host/template/make-template.ts', 'Template');
}

/** Left readable: a person pastes it into a script editor and runs it. */
function liveCheckCode() {
  return appsScriptCode('src/host/live-check/entry.ts', 'LiveCheck');
}

/**
 * The add-on as a function of the globals that the smoke test gives it, and beside it what the host writes with it. The
 * trigger that is made on the way finds a function that does nothing.
 */
async function smokeTestCode() {
  const [addon, names, harness, { recorded }] = await Promise.all([
    addonCode(),
    exportsOf('src/addon/entry.ts'),
    bundle('src/host/smoke-test/smoke-test.ts', {
      format: 'iife',
      globalName: 'SmokeTest',
      target: 'es2020',
    }),
    runSource('src/host/recorded-smoke-test.ts', 'out/smoke-test.mjs'),
  ]);
  const script = [
    '/** @OnlyCurrentDoc */',
    harness,
    `function scoreband_(SpreadsheetApp, Date) {\n${addon}\nreturn { ${names.join(', ')} };\n}`,
  ].join('\n');
  const recording =
    'function recordSmokeTest(count) { return SmokeTest.recordSmokeTest(scoreband_, count); }';
  const expected = recorded(`${script}\n${recording}`);
  return [
    script,
    'function runSchedule() {}',
    'function smokeTest() { SmokeTest.smokeTest(scoreband_, expectedOfSmokeTest_()); }',
    `function expectedOfSmokeTest_() { return ${asciiJson(expected)}; }\n`,
  ].join('\n');
}

function asciiJson(value) {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[^ -~]/g, escaped);
}

async function liveCheckList() {
  const { checkList } = await importSource('src/host/live-check/check-list.ts');
  return printableText(checkList());
}

/** The sidebar as one file that loads nothing. */
async function sidebarPage() {
  const options = {
    minify: true,
    // All have light-dark(). Sheets itself asks for newer ones.
    target: ['es2020', 'chrome123', 'firefox120', 'safari17.5'],
  };
  // HtmlService strips what looks like a comment inside template literals, which minifying would make.
  const supported = { 'template-literal': false };
  const [page, script, style] = await Promise.all([
    readFile(join(root, 'src/sidebar/page.html'), 'utf8'),
    bundle('src/sidebar/main.tsx', { ...options, ...preact, format: 'iife', supported }),
    bundle('src/sidebar/page.css', options),
  ]);
  // Functions, since `$&` in the script would mean something in a replacement text.
  return page
    .replace('/* style */', () => style.trim())
    .replace('/* script */', () => printableScript(script.trim()).replaceAll('</script', '<\\/script'));
}

function hostCode() {
  const options = { format: 'esm', platform: 'node', target: 'node20', packages: 'external' };
  return bundle('src/command-line/main.ts', options);
}

/** Written beside and renamed, so that a command that runs meanwhile never loads half a file. */
async function place(path, text) {
  const beside = join(root, `${path}.${process.pid}`);
  await mkdir(dirname(beside), { recursive: true });
  await writeFile(beside, text);
  await rename(beside, join(root, path));
}

/** The add-on once more, for who wants mail from it. */
function mailBuild(page = sidebarPage()) {
  return {
    'dist-mail/Code.js': mailCode(),
    'dist-mail/Sidebar.html': page,
    'dist-mail/appsscript.json': mailManifest(),
  };
}

export async function buildAll() {
  const page = sidebarPage();
  await buildFiles({
    'dist/Code.js': addonCode(),
    'dist/Install.txt': readFile(join(root, 'docs/install.txt'), 'utf8'),
    'dist/LiveCheck.js': liveCheckCode(),
    'dist/LiveCheck.md': liveCheckList(),
    'dist/SmokeTest.js': smokeTestCode(),
    'dist/Template.js': templateCode(),
    'dist/Sidebar.html': page,
    'dist/appsscript.json': readFile(join(root, 'appsscript.json'), 'utf8'),
    ...mailBuild(page),
    'out/host.mjs': hostCode(),
  });
}

async function buildFiles(files) {
  // Nothing is written where one of them cannot be built.
  const texts = await Promise.all(Object.values(files));
  for (const [i, path] of Object.keys(files).entries()) await place(path, texts[i]);
}

/** @param folder where the files go, `out/playground` by default */
export async function buildPlayground(folder = join(root, 'out/playground')) {
  const mailFolder = join(folder, 'with-mail');
  await mkdir(mailFolder, { recursive: true });
  await buildAll();
  const copied = [
    ...['Code.js', 'Sidebar.html', 'appsscript.json'].map((name) => join('dist', name)),
    ...[
      'index.html',
      'install.html',
      'privacy.html',
      'terms.html',
      'text.css',
      'style.css',
      'isolate.js',
    ].map((name) => join('src/playground/page', name)),
  ];
  await Promise.all([
    bundlePlayground(folder),
    placeSample(folder),
    ...copied.map((path) => copyFile(join(root, path), join(folder, basename(path)))),
    // The page is the same in both.
    ...['Code.js', 'appsscript.json'].map((name) =>
      copyFile(join(root, 'dist-mail', name), join(mailFolder, name)),
    ),
  ]);
  return folder;
}

async function bundlePlayground(outdir) {
  const options = { bundle: true, format: 'esm', target: 'es2022', minify: true, charset: 'utf8', outdir };
  const entryPoint = (path) => join(root, 'src/playground', path);
  await Promise.all([
    build({ ...options, ...preact, entryPoints: { page: entryPoint('page/main.tsx') } }),
    build({ ...options, entryPoints: { worker: entryPoint('worker/main.ts') } }),
    build({ ...options, entryPoints: { install: entryPoint('page/install.ts') } }),
  ]);
}

async function placeSample(folder) {
  const { sampleDate, sampleDay, sampleFiles, sampleSeed } = await importSource('sample/make-sample.ts');
  const files = await sampleFiles(sampleSeed, sampleDay);
  await writeFile(join(folder, 'sample.xlsx'), files.get('sample.xlsx'));
  await writeFile(join(folder, 'start.json'), JSON.stringify({ sampleDay: sampleDate }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , what] = process.argv;
  for (const folder of what === 'mail' ? ['dist-mail'] : ['dist', 'dist-mail'])
    await rm(join(root, folder), { recursive: true, force: true });
  if (what === 'playground') console.log(`Built ${await buildPlayground()}. Publish the folder as it is.`);
  else if (what === 'mail') await buildFiles(mailBuild());
  else await buildAll();
}

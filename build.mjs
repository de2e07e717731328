/**
 * Builds `dist`: Code.js, Sidebar.html and appsscript.json, which Google Sheets runs, and LiveCheck.js, a script of its own
 * that .claspignore keeps out of the add-on, with LiveCheck.md, the list of what it looks at. Also `out/host.mjs`, which runs the add-on on this machine.
 * Apps Script sees only top-level `function` statements, so each export of an entry gets a stub.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const define = { scorebandVersion: JSON.stringify(version) };

/** Names exported by the entry. esbuild lists them for `esm` only, hence the extra pass. */
async function exportsOf(entryPoint) {
  const { metafile } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  return Object.values(metafile.outputs)[0].exports;
}

/** `@OnlyCurrentDoc` has no effect beside explicit scopes; it tells a reader of the pasted script what it may touch. */
async function appsScriptCode(path, globalName, options) {
  const entryPoint = join(root, path);
  const names = await exportsOf(entryPoint);
  const stubs = names.map(
    (name) => `function ${name}() { return ${globalName}.${name}.apply(this, arguments); }`,
  );
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    format: 'iife',
    globalName,
    target: 'es2020',
    charset: 'utf8',
    write: false,
    define,
    banner: { js: '/** @OnlyCurrentDoc */' },
    footer: { js: stubs.join('\n') },
    ...options,
  });
  return outputFiles[0].text;
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

/** Left readable: a person pastes it into a script editor and runs it. */
function liveCheckCode() {
  return appsScriptCode('src/host/live-check/entry.ts', 'LiveCheck', {});
}

async function liveCheckList() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/host/live-check/check-list.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { checkList } = await import(`data:text/javascript;base64,${code}`);
  return checkList();
}

/**
 * The sidebar as one file that loads nothing. HtmlService strips what looks like a comment inside template literals, which
 * minifying would make.
 */
async function sidebarPage() {
  const bundle = async (entryPoint, options = {}) => {
    const { outputFiles } = await build({
      entryPoints: [join(root, entryPoint)],
      bundle: true,
      minify: true,
      charset: 'utf8',
      define,
      target: ['es2020', 'chrome100', 'firefox100', 'safari15'],
      write: false,
      ...options,
    });
    return outputFiles[0].text.trim();
  };
  const [page, script, style] = await Promise.all([
    readFile(join(root, 'src/sidebar/page.html'), 'utf8'),
    bundle('src/sidebar/main.tsx', {
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      supported: { 'template-literal': false },
    }),
    bundle('src/sidebar/page.css'),
  ]);
  // Functions, since `$&` in the script would mean something in a replacement text.
  return page
    .replace('/* style */', () => style)
    .replace('/* script */', () => script.replaceAll('</script', '<\\/script'));
}

async function hostCode() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/command-line/main.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    write: false,
  });
  return outputFiles[0].text;
}

/** Written beside and renamed, so that a command that runs meanwhile never loads half a file. */
async function place(path, text) {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, text);
  await rename(beside, path);
}

export async function buildAll() {
  const [code, liveCheck, list, page, host, manifest] = await Promise.all([
    addonCode(),
    liveCheckCode(),
    liveCheckList(),
    sidebarPage(),
    hostCode(),
    readFile(join(root, 'appsscript.json'), 'utf8'),
  ]);
  await place(join(root, 'dist/Code.js'), code);
  await place(join(root, 'dist/LiveCheck.js'), liveCheck);
  await place(join(root, 'dist/LiveCheck.md'), list);
  await place(join(root, 'dist/Sidebar.html'), page);
  await place(join(root, 'dist/appsscript.json'), manifest);
  await place(join(root, 'out/host.mjs'), host);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await buildAll();
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { circlesOf, roomArrows } from '../bin/house/arrows.mjs';
import { googleFiles } from '../bin/house/google.mjs';
import { readSources } from '../bin/house/sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  from: string;
  /** A path in src, or the name of a package. */
  to: string;
  isTypeOnly: boolean;
}

const sources = new Map(
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(join(root, 'src', path), 'utf8')]),
);
const imports = [...sources].flatMap(([from, text]) => importsOf(from, text));

function importsOf(from: string, text: string): Import[] {
  const lines = text.matchAll(/^(?:import|export)\b(\s+type\b)?(?:[^;'"]*?\bfrom)?\s*'([^']+)';/gmu);
  return Array.from(lines, ([, type, path]) => ({
    from,
    to: path!.startsWith('.') ? posix.join(posix.dirname(from), path!) : path!,
    isTypeOnly: type !== undefined,
  }));
}

/** The first folder; live check, smoke test and template, scripts of their own, are no part of the host in whose folder they lie. */
const layerOf = (path: string) => /^(host\/(live-check|smoke-test|template)|[^/]+)/.exec(path)![0];

/** Layers that each layer may import, through their index.ts; with `types` nothing but types. */
const inward: Record<string, Record<string, 'values' | 'types'>> = {
  scoring: {},
  evidence: { scoring: 'values' },
  proposal: { scoring: 'values', evidence: 'values' },
  'follow-up': { scoring: 'values', evidence: 'values' },
  shared: { scoring: 'types', evidence: 'types', 'follow-up': 'types' },
  addon: {
    scoring: 'values',
    evidence: 'values',
    proposal: 'values',
    'follow-up': 'values',
    shared: 'values',
  },
  warehouse: { scoring: 'values', evidence: 'values', shared: 'types' },
  // The engine's own conditions say what a rule matches while it is edited.
  sidebar: { scoring: 'values', shared: 'values' },
  host: { shared: 'types' },
  'command-line': { scoring: 'values', warehouse: 'values', host: 'values', shared: 'types' },
  playground: { warehouse: 'values', host: 'values', shared: 'types' },
  'host/live-check': {},
  'host/smoke-test': {},
  'host/template': {},
};

/** What Google is measured against, and its names. */
const sharedWithScripts = ['host/services/cost-model.ts', 'host/services/google-types.ts'];

/** The pages' view library: built into the pages, so that they load nothing. */
function mayUse(from: string, name: string): boolean {
  const isPage = from.startsWith('playground/page/') || layerOf(from) === 'sidebar';
  return isPage && /^preact(\/hooks)?$/.test(name);
}

function isInward({ from, to, isTypeOnly }: Import): boolean {
  if (!sources.has(to)) return ['host', 'command-line'].includes(layerOf(from)) || mayUse(from, to);
  if (layerOf(from) === layerOf(to)) return true;
  if (/^host\/./.test(layerOf(from)) && sharedWithScripts.includes(to)) return true;
  const allowed = inward[layerOf(from)]?.[layerOf(to)];
  // The host is no library: its parts are taken one by one, in the playground only where the workbook is.
  if (layerOf(to) === 'host') return allowed === 'values' && !from.startsWith('playground/page/');
  return to === `${layerOf(to)}/index.ts` && (allowed === 'values' || (allowed === 'types' && isTypeOnly));
}

function filesNaming(word: RegExp, layer: string): string[] {
  return [...sources].flatMap(([path, text]) => (layerOf(path) === layer && word.test(text) ? [path] : []));
}

describe('the layers', () => {
  it('are the folders of src', () => {
    const folders = new Set([...sources.keys()].map(layerOf));
    expect(Object.keys(inward)).toEqual(expect.arrayContaining([...folders]));
  });

  it('import inward only, and each other through index.ts', () => {
    const outward = imports.filter((one) => !isInward(one)).map(({ from, to }) => `${from} imports ${to}`);
    expect(outward).toEqual([]);
  });

  it('have no circle of files, whose imports of types count', () => {
    const files = readSources(root, 'src');
    expect(circlesOf(new Map(files.map(({ path, imports: to }) => [path, to])))).toEqual([]);
  });

  it.each(['addon', 'command-line', 'evidence', 'follow-up', 'playground', 'scoring'])(
    'have no circle of folders in %s',
    (layer) => {
      const rooms = roomArrows(readSources(root, `src/${layer}`));
      expect(circlesOf(new Map(Array.from(rooms, ([room, others]) => [room, [...others.keys()]])))).toEqual(
        [],
      );
    },
  );

  it('have no file of more than 300 lines, but for the sentences of a layer', () => {
    const long = [...sources].filter(([path, text]) => {
      return text.split('\n').length > 300 && !['messages.ts', 'sentences.ts'].includes(posix.basename(path));
    });
    expect(long.map(([path]) => path)).toEqual([]);
  });
});

describe('the doors to Google', () => {
  it('lead out of sheets, the only room of the add-on that knows a type of Google’s', () => {
    const outside = googleFiles(readSources(root, 'src/addon')).filter(
      ({ path }) => !/\/sheets\//.test(path),
    );
    expect(outside).toEqual([]);
  });

  it.each(['SpreadsheetApp', 'PropertiesService', 'LockService', 'ScriptApp', 'HtmlService', 'Session'])(
    'name %s in one file of the add-on at most',
    (service) => {
      expect(filesNaming(new RegExp(`\\b${service}\\b`, 'u'), 'addon').slice(1)).toEqual([]);
    },
  );

  it('name google.script.run in one file of the sidebar at most', () => {
    expect(filesNaming(/\bgoogle\.script\.run\b/u, 'sidebar').slice(1)).toEqual([]);
  });
});

/** What the compiler says of a line of code in a layer. */
function compileIn(layer: string, code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'wall-'));
  try {
    writeFileSync(join(folder, 'line.ts'), `${code}\n`);
    const extended = { extends: join(root, 'src', layer, 'tsconfig.json'), include: ['line.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(extended));
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const run = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8', timeout: 110_000 });
    return run.stdout + run.stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the compiler', () => {
  const layers = ['scoring', 'evidence', 'proposal', 'warehouse'].filter((layer) =>
    existsSync(join(root, 'src', layer)),
  );

  it.each(layers)('knows neither Google nor a page in %s', (layer) => {
    const found = compileIn(layer, 'export const all = [SpreadsheetApp, document, process];');
    expect(found).toContain("Cannot find name 'SpreadsheetApp'");
    expect(found).toContain("Cannot find name 'document'");
    expect(found).toContain("Cannot find name 'process'");
  });

  it('has nothing against plain code there', () => {
    expect(compileIn('scoring', 'export const one = [1].map((number) => number);')).toBe('');
  });
});

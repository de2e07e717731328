import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/command-line/main.ts';
import type { CaseFiles } from './case-files.ts';
import type { Expected } from './oracle.ts';

/** A run that a sentence to the user stopped. */
export interface Stopped {
  stopped: string;
}

const bundle = fileURLToPath(new URL('../../dist/Code.js', import.meta.url));
let code = '';

/** What the built bundle makes of a case, in the shape of the oracle's answer; `npm run build` has to be done. */
export async function runEngine(files: CaseFiles): Promise<Expected | Stopped> {
  const { leads, asOf, locale, timeZone, ...tabs } = files;
  const folder = mkdtempSync(join(tmpdir(), 'scoreband-oracle-'));
  const pathOf = (name: string, text: string) => {
    writeFileSync(join(folder, `${name}.csv`), text);
    return join(folder, `${name}.csv`);
  };
  const options = Object.entries(tabs).flatMap(([tab, text]) => [`--${tab}`, pathOf(tab, text)]);
  const scene = ['--as-of', asOf, '--locale', locale, '--time-zone', timeZone];
  const output = ['--json', '--rows', '--out', join(folder, 'scored.xlsx')];
  code ||= readFileSync(bundle, 'utf8');
  let [stdout, stderr] = ['', ''];
  try {
    await main(['run', pathOf('leads', leads), ...options, ...scene, ...output], {
      stdout: { write: (text: string) => (stdout += text) },
      stderr: { write: (text: string) => (stderr += text) },
      bundle: async () => code,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (stdout === '') throw new Error(`runEngine: ${stderr}`);
  const summary = JSON.parse(stdout);
  return summary.stopped === null ? { ...summary, problems: summary.problemCounts } : summary;
}

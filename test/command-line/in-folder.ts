import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { main } from '../../src/command-line/main.ts';
import { tinyBundle } from './tiny-bundle.ts';

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * A folder for the tests of a file, and the command run on files in it.
 * @param bundle code of the bundle that the command runs
 */
export function inFolder(files: Readonly<Record<string, string | Uint8Array>>, bundle = () => tinyBundle) {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scoreband-'));
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return {
    path: (name: string) => join(folder, name),
    read: (name: string) => readFile(join(folder, name)),
    text: (name: string) => readFile(join(folder, name), 'utf8'),
    /** Arguments that end in .csv or .xlsx are names in the folder. */
    async run(...argv: string[]): Promise<Run> {
      let [stdout, stderr] = ['', ''];
      const code = await main(
        argv.map((argument) => (/\.(csv|xlsx|sql)$/.test(argument) ? join(folder, argument) : argument)),
        {
          stdout: {
            write: (text: string) => {
              stdout += text;
            },
          },
          stderr: {
            write: (text: string) => {
              stderr += text;
            },
          },
          bundle: async () => bundle(),
        },
      );
      return { code, stdout: stdout.replaceAll(folder, '.'), stderr: stderr.replaceAll(folder, '.') };
    },
  };
}

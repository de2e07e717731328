import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../src/command-line/main.ts';
import type { Summary } from '../../../src/shared/index.ts';
import { builtCode } from '../document.ts';

/** Runs commands of the built bundle on files of a folder of their own. */
export async function withFolder<T>(
  files: Readonly<Record<string, string>>,
  work: (folder: CommandFolder) => Promise<T>,
): Promise<T> {
  const path = await mkdtemp(join(tmpdir(), 'scoreband-evidence-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
    return await work(new CommandFolder(path));
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

export class CommandFolder {
  constructor(readonly path: string) {}

  /** Arguments that end in .csv or .xlsx are names in the folder. */
  async run(...argv: string[]): Promise<{ code: number; summary: Summary }> {
    let stdout = '';
    const inFolder = (argument: string) =>
      /\.(csv|xlsx)$/.test(argument) ? join(this.path, argument) : argument;
    const code = await main([...argv.map(inFolder), '--json', '--as-of', '2026-11-21'], {
      stdout: {
        write: (text: string) => {
          stdout += text;
        },
      },
      stderr: { write: () => {} },
      bundle: async () => builtCode(),
    });
    return { code, summary: JSON.parse(stdout) as Summary };
  }

  /** The scores of a --scores-out file, in the order of the rows. */
  async scores(name: string): Promise<number[]> {
    const [, ...lines] = (await readFile(join(this.path, name), 'utf8')).trim().split(/\r?\n/);
    return lines.map((line) => Number(/^\d+,[^,]*,(-?\d+),/.exec(line)![1]));
  }
}

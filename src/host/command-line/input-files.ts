import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { UnreadableFile } from '../files/unreadable-file.ts';

export interface InputFile {
  /** For messages. */
  name: string;
  bytes: Uint8Array;
}

/** @throws UnreadableFile with a sentence */
export async function readInput(path: string): Promise<InputFile> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableFile(sentences[code ?? '']?.(path) ?? `${path} cannot be read (${code}).`, {
      cause: error,
    });
  }
}

const sentences: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file ${path} (looked for ${resolve(path)}). Check its name and folder.`,
  EISDIR: (path) => `${path} is a folder. Give the name of a file in it.`,
  EACCES: (path) => `${path} may not be read by you. Ask its owner, or copy it.`,
  ERR_FS_FILE_TOO_LARGE: (path) => `${path} is larger than 2 gigabytes. Split it first.`,
};

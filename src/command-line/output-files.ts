/** The files that a command writes, each beside its place first, so that nobody sees half of one. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { writeCsv } from '../host/files/csv/write-csv.ts';
import { UnreadableFile } from '../host/files/unreadable-file.ts';
import { saveXlsx } from '../host/files/xlsx/save-xlsx.ts';
import type { LeadRow, Summary } from '../shared/index.ts';
import { commands } from './commands.ts';
import type { InputWorkbook } from './input-workbook.ts';
import type { CommandLine } from './parse-command-line.ts';
import { WrongUsage } from './wrong-usage.ts';

/** Where the workbook goes; null where the command writes none. @throws WrongUsage */
export function workbookPath({ command, file, out }: CommandLine): string | null {
  if (command === 'sql') return null;
  // A workbook with macros keeps its ending: Excel opens it under no other.
  const extension = extname(file).toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx';
  if (out !== null) {
    if (extname(out).toLowerCase() === extension) return out;
    throw new WrongUsage(`--out takes the name of an ${extension} file, but got "${out}".`);
  }
  if (!commands[command].writesWorkbook) return null;
  return join(dirname(file), `${basename(file, extname(file))}.scored${extension}`);
}

/** Where a statement goes; null for standard output. @throws WrongUsage */
export function statementPath({ command, out }: CommandLine): string | null {
  if (command !== 'sql' || out === null) return null;
  if (extname(out).toLowerCase() === '.sql') return out;
  throw new WrongUsage(`--out takes the name of a .sql file, but got "${out}".`);
}

export async function writeStatementFile(path: string, sql: string): Promise<void> {
  await writeOutput(path, sql);
}

export async function writeWorkbook(path: string, { workbook, file }: InputWorkbook): Promise<void> {
  await writeOutput(path, await saveXlsx(workbook, file));
}

const scoreColumns = ['row', 'key', 'score', 'status', 'fit', 'engagement', 'why'];

export async function writeScores(path: string, rows: readonly LeadRow[]): Promise<void> {
  const lines = rows.map(({ row, key, score, status, fit, engagement, whyText }) => {
    return [row, key, score, status, fit, engagement, whyText];
  });
  await writeOutput(path, writeCsv([scoreColumns, ...lines]));
}

/** The summary of a bundle that has fitted rules: header and rows of a Rules tab. */
type SummaryWithRules = Summary & { rebuiltRules?: (string | number | boolean | null)[][] };

export async function writeRules(path: string, { rebuiltRules }: SummaryWithRules): Promise<void> {
  if (!rebuiltRules)
    throw new UnreadableFile(
      `There are no fitted rules to write to ${path}: the closed deals do not support any.`,
    );
  await writeOutput(path, writeCsv(rebuiltRules));
}

async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableFile(`${path} cannot be written: ${reasons[code ?? '']?.(path) ?? `${code}.`}`, {
      cause: error,
    });
  }
}

const reasons: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `there is no folder ${dirname(resolve(path))}.`,
  EACCES: () => 'you may not write there.',
  EPERM: () => 'it is open in another program, or you may not write there.',
  EBUSY: () => 'it is open in another program. Close it there.',
  EISDIR: () => 'it is a folder.',
  ENOSPC: () => 'the disk is full.',
  EROFS: () => 'the disk cannot be written to.',
};

/** Those who open a file and save it as .xlsx. Each gives the work between its stages; the stages are timed. */
import { readFile, writeFile } from 'node:fs/promises';
import { inputWorkbook } from '../../src/command-line/input-workbook.ts';
import { writeWorkbook } from '../../src/command-line/output-files.ts';
import { parseCommandLine } from '../../src/command-line/parse-command-line.ts';
import { BundleRun } from '../../src/command-line/run-bundle.ts';
import { peer } from '../peer.ts';

export interface Paths {
  input: string;
  rules: string;
  output: string;
}

/** @param stage names the work that has just ended */
export type Contender = (paths: Paths, stage: (name: 'open' | 'score' | 'save') => void) => Promise<void>;

export const contenders: Readonly<Record<string, Contender>> = {
  Scoreband: async ({ input, rules, output }, stage) => {
    const commandLine = parseCommandLine(['score', input, '--rules', rules, '--as-of', '2026-11-21'])!;
    const code = await readFile('dist/Code.js', 'utf8');
    const opened = await inputWorkbook(commandLine);
    stage('open');
    const { summary } = new BundleRun(commandLine, opened.workbook).run(code, () => {});
    if (summary.stopped !== null) throw new Error(summary.stopped);
    stage('score');
    await writeWorkbook(output, opened);
    stage('save');
  },
  hucre: async ({ input, output }, stage) => {
    const hucre = await peer<Hucre>('hucre');
    const bytes = await readFile(input);
    const sheets = input.endsWith('.csv')
      ? [{ name: 'Leads', rows: hucre.parseCsv(bytes.toString('utf8'), { typeInference: true }) }]
      : null;
    const workbook = sheets ? null : await hucre.openXlsx(bytes);
    stage('open');
    await writeFile(output, workbook ? await hucre.saveXlsx(workbook) : await hucre.writeXlsx({ sheets }));
    stage('save');
  },
  SheetJS: async ({ input, output }, stage) => {
    const { read, write } = await peer<SheetJs>('@e965/xlsx');
    const workbook = read(await readFile(input), { dense: true });
    stage('open');
    await writeFile(
      output,
      write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }),
    );
    stage('save');
  },
};

interface Hucre {
  parseCsv(text: string, options: object): unknown[][];
  openXlsx(bytes: Uint8Array): Promise<object>;
  saveXlsx(workbook: object): Promise<Uint8Array>;
  writeXlsx(options: object): Promise<Uint8Array>;
}

interface SheetJs {
  read(bytes: Uint8Array, options: object): object;
  write(workbook: object, options: object): Uint8Array;
}

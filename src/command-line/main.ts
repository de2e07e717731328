/** The command line: reads the files, runs the built bundle on them, prints what came out and writes the workbook. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { UnreadableFile } from '../host/files/unreadable-file.ts';
import type { Summary } from '../shared/index.ts';
import { helpText } from './commands.ts';
import { inputWorkbook } from './input-workbook.ts';
import { jsonOfStop, jsonSummary } from './json-summary.ts';
import { workbookPath, writeRules, writeScores, writeWorkbook } from './output-files.ts';
import { type CommandLine, parseCommandLine } from './parse-command-line.ts';
import { Progress, type Screen } from './progress.ts';
import { report, stopReport } from './report.ts';
import { type RuleLine, ruleLines } from './rule-lines.ts';
import { runBundle } from './run-bundle.ts';
import { WrongUsage } from './wrong-usage.ts';

const exitCodes = { done: 0, stopped: 1, wrongUsage: 2 } as const;

/** What a command talks to; tests have their own. */
interface Surroundings {
  stdout: { write(text: string): unknown };
  stderr: Screen;
  /** Code of the built bundle. */
  bundle(): Promise<string>;
}

const surroundings: Surroundings = {
  stdout: process.stdout,
  stderr: process.stderr,
  bundle: () => readFile(new URL('../dist/Code.js', import.meta.url), 'utf8'),
};

/** @returns the exit code */
export async function main(argv: readonly string[], around: Surroundings = surroundings): Promise<number> {
  const startedAt = performance.now();
  try {
    const commandLine = parseCommandLine(argv);
    if (commandLine !== null) return await run(commandLine, around, startedAt);
    around.stdout.write(helpText());
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    if (argv.includes('--json')) {
      printJson(jsonOfStop(argv[0], null, error.message, since(startedAt)), around);
    }
    around.stderr.write(printable(`${error.message}\n`));
    return exitCodes.wrongUsage;
  }
}

async function run(commandLine: CommandLine, around: Surroundings, startedAt: number): Promise<number> {
  const isShown = commandLine.progress || around.stderr.isTTY;
  const progress = new Progress(isShown ? around.stderr : null);
  try {
    const result = await carryOut(commandLine, around, progress);
    progress.end();
    print(commandLine, { ...result, milliseconds: since(startedAt) }, around);
    return result.summary.stopped === null ? exitCodes.done : exitCodes.stopped;
  } catch (error) {
    progress.end();
    if (error instanceof WrongUsage) throw error;
    // The bundle has error classes of its own.
    const { message, stack } = error as Error;
    const { command, asOf } = commandLine;
    if (commandLine.json) printJson(jsonOfStop(command, asOf, message, since(startedAt)), around);
    const isOurs = !(error instanceof UnreadableFile);
    around.stderr.write(printable(isOurs ? `Scoreband itself failed. ${stack}\n` : `${message}\n`));
    return exitCodes.stopped;
  }
}

interface CommandResult {
  summary: Summary;
  serviceCalls: number;
  out: string | null;
  written: string[];
  /** The run itself went well, and a file could not be written. */
  isUnwritten?: true;
  /** Only after a check. */
  rules?: RuleLine[];
}

async function carryOut(
  commandLine: CommandLine,
  around: Surroundings,
  progress: Progress,
): Promise<CommandResult> {
  const out = workbookPath(commandLine);
  progress.step(`reading ${commandLine.file}`, (await bytesOf(commandLine.file)) > largeFileBytes);
  const input = await inputWorkbook(commandLine);
  progress.step(commandLine.command);
  const { summary, serviceCalls } = runBundle(commandLine, input.workbook, await around.bundle(), () =>
    progress.tick(),
  );
  if (summary.stopped !== null) return { summary, serviceCalls, out: null, written: [] };
  const written: string[] = [];
  const write = async (path: string | null, work: (path: string) => Promise<void>) => {
    if (path === null) return;
    progress.step(`writing ${path}`);
    await work(path);
    written.push(path);
  };
  try {
    await write(out, (path) => writeWorkbook(path, input));
    await write(commandLine.scoresOut, (path) => writeScores(path, summary.rows ?? []));
    await write(commandLine.rulesOut, (path) => writeRules(path, summary));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    // What was found, and the files before this one, are there all the same.
    const isOutThere = out !== null && written.includes(out);
    return {
      summary: { ...summary, stopped: error.message },
      serviceCalls,
      written,
      isUnwritten: true,
      out: isOutThere ? out : null,
    };
  }
  const rules = commandLine.command === 'check' ? { rules: ruleLines(input.workbook) } : {};
  return { summary, serviceCalls, out, written, ...rules };
}

/** From here on reading takes about a second. */
const largeFileBytes = 8_000_000;

async function bytesOf(path: string): Promise<number> {
  // What is wrong with the file is said where it is read.
  return (await stat(path).catch(() => null))?.size ?? 0;
}

function print(
  commandLine: CommandLine,
  {
    summary,
    serviceCalls,
    out,
    written,
    isUnwritten,
    rules,
    milliseconds,
  }: CommandResult & { milliseconds: number },
  around: Surroundings,
): void {
  const { stopped } = summary;
  if (commandLine.json) {
    printJson(jsonSummary(commandLine, summary, { out, milliseconds, serviceCalls, rules }), around);
    if (stopped !== null) around.stderr.write(printable(`${stopped}\n`));
  } else if (stopped !== null)
    around.stderr.write(printable(isUnwritten ? `${stopped}\n` : stopReport(summary)));
  else {
    const context = { file: basename(commandLine.file), written, rows: commandLine.rows, rules };
    around.stdout.write(printable(report(summary, context)));
  }
}

function printJson(value: object, { stdout }: Surroundings): void {
  stdout.write(`${JSON.stringify(value)}\n`);
}

function since(startedAt: number): number {
  return Math.round(performance.now() - startedAt);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that command a terminal, or turn its lines around.
const commanding = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** A text for a terminal: names in it come from files of strangers, and a terminal does what some characters say. */
function printable(text: string): string {
  return text.replace(commanding, '\ufffd');
}

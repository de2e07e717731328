/** The command line: reads the files, runs the built bundle on them, prints what came out and writes the workbook. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { UnreadableFile } from '../host/files/unreadable-file.ts';
import type { Summary } from '../shared/index.ts';
import { helpText } from './commands.ts';
import { inputWorkbook } from './input-workbook.ts';
import { jsonOfStop, jsonSummary } from './json-summary.ts';
import {
  statementPath,
  workbookPath,
  writeRules,
  writeScores,
  writeStatementFile,
  writeWorkbook,
} from './output-files.ts';
import { type CommandLine, parseCommandLine } from './parse-command-line.ts';
import { Progress, type Screen } from './progress.ts';
import { report, stopReport } from './report.ts';
import { type RuleLine, ruleLines } from './rule-lines.ts';
import { BundleRun } from './run-bundle.ts';
import { type SqlStatement, withStatement } from './sql-statement.ts';
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
  const milliseconds = () => Math.round(performance.now() - startedAt);
  const printJson = (value: object) => around.stdout.write(`${JSON.stringify(value)}\n`);
  const complain = (text: string) => around.stderr.write(printable(text));
  try {
    const commandLine = parseCommandLine(argv);
    if (commandLine !== null) return await run(commandLine, { around, milliseconds, printJson, complain });
    around.stdout.write(helpText());
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    if (argv.includes('--json')) printJson(jsonOfStop(argv[0], null, error.message, milliseconds()));
    complain(`${error.message}\n`);
    return exitCodes.wrongUsage;
  }
}

interface Output {
  readonly around: Surroundings;
  /** Since the start. */
  milliseconds(): number;
  printJson(value: object): void;
  /** Says something on standard error. */
  complain(text: string): void;
}

async function run(commandLine: CommandLine, output: Output): Promise<number> {
  const { around, milliseconds, printJson, complain } = output;
  const { command, asOf, json, rows } = commandLine;
  const progress = new Progress(commandLine.progress || around.stderr.isTTY ? around.stderr : null);
  try {
    const { summary, isUnwritten, written, ...figures } = await carryOut(commandLine, around, progress);
    const { stopped } = summary;
    progress.end();
    if (json) printJson(jsonSummary(commandLine, summary, { ...figures, milliseconds: milliseconds() }));
    if (stopped === null) {
      const context = { file: basename(commandLine.file), written, rows, rules: figures.rules };
      const printed = written.length === 0 ? figures.statement : null;
      if (!json && printed !== null) around.stdout.write(printed.sql);
      // What is said of a statement on standard output stands beside it.
      if (!json)
        (printed === null ? around.stdout : around.stderr).write(printable(report(summary, context)));
      return exitCodes.done;
    }
    complain(json || isUnwritten ? `${stopped}\n` : stopReport(summary));
    return exitCodes.stopped;
  } catch (error) {
    progress.end();
    if (error instanceof WrongUsage) throw error;
    // The bundle has error classes of its own.
    const { message, stack } = error as Error;
    if (json) printJson(jsonOfStop(command, asOf, message, milliseconds()));
    const isOurs = !(error instanceof UnreadableFile);
    complain(isOurs ? `Scoreband itself failed. ${stack}\n` : `${message}\n`);
    return exitCodes.stopped;
  }
}

interface CommandResult {
  summary: Summary;
  serviceCalls: number;
  out: string | null;
  written: string[];
  /** The run itself went well, and a file could not be written. */
  isUnwritten: boolean;
  /** Only after a check. */
  rules: RuleLine[] | undefined;
  /** Only of sql, and only where there is nothing that it cannot say. */
  statement: SqlStatement | null;
}

/** From here on reading takes about a second. */
const largeFileBytes = 8_000_000;

async function carryOut(
  commandLine: CommandLine,
  around: Surroundings,
  progress: Progress,
): Promise<CommandResult> {
  const out = workbookPath(commandLine);
  // What is wrong with the file is said where it is read.
  const size = (await stat(commandLine.file).catch(() => null))?.size ?? 0;
  progress.step(`reading ${commandLine.file}`, size > largeFileBytes);
  const input = await inputWorkbook(commandLine);
  progress.step(commandLine.command);
  const bundleRun = new BundleRun(commandLine, input.workbook);
  const { summary: ofBundle, serviceCalls } = bundleRun.run(await around.bundle(), () => progress.tick());
  const { summary: ofRun, statement } = withStatement(ofBundle, commandLine.sql);
  const summary = { ...ofRun, problems: [...input.problems, ...ofRun.problems] };
  const written: string[] = [];
  const result = { summary, serviceCalls, written, isUnwritten: false, rules: undefined, statement };
  // What was done to the workbook is not kept.
  if (summary.stopped !== null) return { ...result, summary: { ...summary, messages: [] }, out: null };
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
    if (statement !== null)
      await write(statementPath(commandLine), (path) => writeStatementFile(path, statement.sql));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    // What was found, and the files before this one, are there all the same.
    const isKept = out !== null && written.includes(out);
    const messages = isKept ? summary.messages : [];
    return {
      ...result,
      summary: { ...summary, stopped: error.message, messages },
      isUnwritten: true,
      out: isKept ? out : null,
    };
  }
  return {
    ...result,
    out: out ?? statementPath(commandLine),
    rules: commandLine.command === 'check' ? ruleLines(input.workbook) : undefined,
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that command a terminal, or turn its lines around.
const commanding = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** A text for a terminal: names in it come from files of strangers, and a terminal does what some characters say. */
function printable(text: string): string {
  return text.replace(commanding, '\ufffd');
}

/**
 * `npm run bench:files`: opening a list, scoring it and saving it as .xlsx, beside peers that only open and save it. Each in
 * a process of its own, whose peak memory is told. Runs are interleaved; the fastest of each counts.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { contenders } from './contenders.ts';
import { type InputSize, writeCsvInput, writeXlsxInput } from './inputs.ts';
import { rulesCsv } from './leads.ts';
import { type Measured, measured } from './measured.ts';

const folder = 'out/bench/files';
const inputs: Record<string, InputSize> = {
  csv: { rows: 135_000, columns: 17 },
  xlsx: { rows: 100_000, columns: 20 },
};
const rules = `${folder}/rules.csv`;
const [, , , ...options] = process.argv;
const child = options.indexOf('--child');
const repeats = Number(options[options.indexOf('--repeat') + 1]) || 3;

if (child >= 0) await runChild(options[child + 1]!, options[child + 2]!);
else await compareAll();

async function runChild(name: string, input: string): Promise<void> {
  const paths = { input, rules, output: `${folder}/${name}.xlsx` };
  console.log(JSON.stringify(await measured(contenders[name]!, paths)));
}

async function compareAll(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(rules, rulesCsv);
  const reports: Record<string, Record<string, Measured>> = {};
  for (const [kind, size] of Object.entries(inputs)) {
    const input = `${folder}/leads.${kind}`;
    await (kind === 'csv' ? writeCsvInput : writeXlsxInput)(input, size);
    reports[`.${kind} of ${size.rows} × ${size.columns}`] = compare(input);
  }
  if (options.includes('--json')) console.log(JSON.stringify(reports));
  else for (const [title, report] of Object.entries(reports)) print(title, report);
}

function compare(input: string): Record<string, Measured> {
  const fastest: Record<string, Measured> = {};
  for (let i = 0; i < repeats; i++) {
    for (const name of Object.keys(contenders)) {
      const run = inProcessOfItsOwn(name, input);
      if (!fastest[name] || run.openAndSave < fastest[name].openAndSave) fastest[name] = run;
    }
  }
  return fastest;
}

function inProcessOfItsOwn(name: string, input: string): Measured {
  const script = fileURLToPath(import.meta.url);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, script, 'files', '--child', name, input],
    { encoding: 'utf8', maxBuffer: 2 ** 24 },
  );
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

function print(title: string, report: Record<string, Measured>): void {
  console.log(`\n${title}\n${'seconds'.padEnd(12)}  open   score    save  open + save  its CPU   peak MB`);
  for (const [name, { open, score, save, openAndSave, cpu, peakMegabytes }] of Object.entries(report)) {
    const cells = [open, score, save, openAndSave].map((value) => value?.toFixed(2) ?? '–');
    const [opened, scored, saved, both] = cells.map((cell) => cell.padStart(6));
    const others = `${both!.padStart(11)}  ${cpu.toFixed(2).padStart(7)}  ${peakMegabytes.toFixed(0).padStart(8)}`;
    console.log(`${name.padEnd(10)}  ${opened}  ${scored}  ${saved}  ${others}`);
  }
}

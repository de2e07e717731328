import { differences, line } from './differences.ts';
import { deleteFixture, writeFixture } from './fixture.ts';
import { photograph, photographWritten, type TabPhoto } from './snapshot.ts';
import { type LoadAddOn, Stage } from './stage.ts';
import { again, removal, type Step, steps } from './steps.ts';

/** What a run has seen. */
interface Seen {
  readonly atWork: readonly TabPhoto[];
  readonly removed: readonly TabPhoto[];
  /** What dialogs have said. */
  readonly said: readonly string[];
}

/** What the host wrote when this was built, and how many service calls each step took there. */
export interface Expected extends Seen {
  readonly calls: readonly number[];
}

interface Run extends Seen {
  /** By step; milliseconds, or whatever is counted. */
  readonly counts: readonly number[];
  readonly loadMilliseconds: number;
  /** What changed though nothing had changed. */
  readonly unsteady: readonly string[];
}

const all: readonly Step[] = [...steps, again, removal];
const mostShown = 20;
/** The add-on writes days and numbers as the spreadsheet reads them. */
const settings = { locale: 'en_US', timeZone: 'Etc/GMT' };

/** Runs the add-on in this empty spreadsheet and says in the log whether it did as on the host. */
export function smokeTest(load: LoadAddOn, expected: Expected): void {
  const spreadsheet = emptySpreadsheet();
  const before = {
    locale: spreadsheet.getSpreadsheetLocale(),
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
  };
  setSettings(settings);
  try {
    const run = perform(load, () => Date.now());
    const found = allDifferences(expected, run);
    for (const text of [...timeLines(run, expected), ...verdict(found)]) console.log(text);
    if (found.length === 0) deleteFixture(spreadsheet);
  } finally {
    setSettings(before);
  }
}

/** What is expected of other hosts. @param count the service calls until now */
export function recordSmokeTest(load: LoadAddOn, count: () => number): Expected {
  setSettings(settings);
  const { atWork, removed, said, counts } = perform(load, count);
  return { atWork, removed, said, calls: counts };
}

/** @throws where there is no spreadsheet, or one with data */
function emptySpreadsheet() {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!spreadsheet) {
    throw new Error('There is no spreadsheet. Paste this script into Extensions > Apps Script of a new one.');
  }
  const filled = spreadsheet.getSheets().find((sheet) => sheet.getLastRow() > 0);
  if (!filled) return spreadsheet;
  throw new Error(
    `The tab "${filled.getName()}" is not empty, so nothing was done. Run the smoke test in a new, empty spreadsheet (sheets.new): it writes tabs and removes them.`,
  );
}

function setSettings({ locale, timeZone }: typeof settings): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  spreadsheet.setSpreadsheetLocale(locale);
  spreadsheet.setSpreadsheetTimeZone(timeZone);
}

/** @param count what is told by step: time, or calls */
function perform(load: LoadAddOn, count: () => number): Run {
  writeFixture(SpreadsheetApp.getActiveSpreadsheet());
  const stage = new Stage(load);
  const counts: number[] = [];
  const counted = (step: Step) => {
    const before = count();
    stage.run(step);
    counts.push(count() - before);
  };
  for (const step of steps) counted(step);
  const before = photographWritten();
  counted(again);
  const atWork = photograph();
  const unsteady = differences(before, atWork).map((text) => `scored again: ${text}`);
  counted(removal);
  const { said, loadMilliseconds } = stage;
  return { atWork, removed: photograph(), said, counts, loadMilliseconds, unsteady };
}

function allDifferences(expected: Expected, { atWork, removed, said, unsteady }: Run): string[] {
  const dialogs = Array.from({ length: Math.max(expected.said.length, said.length) }).flatMap((_, index) =>
    line(`dialog ${index + 1}`, expected.said[index] ?? '', said[index] ?? ''),
  );
  return [
    ...dialogs,
    ...differences(expected.atWork, atWork),
    ...unsteady,
    ...differences(expected.removed, removed).map((text) => `after the removal: ${text}`),
    ...triggersLeft(),
  ];
}

function triggersLeft(): string[] {
  return line('triggers after the removal', '0', String(ScriptApp.getProjectTriggers().length));
}

function timeLines({ counts, loadMilliseconds }: Run, { calls }: Expected): string[] {
  const lines = all.map(({ name }, index) => {
    const [time, amount] = [counts[index]!, calls[index]!];
    return `${name}: ${(time / 1000).toFixed(1)} s, ${amount} calls, ${(time / amount).toFixed(0)} ms a call`;
  });
  return [`Loaded in ${loadMilliseconds} ms.`, ...lines];
}

function verdict(found: readonly string[]): string[] {
  if (found.length === 0) return ['SMOKE OK'];
  return [
    ...found.slice(0, mostShown),
    `SMOKE FAILED: ${found.length} differences. The tabs are left to look at.`,
  ];
}

/** The workbook that a command runs on: FILE, with the tabs and settings that the options bring. */
import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { addCsvSheet } from '../host/files/csv/csv-sheet.ts';
import { UnreadableFile } from '../host/files/unreadable-file.ts';
import { openXlsx } from '../host/files/xlsx/open-xlsx.ts';
import type { XlsxFile } from '../host/files/xlsx/xlsx-file.ts';
import { type Sheet, Workbook } from '../host/workbook/workbook.ts';
import { foreignKeyColumn, leadKeyColumn } from '../scoring/index.ts';
import type { ReportedProblem } from '../shared/index.ts';
import { type BroughtTabId, broughtTabs, OwnTab } from './own-tab.ts';
import type { CommandLine } from './parse-command-line.ts';
import { SettingsTab } from './settings-tab.ts';
import { SheetTable } from './sheet-table.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface InputWorkbook {
  workbook: Workbook;
  /** Where it came from, for an .xlsx file. */
  file: XlsxFile | undefined;
  /** What was read otherwise than it stands in a file. */
  problems: ReportedProblem[];
}

export async function inputWorkbook(commandLine: CommandLine): Promise<InputWorkbook> {
  const isCsv = isCsvName(commandLine.file);
  const input = await readInput(commandLine.file);
  const options = { name: input.name, locale: commandLine.locale, timeZone: commandLine.timeZone };
  const file = isCsv ? undefined : await openXlsx(input.bytes, { ...options, fileName: input.name });
  const workbook = file?.workbook ?? new Workbook(options);
  const tabs = new InputTabs(workbook);
  for (const tab of Object.keys(broughtTabs) as BroughtTabId[]) {
    const path = commandLine.tabs[tab];
    if (path !== undefined) tabs.putOwn(tab, await readInput(path));
  }
  const settings = new SettingsTab(workbook);
  for (const [name, value] of commandLine.set) settings.write(name, value);
  if (isCsv) tabs.addLeads(input);
  for (const tab of ['deals', 'activities'] as const) {
    const path = commandLine.tabs[tab];
    if (path !== undefined) tabs.putData(tab, await readInput(path));
  }
  workbook.activeSheet = workbook.sheetByName(settings.leadsTabName) ?? workbook.activeSheet;
  return { workbook, file, problems: tabs.problems };
}

/** @throws WrongUsage for a name that says neither .csv nor .xlsx */
function isCsvName(path: string): boolean {
  const extension = extname(path).toLowerCase();
  if (['.csv', '.tsv', '.txt'].includes(extension)) return true;
  // Other workbooks get a better answer from their content.
  if (['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods'].includes(extension)) return false;
  throw new WrongUsage(`FILE is an .xlsx workbook or a .csv file, but got "${path}".`);
}

/** The tabs that files bring into a workbook. */
class InputTabs {
  readonly problems: ReportedProblem[] = [];
  private readonly settings: SettingsTab;

  constructor(private readonly workbook: Workbook) {
    this.settings = new SettingsTab(workbook);
  }

  addLeads({ bytes, name: fileName }: InputFile): void {
    const { sheets } = this.workbook;
    const name = this.settings.leadsTabName;
    const headerRow = Number(this.settings.read('Header row'));
    refuseTabName('Leads tab', name);
    if (this.workbook.sheetByName(name)) {
      throw new WrongUsage(`The setting "Leads tab" is "${name}", which is the name of a tab of Scoreband.`);
    }
    const sheet = addCsvSheet(this.workbook, bytes, {
      fileName,
      name,
      keyColumnOf: (headers) => leadKeyColumn(headers, this.settings.read('Lead key column')),
      report: (problem) => this.problems.push(problem),
      ...(headerRow >= 1 ? { headerRow } : {}),
    });
    // Leads come first, as in a workbook that began with them.
    sheets.unshift(...sheets.splice(sheets.indexOf(sheet), 1));
  }

  putOwn(tab: BroughtTabId, { bytes, name: fileName }: InputFile): void {
    const own = new OwnTab(this.workbook, tab);
    const name = own.sheet()?.name ?? own.freeName();
    const sheet = this.replace(bytes, { fileName, name, asText: true });
    if (!own.hasHeaders(sheet)) {
      // Without them it would be taken for somebody's own, and the file would do nothing.
      throw new UnreadableFile(
        `${fileName} lacks the headers ${broughtTabs[tab].headers.join(', ')} in its first row. Give a file for --${tab} that has them.`,
      );
    }
    if (name !== broughtTabs[tab].name) own.mark(sheet);
  }

  putData(tab: 'deals' | 'activities', { bytes, name: fileName }: InputFile): void {
    const { setting, keySetting, name: defaultName } = dataTabs[tab];
    const name = this.settings.read(setting) || defaultName;
    if (name.toLowerCase() === this.settings.leadsTabName.toLowerCase()) {
      throw new WrongUsage(
        `The setting "${setting}" names the tab of leads itself. Leave --${tab} out, or set "${setting}".`,
      );
    }
    refuseTabName(setting, name);
    this.replace(bytes, {
      fileName,
      name,
      keyColumnOf: (headers) => this.foreignKeyColumn(headers, keySetting),
    });
  }

  /** As the add-on finds it: without a header like the lead key's, the first column of Activities. */
  private foreignKeyColumn(headers: readonly string[], keySetting: string): number {
    const setting = this.settings.read(keySetting);
    const leads = this.workbook.sheetByName(this.settings.leadsTabName);
    const leadHeaders = leads ? new SheetTable(leads, this.headerRow).headers : [];
    const leadKey = leadHeaders[leadKeyColumn(leadHeaders, this.settings.read('Lead key column'))] ?? '';
    const found = foreignKeyColumn(headers, setting, leadKey);
    return found < 0 && setting === '' && keySetting === dataTabs.activities.keySetting ? 0 : found;
  }

  private get headerRow(): number {
    return Math.max(1, Number(this.settings.read('Header row')) || 1);
  }

  /** A tab of that name goes, and the new one takes its place. */
  private replace(bytes: Uint8Array, options: Parameters<typeof addCsvSheet>[2]): Sheet {
    const { sheets } = this.workbook;
    const before = this.workbook.sheetByName(options.name);
    const index = before ? sheets.indexOf(before) : sheets.length;
    if (before) this.workbook.removeSheet(before);
    const report = (problem: ReportedProblem) => this.problems.push(problem);
    const sheet = addCsvSheet(this.workbook, bytes, { ...options, report });
    sheets.splice(index, 0, ...sheets.splice(sheets.length - 1, 1));
    return sheet;
  }
}

const dataTabs = {
  deals: { setting: 'Deals tab', keySetting: 'Deal key column', name: 'Deals' },
  activities: { setting: 'Activities tab', keySetting: 'Activity key column', name: 'Activities' },
} as const;

/** What Sheets takes and Excel calls a damaged file. */
function refuseTabName(setting: string, name: string): void {
  if (name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name)) return;
  throw new WrongUsage(
    `The setting "${setting}" is "${name}", which is no name for a tab of an .xlsx file: at most 31 characters, none of [ ] : * ? / \\.`,
  );
}

interface InputFile {
  /** For messages. */
  name: string;
  bytes: Uint8Array;
}

/** @throws UnreadableFile with a sentence */
async function readInput(path: string): Promise<InputFile> {
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

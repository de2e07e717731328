import { loadBundle, runExecution, type ScriptFunction } from '../../host/bundle.ts';
import { openXlsx } from '../../host/files/xlsx/open-xlsx.ts';
import { saveXlsx } from '../../host/files/xlsx/save-xlsx.ts';
import type { XlsxFile } from '../../host/files/xlsx/xlsx-file.ts';
import type { Answers } from '../../host/services/answers.ts';
import type { ExecutionOptions } from '../../host/services/execution.ts';
import { Host } from '../../host/services/host.ts';
import { crossToPage } from '../../host/services/html-service.ts';
import type { TriggerRecord } from '../../host/services/project.ts';
import { clockEvent, openEvent } from '../../host/services/triggers.ts';
import { addonMenu } from '../../host/services/ui.ts';
import { serialOf } from '../../host/workbook/serial-date.ts';
import type { Sheet, Workbook } from '../../host/workbook/workbook.ts';
import type { Summary } from '../../shared/index.ts';
import { writeStatement } from '../../warehouse/index.ts';
import type {
  CellEdit,
  CellPlace,
  LineChange,
  MenuEntry,
  OpenedFile,
  Question,
  SavedFile,
  ShownPage,
  SqlDialect,
  SqlView,
  TabArea,
  TabView,
  Toast,
  Work,
  WorkbookState,
  WorkerCalls,
} from '../protocol.ts';
import { sampleName } from '../protocol.ts';
import { changeLines, copyCells, emptied, typeCells } from './edit-cells.ts';
import { here } from './here.ts';
import { History } from './history.ts';
import type { ProjectFiles } from './load-project.ts';
import { openedWorkbook } from './opened-workbook.ts';
import { TabReader } from './tab-reader.ts';
import { copyState, filledCells, type WorkbookState as KeptState, takeUp } from './workbook-state.ts';

const hourMilliseconds = 3_600_000;
const dayMilliseconds = 86_400_000;
// A weekly schedule runs within one.
const mostHoursToWait = 8 * 24;

/** Writing seems slower than Sheets is, so that long runs come in several parts here too: to be watched and cancelled. */
const costs = { committedCell: 0.2 };

interface Opened {
  workbook: Workbook;
  file: XlsxFile | undefined;
  host: Host;
  bundle: Record<string, ScriptFunction>;
  history: History<KeptState>;
}

/** The spreadsheet that is open, and the add-on in it. */
export class Playground implements WorkerCalls {
  private readonly project: ProjectFiles;
  private readonly answers: Answers;
  private readonly show: (shown: Toast | ShownPage) => void;
  private opened: Opened | null = null;

  constructor(project: ProjectFiles, answers: Answers, show: (shown: Toast | ShownPage) => void) {
    this.project = project;
    this.answers = answers;
    this.show = show;
  }

  async openSample(): Promise<void> {
    const { sample, sampleDay } = this.project;
    const file = await openXlsx(sample, { ...here(), name: sampleName, fileName: 'sample.xlsx' });
    // Scores come after many columns; beside them one wants to see whose they are.
    file.workbook.sheets[0]!.columns.frozen = 2;
    // In the morning, so that the day is the sample's in every time zone.
    this.open(file.workbook, file, Date.parse(`${sampleDay}T10:00:00Z`));
  }

  async openFiles(files: OpenedFile[]): Promise<void> {
    const before = this.opened?.workbook ?? null;
    const { workbook, file, remarks } = await openedWorkbook(files, before, here());
    for (const text of remarks) this.show({ kind: 'toast', title: 'As it was read', text });
    if (workbook === before) return;
    this.open(workbook, file, Date.now());
  }

  async save(): Promise<SavedFile> {
    const { workbook, file } = this.current;
    const bytes = await saveXlsx(workbook, file);
    return { name: `${workbook.name.replace(/\.(xlsx|xlsm|csv|tsv|txt)$/i, '')}.xlsx`, bytes };
  }

  async work(): Promise<Work> {
    const { workbook, file, host } = this.current;
    const bytes = await saveXlsx(workbook, file);
    return { name: workbook.name, bytes, now: host.clock.now, triggers: host.project.triggers };
  }

  async openWork({ name, bytes, now, triggers }: Work): Promise<true> {
    const file = await openXlsx(bytes, { ...here(), name, fileName: name });
    this.open(file.workbook, file, now).project.triggers = triggers as TriggerRecord[];
    return true;
  }

  readTab(tabId: number): TabView {
    const { workbook, host } = this.current;
    const now = serialOf(workbook.zone.wallClock(host.clock.now));
    return new TabReader(this.sheet(tabId), Math.floor(now)).view();
  }

  edit(tabId: number, edits: CellEdit[]): void {
    const { host } = this.current;
    this.record('typing', () => typeCells(this.sheet(tabId), edits, host));
  }

  copy(from: TabArea, to: TabArea, isCut: boolean): void {
    const { host } = this.current;
    this.record('pasting', () => {
      const source = this.sheet(from.tabId);
      copyCells(source, from, this.sheet(to.tabId), to);
      if (isCut) typeCells(source, emptied(from, from.tabId === to.tabId ? to : null), host);
    });
  }

  changeLines(tabId: number, change: LineChange): void {
    this.record(`${lineWords[change.kind]} ${change.dimension}s`, () => {
      changeLines(this.sheet(tabId), change);
    });
  }

  resizeColumn(tabId: number, column: number, widthPixels: number): void {
    this.record('widening a column', () => this.sheet(tabId).columns.sizes.set(column, column, widthPixels));
  }

  undo(): void {
    const state = this.current.history.undo();
    if (state) this.takeUp(state);
  }

  redo(): void {
    const state = this.current.history.redo();
    if (state) this.takeUp(state);
  }

  select(tabId: number, cell: CellPlace | null): void {
    const { workbook } = this.current;
    const sheet = this.sheet(tabId);
    workbook.activeSheet = sheet;
    if (cell) sheet.selection = { ...cell, rows: 1, columns: 1 };
  }

  run(functionName: string, args: unknown[]): unknown {
    // The add-on's pages are told by functions of that name, which change nothing.
    if (functionName.startsWith('read')) return this.execute(functionName, args);
    const { host } = this.current;
    const hasChanged = () => host.executions.at(-1)!.commits > 0;
    const goesOn = (args[0] as { cursor?: number } | undefined)?.cursor;
    const name = captionOf(functionName, this.menu) ?? 'what the sidebar did';
    return this.record(name, () => this.execute(functionName, args), hasChanged, Boolean(goesOn));
  }

  private execute(functionName: string, args: unknown[], options: ExecutionOptions = {}): unknown {
    const { host, bundle } = this.current;
    const script = bundle[functionName];
    if (!script) throw new Error(`This build of Scoreband has no ${functionName}.`);
    let told = host.shown.length;
    const tell = () => {
      for (; told < host.shown.length; told++) {
        const shown = host.shown[told]!;
        if (shown.kind === 'toast') this.show({ kind: 'toast', title: shown.title, text: shown.text });
        else if ('html' in shown) this.show(shown);
      }
    };
    // Toasts of a long run are to be seen while it runs.
    host.onCall = tell;
    try {
      return crossToPage(runExecution(host, () => script(...args), options));
    } finally {
      tell();
    }
  }

  rulesAsSql(dialect: SqlDialect): SqlView {
    const { modelTables, stopped } = this.run('readModelTables', [{ by: 'menu' }]) as Summary;
    if (modelTables === undefined) return { dialect, sql: null, problems: [stopped ?? ''] };
    const { sql, problems } = writeStatement(modelTables, { dialect });
    const errors = problems.filter(({ level }) => level === 'error');
    return { dialect, sql, problems: errors.map(({ message }) => message) };
  }

  setAsOf(day: string): void {
    const { host, workbook } = this.current;
    const midnight = Date.parse(`${day}T00:00:00Z`);
    if (!Number.isFinite(midnight)) throw new Error(`"${day}" is no day. Enter it as YYYY-MM-DD.`);
    const zone = workbook.zone;
    host.clock.now = zone.instant(midnight + (zone.wallClock(host.clock.now) % dayMilliseconds));
  }

  runSchedule(): string {
    const { host } = this.current;
    const [trigger] = host.project.triggers;
    if (!trigger) return 'There is no schedule yet. Set one with Extensions ▸ Scoreband ▸ Schedule…';
    return this.record('the scheduled run', () => this.runTrigger(trigger));
  }

  private runTrigger(trigger: TriggerRecord): string {
    const { host, workbook } = this.current;
    let at = host.clock.now;
    for (let hours = 1; hours <= mostHoursToWait; hours++) {
      at += hourMilliseconds;
      host.clock.now = at;
      this.execute(trigger.handler, [clockEvent(host, trigger)], { trigger: true, user: trigger.user });
      // A wake-up at which nothing is due reads no cell.
      if (host.executions.at(-1)!.cellsRead > 0) break;
    }
    const wallClock = new Date(workbook.zone.wallClock(at)).toISOString();
    return `Ran the schedule as of ${wallClock.slice(0, 16).replace('T', ' ')}.`;
  }

  state(): WorkbookState | null {
    if (this.opened === null) return null;
    const { workbook, host, history } = this.opened;
    const active = workbook.activeSheet ?? workbook.sheets[0]!;
    const { row, column } = active.selection;
    const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
    return {
      name: workbook.name,
      tabs: visible.map(({ id, name, tabColor }) => ({ id, name, color: tabColor })),
      activeTabId: active.id,
      selection: { row, column },
      asOf: new Date(workbook.zone.wallClock(host.clock.now)).toISOString().slice(0, 10),
      menu: this.menu,
      undo: history.undoName,
      redo: history.redoName,
    };
  }

  private takeUp(state: KeptState): void {
    const { workbook, file, host } = this.current;
    takeUp(state, { workbook, file, project: host.project });
  }

  /** What a question is asked over. */
  under(): Question['under'] {
    const state = this.state();
    return state && { state, tab: this.readTab(state.activeTabId) };
  }

  private get menu(): MenuEntry[] {
    return this.current.host.menus.get(addonMenu) ?? [];
  }

  /** Does something, so that it can be undone. */
  private record<T>(name: string, work: () => T, hasChanged = () => true, goesOn = false): T {
    const { history } = this.current;
    const before = history.before();
    try {
      return work();
    } finally {
      if (hasChanged()) history.changed(before, name, goesOn);
    }
  }

  private get current(): Opened {
    if (this.opened === null) throw new Error('No spreadsheet is open. Open a file, or the sample.');
    return this.opened;
  }

  private sheet(id: number): Sheet {
    const sheet = this.current.workbook.sheetById(id);
    if (!sheet) throw new Error('This tab is not there any more. Choose another one.');
    return sheet;
  }

  private open(workbook: Workbook, file: XlsxFile | undefined, now: number): Host {
    const { code, sidebar } = this.project;
    const answers = this.answers;
    const host = new Host({ workbook, now, html: { Sidebar: sidebar }, answers, costs });
    const bundle = loadBundle(code, host);
    const history = new History(
      () => copyState({ workbook, file, project: host.project }),
      () => filledCells(workbook),
    );
    this.opened = { workbook, file, host, bundle, history };
    this.execute('onOpen', [openEvent('LIMITED')], { authMode: 'LIMITED' });
    return host;
  }
}

const lineWords = { insert: 'inserting', remove: 'deleting', move: 'moving' } as const;

function captionOf(functionName: string, menu: readonly MenuEntry[]): string | null {
  const items = menu.flatMap((entry) => entry.items ?? entry);
  return items.find((entry) => entry.functionName === functionName)?.caption ?? null;
}

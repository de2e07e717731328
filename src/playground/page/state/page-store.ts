import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type {
  CellArea,
  CellEdit,
  LineChange,
  Question,
  ShownPage,
  SqlDialect,
  Toast,
  WorkerCalls,
} from '../../protocol.ts';
import { linkedPlace } from './addresses.ts';
import { keptWork } from './kept-work.ts';
import { readFiles } from './open-files.ts';
import { emptyPage, type OpenToast, type PageState } from './page-state.ts';
import { areaOf, isSame, type Selection, selected } from './selection.ts';
import { ShownTab } from './shown-tab.ts';
import { WorkKeeper } from './work-keeper.ts';
import { type QuestionAnswer, WorkerClient } from './worker-client.ts';

/** Calls that change the workbook. */
const changing: ReadonlySet<string> = new Set<keyof WorkerCalls>([
  ...(['edit', 'copy', 'changeLines', 'resizeColumn', 'undo', 'redo'] as const),
  ...(['run', 'openFiles', 'setAsOf', 'runSchedule'] as const),
]);

const Page = createContext<{ state: PageState; store: PageStore } | null>(null);
export const PageProvider = Page.Provider;

/** What the page shows, and what a person can do with it. */
export function usePage(): PageState & { store: PageStore } {
  const { state, store } = useContext(Page)!;
  return { ...state, store };
}

/** What the page shows of what the worker says, and how it tells the worker what the person does. */
export class PageStore {
  private readonly worker: WorkerClient;
  private readonly keeper: WorkKeeper;
  private readonly onState: (state: PageState) => void;
  private state = emptyPage;
  /** Changes whose outcome is not on the screen yet. */
  private changesUnderWay = 0;
  private isDrawing = false;
  private lastId = 0;
  /** Cells that the person has gone to and the worker does not know of yet. */
  private selectsUnderWay = 0;

  constructor(onState: (state: PageState) => void) {
    this.onState = onState;
    this.worker = new WorkerClient({
      onShown: (shown) => this.open(shown),
      onQuestion: (question) => this.ask(question),
      onState: (workbook) => this.update({ workbook }),
      onBusy: () => this.updateWorking(),
    });
    this.keeper = new WorkKeeper(this.worker, (isKept) => this.update({ isKept }));
  }

  /** Calls the worker, then shows what has changed. What goes wrong is said. */
  async change<Name extends keyof WorkerCalls>(
    name: Name,
    ...args: Parameters<WorkerCalls[Name]>
  ): Promise<Awaited<ReturnType<WorkerCalls[Name]>> | null> {
    this.changesUnderWay++;
    try {
      const value = await this.worker.call(name, ...args);
      if (changing.has(name)) this.keeper.soon();
      if (name === 'run') this.update({ finished: new Set([...this.state.finished, String(args[0])]) });
      return value;
    } catch (error) {
      await this.tell('That did not work', (error as Error).message);
      return null;
    } finally {
      await this.refresh();
      this.changesUnderWay--;
      this.updateWorking();
    }
  }

  /** What this browser has kept, else the sample. */
  async start(): Promise<void> {
    const kept = await keptWork();
    if (kept === null || (await this.change('openWork', kept)) === null) return this.beginWithSample();
    this.keeper.hasUnsaved = true;
    this.update({ isKept: true });
    const text = 'This browser has kept it. Start over with the sample forgets it.';
    this.open({ kind: 'toast', title: 'Your work is back', text });
  }

  async startOver(): Promise<void> {
    if (await this.mayReplace()) await this.beginWithSample();
  }

  private async beginWithSample(): Promise<void> {
    await this.keeper.forget();
    this.closeSidebar();
    await this.change('openSample');
    this.update({ isKept: null, finished: new Set() });
  }

  async openFiles(files: readonly File[]): Promise<void> {
    const opened = files.length > 0 ? await readFiles(files, (question) => this.ask(question)) : null;
    if (opened === null) return;
    const areAdded = opened.every(({ tabName }) => tabName !== null && tabName !== 'Leads');
    if (!areAdded && !(await this.mayReplace())) return;
    this.closeSidebar();
    const isOpen = (await this.change('openFiles', opened)) !== null;
    if (isOpen && !areAdded) this.keeper.hasUnsaved = false;
  }

  /** Asks before something goes that is in no file. */
  private async mayReplace(): Promise<boolean> {
    if (!this.keeper.hasUnsaved) return true;
    const text =
      'What you have done here is in no file yet and would be gone. Cancel, and Save .xlsx first, if you want to keep it.';
    const title = `Leave ${this.state.workbook?.name ?? 'this workbook'}?`;
    const { button } = await this.ask({ kind: 'alert', title, text, buttons: 'OK_CANCEL', under: null });
    return button === 'OK';
  }

  async save(): Promise<void> {
    const saved = await this.change('save');
    if (saved === null) return;
    this.keeper.hasUnsaved = false;
    const url = URL.createObjectURL(new Blob([saved.bytes as Uint8Array<ArrayBuffer>]));
    Object.assign(document.createElement('a'), { href: url, download: saved.name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  async runSchedule(): Promise<void> {
    const text = await this.change('runSchedule');
    if (text !== null) this.open({ kind: 'toast', title: 'Schedule', text });
  }

  async showSql(dialect: SqlDialect): Promise<void> {
    const sql = await this.change('rulesAsSql', dialect);
    if (sql !== null) this.update({ sql });
  }

  closeSql(): void {
    this.update({ sql: null });
  }

  /** Shows a tab where it was left. */
  async showTab(tabId: number): Promise<void> {
    this.update({ isSwitching: true });
    await this.change('select', tabId, null);
    this.update({ isSwitching: false });
  }

  /** The person has selected cells of the grid. */
  select(selection: Selection): void {
    const isMoved = !isSame(selection.cell, this.state.selection.cell);
    this.update({ selection });
    if (!isMoved) return;
    this.selectsUnderWay++;
    void this.worker
      .call('select', this.shownTabId, selection.cell)
      .catch(() => {
        // The tab is gone; the next answer says so.
      })
      .finally(() => this.selectsUnderWay--);
  }

  /** Types into cells of a tab, of the one in the grid by default. */
  type(edits: CellEdit[], tabId = this.shownTabId): void {
    if (edits.length === 0) return;
    const { shown } = this.state;
    if (shown?.tab.id === tabId) this.update({ shown: shown.with(edits) });
    void this.change('edit', tabId, edits);
  }

  changeLines(change: LineChange): void {
    void this.change('changeLines', this.shownTabId, change);
  }

  changeRows(kind: 'insert' | 'remove'): void {
    const { row, rows } = areaOf(this.state.selection);
    this.changeLines({ dimension: 'row', kind, at: row, count: rows });
  }

  /** Columns go before another one, and stay selected. */
  moveColumns({ row, column, rows, columns }: CellArea, to: number): void {
    this.changeLines({ dimension: 'column', kind: 'move', at: column, count: columns, to });
    const first = to > column ? to - columns : to;
    const corner = { row: row + rows - 1, column: first + columns - 1 };
    this.select({ cell: { row, column: first }, corner });
  }

  /** The first row of the selection goes into its others. */
  fillDown(): void {
    const area = { ...areaOf(this.state.selection), tabId: this.shownTabId };
    if (area.rows > 1) void this.change('copy', { ...area, rows: 1 }, area, false);
  }

  private get shownTabId(): number {
    return this.state.shown!.tab.id;
  }

  follow(link: string): void {
    const place = linkedPlace(link);
    if (place) void this.change('select', place.tabId, place);
    else void this.tell('Link', `${link} leads out of this file. The playground opens nothing.`);
  }

  /** `google.script.run` of the add-on's pages. */
  async callServer(name: string, args: unknown[]): Promise<unknown> {
    try {
      return await this.worker.call('run', name, args);
    } finally {
      // Functions that only read leave nothing new to show.
      if (!name.startsWith('read')) {
        this.keeper.soon();
        await this.refresh();
      }
    }
  }

  /** The grid has drawn a tab. */
  drawn(shown: ShownTab): void {
    if (shown !== this.state.shown) return;
    this.isDrawing = false;
    this.updateWorking();
  }

  closeToast(toast: OpenToast): void {
    this.update({ toasts: this.state.toasts.filter((open) => open !== toast) });
  }

  closeSidebar(): void {
    this.update({ sidebar: null });
  }

  private update(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    this.onState(this.state);
  }

  private updateWorking(): void {
    this.update({ isWorking: this.worker.isBusy || this.changesUnderWay > 0 || this.isDrawing });
  }

  private async refresh(): Promise<void> {
    const { workbook } = this.state;
    if (workbook) this.show(new ShownTab(await this.worker.call('readTab', workbook.activeTabId)));
  }

  private show(shown: ShownTab): void {
    const { workbook, selection } = this.state;
    const isOtherTab = shown.tab.id !== this.state.shown?.tab.id;
    // Cells that a person has gone to meanwhile are not known there yet.
    const isAhead = this.selectsUnderWay > 0 && !isOtherTab;
    const { selection: cell } = workbook!;
    const isKept = isAhead || (!isOtherTab && isSame(cell, selection.cell));
    this.isDrawing = true;
    this.update({ shown, ...(isKept ? {} : { selection: selected(cell) }) });
    this.updateWorking();
  }

  private open(shown: Toast | ShownPage): void {
    const id = ++this.lastId;
    if (shown.kind === 'sidebar') this.update({ sidebar: { ...shown, id } });
    else this.update({ toasts: [...this.toastsBut(shown), { ...shown, id }] });
  }

  /** What is said again is shown once. */
  private toastsBut({ title, text }: Toast): OpenToast[] {
    return this.state.toasts.filter((toast) => toast.title !== title || toast.text !== text);
  }

  private ask(question: Question): Promise<QuestionAnswer> {
    const id = ++this.lastId;
    if (question.under) {
      this.update({ workbook: question.under.state });
      this.show(new ShownTab(question.under.tab));
    }
    return new Promise((resolve) => {
      const onAnswer = (answer: QuestionAnswer) => {
        this.update({ questions: this.state.questions.filter((open) => open.id !== id) });
        resolve(answer);
      };
      this.update({ questions: [...this.state.questions, { ...question, id, onAnswer }] });
    });
  }

  /** A sentence that only wants to be read. */
  private async tell(title: string, text: string): Promise<void> {
    await this.ask({ kind: 'alert', title, text, buttons: 'OK', under: null });
  }
}

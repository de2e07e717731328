import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type {
  CellPlace,
  Question,
  ShownPage,
  SqlDialect,
  SqlView,
  Toast,
  WorkbookState,
  WorkerCalls,
} from '../protocol.ts';
import { linkedPlace } from './addresses.ts';
import { cellEditorClosed } from './cell-editor.ts';
import { forgetWork, keepWork, keptWork } from './kept-work.ts';
import { readFiles } from './open-files.ts';
import { ShownTab } from './shown-tab.ts';
import { type QuestionAnswer, WorkerClient } from './worker-client.ts';

/** Tells apart what may be on the page twice with the same content. */
interface Numbered {
  id: number;
}
export type OpenToast = Toast & Numbered;
export type OpenPage = ShownPage & Numbered;
export type OpenQuestion = Question & Numbered & { onAnswer(answer: QuestionAnswer): void };

export interface PageState {
  workbook: WorkbookState | null;
  /** The tab in the grid. */
  shown: ShownTab | null;
  /** The cell in the formula bar. */
  cell: CellPlace;
  isWorking: boolean;
  /** Functions behind menu items that have run. */
  finished: ReadonlySet<string>;
  toasts: readonly OpenToast[];
  sidebar: OpenPage | null;
  questions: readonly OpenQuestion[];
  /** The rules as SQL, while somebody looks at them. */
  sql: SqlView | null;
  /** Whether this browser keeps what was done, for the next visit; null while nothing was done. */
  isKept: boolean | null;
}

export const emptyPage: PageState = {
  workbook: null,
  shown: null,
  cell: { row: 1, column: 1 },
  isWorking: false,
  finished: new Set(),
  toasts: [],
  sidebar: null,
  questions: [],
  sql: null,
  isKept: null,
};

/** Calls that change the workbook. */
const changing: ReadonlySet<string> = new Set(['edit', 'run', 'openFiles', 'setAsOf', 'runSchedule']);
const keepMilliseconds = 300;

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
  private readonly onState: (state: PageState) => void;
  private state = emptyPage;
  private isWorkerBusy = false;
  /** Changes whose outcome is not on the screen yet. */
  private changesUnderWay = 0;
  private isDrawing = false;
  private lastId = 0;
  /** Whether something was done that is in no file. */
  private hasUnsaved = false;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(onState: (state: PageState) => void) {
    this.onState = onState;
    this.worker = new WorkerClient({
      onShown: (shown) => this.open(shown),
      onQuestion: (question) => this.ask(question),
      onState: (workbook) => this.update({ workbook }),
      onBusy: (isBusy) => {
        this.isWorkerBusy = isBusy;
        this.updateWorking();
      },
    });
  }

  /** Calls the worker, then shows what has changed. What goes wrong is said. */
  async change<Name extends keyof WorkerCalls>(
    name: Name,
    ...args: Parameters<WorkerCalls[Name]>
  ): Promise<Awaited<ReturnType<WorkerCalls[Name]>> | null> {
    this.changesUnderWay++;
    try {
      const value = await this.worker.call(name, ...args);
      if (changing.has(name)) this.keepSoon();
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
    this.hasUnsaved = true;
    this.update({ isKept: true });
    const text = 'This browser has kept it. Start over with the sample forgets it.';
    this.open({ kind: 'toast', title: 'Your work is back', text });
  }

  async startOver(): Promise<void> {
    if (await this.mayReplace()) await this.beginWithSample();
  }

  private async beginWithSample(): Promise<void> {
    clearTimeout(this.keepTimer);
    await forgetWork();
    this.closeSidebar();
    await this.change('openSample');
    this.hasUnsaved = false;
    this.update({ isKept: null, finished: new Set() });
  }

  async openFiles(files: readonly File[]): Promise<void> {
    const opened = files.length > 0 ? await readFiles(files, (question) => this.ask(question)) : null;
    if (opened === null) return;
    const areAdded = opened.every(({ tabName }) => tabName !== null && tabName !== 'Leads');
    if (!areAdded && !(await this.mayReplace())) return;
    this.closeSidebar();
    const isOpen = (await this.change('openFiles', opened)) !== null;
    if (isOpen && !areAdded) this.hasUnsaved = false;
  }

  /** Asks before something goes that is in no file. */
  private async mayReplace(): Promise<boolean> {
    if (!this.hasUnsaved) return true;
    const text =
      'What you have done here is in no file yet and would be gone. Cancel, and Save .xlsx first, if you want to keep it.';
    const title = `Leave ${this.state.workbook?.name ?? 'this workbook'}?`;
    const { button } = await this.ask({ kind: 'alert', title, text, buttons: 'OK_CANCEL' });
    return button === 'OK';
  }

  private keepSoon(): void {
    this.hasUnsaved = true;
    clearTimeout(this.keepTimer);
    this.keepTimer = setTimeout(() => void this.keep(), keepMilliseconds);
  }

  private async keep(): Promise<void> {
    // A long run comes in parts, and none of them is to wait for this.
    if (this.isWorkerBusy) return this.keepSoon();
    const work = await this.worker.call('work').catch(() => null);
    this.update({ isKept: work !== null && (await keepWork(work)) });
  }

  async save(): Promise<void> {
    const saved = await this.change('save');
    if (saved === null) return;
    this.hasUnsaved = false;
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

  /** The person has gone to a cell of the grid. */
  select(cell: CellPlace): void {
    const workbook = this.state.workbook!;
    this.update({ cell, workbook: { ...workbook, selection: cell } });
    void this.worker.call('select', workbook.activeTabId, cell).catch(() => {
      // The tab is gone; the next answer says so.
    });
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
        this.keepSoon();
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
    this.update({ isWorking: this.isWorkerBusy || this.changesUnderWay > 0 || this.isDrawing });
  }

  private async refresh(): Promise<void> {
    const { workbook } = this.state;
    if (!workbook) return;
    const tab = await this.worker.call('readTab', workbook.activeTabId);
    // New rows would close the editor under a person's hands.
    await cellEditorClosed();
    this.isDrawing = true;
    this.update({ shown: new ShownTab(tab), cell: workbook.selection });
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
    await this.ask({ kind: 'alert', title, text, buttons: 'OK' });
  }
}

import type {
  CellEdit,
  CellPlace,
  Question,
  ShownPage,
  Toast,
  WorkbookState,
  WorkerCalls,
} from '../protocol.ts';
import { addOnFrame } from './add-on-frame.ts';
import { columnLetters, linkedPlace } from './addresses.ts';
import { element, make } from './element.ts';
import { markStep, prepareSteps } from './first-steps.ts';
import { Grid } from './grid.ts';
import { prepareMenu, showMenu } from './menu.ts';
import { readFiles } from './open-files.ts';
import { askQuestion, tell } from './question-dialog.ts';
import { showTabs } from './tab-bar.ts';
import { showToast } from './toasts.ts';
import { type QuestionAnswer, WorkerClient } from './worker-client.ts';

/** Shorter work shows no sign of it. */
const quietMilliseconds = 250;

/** The page: it shows what the worker says, and tells it what the person does. */
export class App {
  readonly #worker: WorkerClient;
  readonly #grid: Grid;
  #state: WorkbookState | null = null;
  #shownMenu = '';
  /** Changes whose outcome is not on the screen yet. */
  #changesUnderWay = 0;
  #busyTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    this.#worker = new WorkerClient(worker, {
      onShown: (shown) => this.#onShown(shown),
      onQuestion: (question) => this.#onQuestion(question),
      onState: (state) => this.#onState(state),
      onBusy: (isBusy) => this.#onBusy(isBusy),
    });
    this.#grid = new Grid(element('grid'), {
      onEdit: (edits) => void this.#edit(edits),
      onSelect: (place) => this.#select(place),
      onFollow: (link) => this.#follow(link),
    });
    prepareMenu();
    this.#prepareButtons();
    this.#prepareDrop();
  }

  async start(): Promise<void> {
    await this.#change('openSample');
  }

  /** Calls the worker, then shows what has changed. What goes wrong is said. */
  async #change<Name extends keyof WorkerCalls>(
    name: Name,
    ...args: Parameters<WorkerCalls[Name]>
  ): Promise<ReturnType<WorkerCalls[Name]> | null> {
    this.#changesUnderWay++;
    try {
      const value = await this.#worker.call(name, ...args);
      if (name === 'runMenuItem') markStep(String(args[0]));
      return value;
    } catch (error) {
      await tell('That did not work', (error as Error).message);
      return null;
    } finally {
      await this.#refresh();
      this.#changesUnderWay--;
      this.#onBusy(false);
    }
  }

  async #refresh(): Promise<void> {
    if (!this.#state) return;
    const { activeTabId, selection } = this.#state;
    const newColumn = await this.#grid.show(await this.#worker.call('readTab', activeTabId));
    this.#showLimits();
    await this.#grid.select(selection);
    // Scores stand right of the user's own columns, mostly out of sight.
    if (newColumn !== null) await this.#grid.scrollTo(newColumn);
    this.#showCell(selection);
  }

  async #edit(edits: CellEdit[]): Promise<void> {
    await this.#change('edit', this.#state!.activeTabId, edits);
  }

  #select(place: CellPlace): void {
    this.#showCell(place);
    if (this.#state) this.#state.selection = place;
    void this.#worker.call('select', this.#state!.activeTabId, place).catch(() => {
      // The tab is gone; the next answer says so.
    });
  }

  #follow(link: string): void {
    const place = linkedPlace(link);
    if (place) void this.#change('select', place.tabId, place);
    else void tell('Link', `${link} leads out of this file. The playground opens nothing.`);
  }

  async #onQuestion(question: Question): Promise<QuestionAnswer> {
    // Now the worker waits for the person.
    clearTimeout(this.#busyTimer);
    element('busy').hidden = true;
    const answer = await askQuestion(question);
    this.#onBusy(true);
    return answer;
  }

  #onShown(shown: Toast | ShownPage): void {
    if (shown.kind === 'toast') showToast(shown.title, shown.text);
    else this.#showSidebar(shown);
  }

  #onState(state: WorkbookState): void {
    this.#state = state;
    document.title = `${state.name} – Scoreband playground`;
    element('file-name').textContent = state.name;
    element<HTMLInputElement>('as-of').value = state.asOf;
    showTabs(state, (tabId) => void this.#chooseTab(tabId));
    const menu = JSON.stringify(state.menu);
    if (menu === this.#shownMenu) return;
    this.#shownMenu = menu;
    showMenu(state.menu, (functionName) => void this.#change('runMenuItem', functionName));
  }

  async #chooseTab(tabId: number): Promise<void> {
    const place = { row: 1, column: 1 };
    await this.#change('select', tabId, place);
  }

  #onBusy(isWorkerBusy: boolean): void {
    clearTimeout(this.#busyTimer);
    const isBusy = isWorkerBusy || this.#changesUnderWay > 0;
    document.body.toggleAttribute('data-working', isBusy);
    if (isBusy)
      this.#busyTimer = setTimeout(() => element('busy').removeAttribute('hidden'), quietMilliseconds);
    else element('busy').hidden = true;
  }

  #showCell({ row, column }: CellPlace): void {
    element('address').textContent = `${columnLetters(column)}${row}`;
    element('cell-text').textContent = this.#grid.shown?.inputText(row, column) ?? '';
  }

  #showLimits(): void {
    const tab = this.#grid.shown!.tab;
    const last = tab.rows.at(-1)?.row ?? 0;
    const isCut = tab.filledRows > last;
    element('limits').textContent = isCut
      ? `Rows 1–${last.toLocaleString('en-US')} of ${tab.filledRows.toLocaleString('en-US')} are shown; Scoreband works on all of them.`
      : '';
    element('hidden-columns').hidden = !tab.columns.some(({ isHidden }) => isHidden);
  }

  #showSidebar(page: ShownPage): void {
    const sidebar = element('sidebar');
    const close = () => {
      sidebar.replaceChildren();
      sidebar.hidden = true;
    };
    const button = make('button', { class: 'plain', 'aria-label': 'Close sidebar' }, '×');
    button.addEventListener('click', close);
    sidebar.replaceChildren(
      make('header', { class: 'window-bar' }, make('h2', {}, page.title), button),
      addOnFrame(page, { callServer: (name, args) => this.#callServer(name, args), close }),
    );
    sidebar.hidden = false;
  }

  async #callServer(name: string, args: unknown[]): Promise<unknown> {
    try {
      return await this.#worker.call('callServer', name, args);
    } finally {
      // Functions that only read leave nothing new to show.
      if (!name.startsWith('read')) await this.#refresh();
    }
  }

  #prepareButtons(): void {
    const input = element<HTMLInputElement>('file-input');
    element('open').addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      void this.#open([...(input.files ?? [])]);
      input.value = '';
    });
    element('save').addEventListener('click', () => void this.#save());
    element('sample').addEventListener('click', () => {
      element('sidebar').hidden = true;
      void this.#change('openSample');
    });
    element('as-of').addEventListener('change', ({ target }) => {
      void this.#change('setAsOf', (target as HTMLInputElement).value);
    });
    element('run-schedule').addEventListener('click', () => void this.#runSchedule());
    prepareSteps((functionName) => void this.#change('runMenuItem', functionName));
    element<HTMLInputElement>('show-hidden').addEventListener('change', ({ target }) => {
      this.#grid.showHiddenColumns((target as HTMLInputElement).checked);
    });
  }

  #prepareDrop(): void {
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.#open([...(event.dataTransfer?.files ?? [])]);
    });
  }

  async #open(files: readonly File[]): Promise<void> {
    const opened = files.length > 0 ? await readFiles(files) : null;
    if (opened === null) return;
    element('sidebar').replaceChildren();
    element('sidebar').hidden = true;
    await this.#change('openFiles', opened);
  }

  async #save(): Promise<void> {
    const saved = await this.#change('save');
    if (saved === null) return;
    const url = URL.createObjectURL(new Blob([saved.bytes as Uint8Array<ArrayBuffer>]));
    make('a', { href: url, download: saved.name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  async #runSchedule(): Promise<void> {
    const said = await this.#change('runSchedule');
    if (said !== null) showToast('Schedule', said);
  }
}

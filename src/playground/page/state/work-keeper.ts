import { forgetWork, keepWork } from './kept-work.ts';
import type { WorkerClient } from './worker-client.ts';

const keepMilliseconds = 300;

/** Keeps what was done in the browser's storage, a moment after each change, and knows what is in no file yet. */
export class WorkKeeper {
  /** Whether something was done that is in no file. */
  hasUnsaved = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What the browser's storage is told, one after the other. */
  private queue: Promise<void> = Promise.resolve();
  /** How often work was forgotten: what was to be kept before is not kept after. */
  private forgotten = 0;
  /** Whether something was done that the browser has not kept yet. */
  private isBehind = false;
  private readonly worker: WorkerClient;
  private readonly onKept: (isKept: boolean) => void;

  constructor(worker: WorkerClient, onKept: (isKept: boolean) => void) {
    this.worker = worker;
    this.onKept = onKept;
    // The browser then asks whether to leave.
    addEventListener('beforeunload', (event) => this.isBehind && event.preventDefault());
  }

  soon(): void {
    this.hasUnsaved = true;
    this.isBehind = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { forgotten } = this;
      this.queue = this.queue.then(() => this.keep(forgotten));
    }, keepMilliseconds);
  }

  /** Once this has ended nothing is kept, and no save that was under way brings it back. */
  async forget(): Promise<void> {
    this.drop();
    this.queue = this.queue.then(forgetWork);
    await this.queue;
    this.drop();
  }

  private drop(): void {
    clearTimeout(this.timer);
    this.forgotten++;
    this.isBehind = false;
    this.hasUnsaved = false;
  }

  private async keep(forgotten: number): Promise<void> {
    if (forgotten !== this.forgotten) return;
    // A long run comes in parts, and none of them is to wait for this.
    if (this.worker.isBusy) return this.soon();
    this.isBehind = false;
    const work = await this.worker.call('work').catch(() => null);
    if (forgotten === this.forgotten) this.onKept(work !== null && (await keepWork(work)));
  }
}

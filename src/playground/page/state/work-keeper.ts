import { forgetWork, keepWork } from './kept-work.ts';
import type { WorkerClient } from './worker-client.ts';

const keepMilliseconds = 300;

/** Keeps what was done in the browser's storage, a moment after each change, and knows what is in no file yet. */
export class WorkKeeper {
  /** Whether something was done that is in no file. */
  hasUnsaved = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
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
    this.timer = setTimeout(() => void this.keep(), keepMilliseconds);
  }

  async forget(): Promise<void> {
    clearTimeout(this.timer);
    this.isBehind = false;
    this.hasUnsaved = false;
    await forgetWork();
  }

  private async keep(): Promise<void> {
    // A long run comes in parts, and none of them is to wait for this.
    if (this.worker.isBusy) return this.soon();
    this.isBehind = false;
    const work = await this.worker.call('work').catch(() => null);
    this.onKept(work !== null && (await keepWork(work)));
  }
}

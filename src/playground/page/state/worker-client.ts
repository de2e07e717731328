import {
  answerButtons,
  answerPlaces,
  type FromWorker,
  longestAnswer,
  type Question,
  type ShownPage,
  type Toast,
  type ToWorker,
  type WorkbookState,
  type WorkerCalls,
} from '../../protocol.ts';

/** What a person did with a question. */
export interface QuestionAnswer {
  button: string;
  text: string;
}

export interface WorkerListener {
  onShown(shown: Toast | ShownPage): void;
  onQuestion(question: Question): Promise<QuestionAnswer>;
  onState(state: WorkbookState): void;
  /** `isBusy` may have changed. */
  onBusy(): void;
}

const unanswerable =
  'This browser passes no answers on, so this counts as cancelled. Use a current browser, or start the playground with npm run playground.';

interface Waiting {
  /** What a person does not wait for. */
  isQuiet: boolean;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Calls of the worker as promises. It answers one after the other. */
export class WorkerClient {
  private readonly worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  private readonly listener: WorkerListener;
  private readonly memory: SharedArrayBuffer | null;
  /** Calls in the order in which they will be answered. */
  private readonly waiting: Waiting[] = [];

  constructor(listener: WorkerListener) {
    this.listener = listener;
    this.memory = crossOriginIsolated ? new SharedArrayBuffer(4 * (answerPlaces.text + longestAnswer)) : null;
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'shown') this.listener.onShown(data.shown);
      else if (data.kind === 'question') void this.ask(data.question);
      else this.settle(data);
    };
    this.worker.postMessage({ kind: 'start', answer: this.memory } satisfies ToWorker);
  }

  call<Name extends keyof WorkerCalls>(
    name: Name,
    ...args: Parameters<WorkerCalls[Name]>
  ): Promise<Awaited<ReturnType<WorkerCalls[Name]>>> {
    this.worker.postMessage({ kind: 'call', name, args } satisfies ToWorker);
    return new Promise((resolve, reject) => {
      this.waiting.push({
        isQuiet: name === 'work' || name === 'select',
        resolve: resolve as (value: unknown) => void,
        reject,
      });
      this.listener.onBusy();
    });
  }

  /** Whether the worker has work that a person waits for. */
  get isBusy(): boolean {
    return this.waiting.some(({ isQuiet }) => !isQuiet);
  }

  private settle({ value, error, state }: Extract<FromWorker, { kind: 'answer' }>): void {
    const waiting = this.waiting.shift();
    this.listener.onBusy();
    if (state !== null) this.listener.onState(state);
    if (error === null) waiting?.resolve(value);
    else waiting?.reject(new Error(error));
  }

  private async ask(question: Question): Promise<void> {
    if (this.memory === null) {
      const text = `${question.text}\n\n${unanswerable}`;
      await this.listener.onQuestion({ ...question, text, buttons: 'OK' });
      return;
    }
    const { button, text } = await this.listener.onQuestion(question);
    const memory = new Int32Array(this.memory);
    const units = Array.from({ length: Math.min(text.length, longestAnswer) }, (_, i) => text.charCodeAt(i));
    memory.set(units, answerPlaces.text);
    memory[answerPlaces.textLength] = units.length;
    memory[answerPlaces.button] = (answerButtons as readonly string[]).indexOf(button);
    Atomics.store(memory, answerPlaces.isThere, 1);
    Atomics.notify(memory, answerPlaces.isThere);
  }
}

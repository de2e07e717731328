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
} from '../protocol.ts';

/** What a person did with a question. */
export interface QuestionAnswer {
  button: string;
  text: string;
}

export interface WorkerListener {
  onShown(shown: Toast | ShownPage): void;
  onQuestion(question: Question): Promise<QuestionAnswer>;
  onState(state: WorkbookState): void;
  /** True while the worker has work. */
  onBusy(isBusy: boolean): void;
}

const unanswerable =
  'This browser passes no answers on, so this counts as cancelled. Use a current browser, or start the playground with npm run playground.';

/** Calls of the worker as promises. It answers one after the other. */
export class WorkerClient {
  private readonly worker: Worker;
  private readonly listener: WorkerListener;
  private readonly memory: SharedArrayBuffer | null;
  /** Calls in the order in which they will be answered. */
  private readonly waiting: { resolve(value: unknown): void; reject(error: Error): void }[] = [];

  constructor(worker: Worker, listener: WorkerListener) {
    this.worker = worker;
    this.listener = listener;
    this.memory = crossOriginIsolated ? new SharedArrayBuffer(4 * (answerPlaces.text + longestAnswer)) : null;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.receive(data);
    this.post({ kind: 'start', answer: this.memory });
  }

  call<Name extends keyof WorkerCalls>(
    name: Name,
    ...args: Parameters<WorkerCalls[Name]>
  ): Promise<ReturnType<WorkerCalls[Name]>> {
    const answer = new Promise<unknown>((resolve, reject) => this.waiting.push({ resolve, reject }));
    this.post({ kind: 'call', name, args });
    this.listener.onBusy(true);
    return answer as Promise<ReturnType<WorkerCalls[Name]>>;
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private receive(message: FromWorker): void {
    if (message.kind === 'shown') this.listener.onShown(message.shown);
    else if (message.kind === 'question') void this.ask(message.question);
    else this.settle(message);
  }

  private settle({ value, error, state }: Extract<FromWorker, { kind: 'answer' }>): void {
    const waiting = this.waiting.shift();
    this.listener.onBusy(this.waiting.length > 0);
    if (state !== null) this.listener.onState(state);
    if (error === null) waiting?.resolve(value);
    else waiting?.reject(new Error(error));
  }

  private async ask(question: Question): Promise<void> {
    if (this.memory === null) {
      await this.listener.onQuestion({
        ...question,
        text: `${question.text}\n\n${unanswerable}`,
        buttons: 'OK',
      });
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

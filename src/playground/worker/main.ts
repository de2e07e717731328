/** The worker behind the page: one workbook, the bundle on it, one call at a time. */
import type { Answers, Dialog } from '../../host/services/answers.ts';
import { answerButtons, answerPlaces, type FromWorker, type Question, type ToWorker } from '../protocol.ts';
import { loadProject } from './load-project.ts';
import { Playground } from './playground.ts';

interface WorkerScope {
  onmessage: ((event: { data: ToWorker }) => void) | null;
  postMessage(message: FromWorker): void;
}

const scope = globalThis as unknown as WorkerScope;
let playground: Promise<Playground> | null = null;
/** The same, for questions, which wait for nothing. */
let asking: Playground | null = null;
let last: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }) => {
  if (data.kind === 'start') {
    const answers = answersFromPage(data.answer, () => asking?.under() ?? null);
    playground = loadProject().then((project) => {
      asking = new Playground(project, answers, show);
      return asking;
    });
  } else last = last.then(() => answer(data));
};

function show(shown: Extract<FromWorker, { kind: 'shown' }>['shown']): void {
  scope.postMessage({ kind: 'shown', shown });
}

async function answer({ name, args }: Extract<ToWorker, { kind: 'call' }>): Promise<void> {
  let value: unknown = null;
  let error: string | null = null;
  try {
    const call = (await playground!)[name] as (...args: unknown[]) => unknown;
    value = await call.apply(await playground!, args);
  } catch (thrown) {
    error = (thrown as Error).message;
  }
  const state = await playground!.then((one) => one.state()).catch(() => null);
  scope.postMessage({ kind: 'answer', value, error, state });
}

/**
 * Dialogs stop a script until a person answers. So does this: the worker sleeps on shared memory until the page has written
 * the answer there. Without such memory every question is answered with its cross.
 */
function answersFromPage(memory: SharedArrayBuffer | null, under: () => Question['under']): Answers {
  const ask = (kind: 'alert' | 'prompt', dialog: Dialog) => {
    scope.postMessage({ kind: 'question', question: { kind, ...dialog, under: under() } });
    return memory === null ? { button: 'CLOSE', text: '' } : waitFor(new Int32Array(memory));
  };
  return {
    alert: (dialog) => ask('alert', dialog).button,
    prompt: (dialog) => ask('prompt', dialog),
  };
}

function waitFor(memory: Int32Array<SharedArrayBuffer>): { button: string; text: string } {
  Atomics.wait(memory, answerPlaces.isThere, 0);
  Atomics.store(memory, answerPlaces.isThere, 0);
  const { text, textLength, button } = answerPlaces;
  const units = memory.slice(text, text + memory[textLength]!);
  return { button: answerButtons[memory[button]!] ?? 'CLOSE', text: String.fromCharCode(...units) };
}

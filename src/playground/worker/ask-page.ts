import type { Answers, Dialog } from '../../host/services/answers.ts';
import { answerButtons, answerPlaces, type FromWorker } from '../protocol.ts';

/**
 * Dialogs stop a script until a person answers. So does this: the worker sleeps on shared memory until the page has written
 * the answer there. Without such memory every question is answered with its cross.
 */
export function answersFromPage(
  memory: SharedArrayBuffer | null,
  post: (message: FromWorker) => void,
): Answers {
  const ask = (kind: 'alert' | 'prompt', dialog: Dialog) => {
    post({ kind: 'question', question: { kind, ...dialog } });
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

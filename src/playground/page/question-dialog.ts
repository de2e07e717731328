import type { Question } from '../protocol.ts';
import { make } from './element.ts';
import type { QuestionAnswer } from './worker-client.ts';

const captions: Record<string, string> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' };

/** Shows a question of the add-on and waits for its answer. Escape is the cross of the window. */
export function askQuestion({ kind, title, text, buttons }: Question): Promise<QuestionAnswer> {
  const input = make('input', { type: 'text', 'aria-label': 'Answer', name: 'answer' });
  const names = buttons.split('_');
  const choices = names.map((name, i) => {
    return make('button', { value: name, ...(i === 0 ? { class: 'primary' } : {}) }, captions[name] ?? name);
  });
  const form = make(
    'form',
    { method: 'dialog' },
    make('h2', { id: 'question-title', class: 'dialog-title' }, title || 'Scoreband'),
    make('p', { class: 'dialog-text', id: 'question-text', tabindex: '0' }, text),
    ...(kind === 'prompt' ? [input] : []),
    make('div', { class: 'dialog-buttons' }, ...choices),
  );
  const dialog = make(
    'dialog',
    { 'aria-labelledby': 'question-title', 'aria-describedby': 'question-text' },
    form,
  );
  document.body.append(dialog);
  dialog.showModal();
  (kind === 'prompt' ? input : choices[0])?.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve({ button: dialog.returnValue || 'CLOSE', text: input.value });
    });
  });
}

/** A sentence that only wants to be read. */
export async function tell(title: string, text: string): Promise<void> {
  await askQuestion({ kind: 'alert', title, text, buttons: 'OK' });
}

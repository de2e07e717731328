import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenQuestion } from './state/page-state.ts';

const captions: Record<string, string> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' };

/** A question that waits for its answer. Escape is the cross of the window; without a text all answers are alike. */
export function QuestionDialog({ question }: { question: OpenQuestion }) {
  const { kind, title, text, buttons, onAnswer } = question;
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    dialog.current!.showModal();
    (input.current ?? dialog.current!.querySelector('button'))?.focus();
  }, []);
  const answer = () => {
    onAnswer({ button: dialog.current!.returnValue || 'CLOSE', text: input.current?.value ?? '' });
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby="question-title"
      aria-describedby={text ? 'question-text' : undefined}
      onClose={answer}
    >
      <form method="dialog">
        <h2 id="question-title">{title || 'Scoreband'}</h2>
        {text && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, and keys reach what has the focus
          <p class="dialog-text" id="question-text" tabIndex={0}>
            {text}
          </p>
        )}
        {kind === 'prompt' && <input ref={input} type="text" aria-label="Answer" name="answer" />}
        <div class="row">
          {buttons.split('_').map((name, i) => (
            <button key={name} type="submit" value={name} class={i === 0 && text ? 'primary' : ''}>
              {captions[name] ?? name}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}

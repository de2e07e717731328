import { useState } from 'preact/hooks';
import { words } from '../words.ts';

interface AskProps {
  /** What is asked about, as it stands beside. */
  readonly about: string;
  readonly answer: string;
}

/** A question mark beside a figure, and one line that says what it is. */
export function Ask({ about, answer }: AskProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {' '}
      <button
        type="button"
        class="ask"
        aria-label={words.whatIs(about)}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        ?
      </button>
      {isOpen ? <span class="answer muted">{answer}</span> : null}
    </>
  );
}

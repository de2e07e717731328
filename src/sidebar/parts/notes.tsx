import { words } from '../words.ts';

/** A failure, if there is one, which screen readers say at once. */
export function Failure({ sentence, onRetry }: { sentence: string | null; onRetry?: () => void }) {
  if (sentence === null) return null;
  return (
    <div class="note failure" role="alert">
      <p>{sentence}</p>
      {onRetry ? (
        <button type="button" class="quiet" onClick={onRetry}>
          {words.tryAgain}
        </button>
      ) : null}
    </div>
  );
}

export function Warning({ sentence }: { sentence: string }) {
  return <p class="note warning">{sentence}</p>;
}

/** Said by screen readers when it changes. The region is there before its text, or else it would not be heard. */
export function Status({ text }: { text: string }) {
  return (
    <p class="status" role="status">
      {text}
    </p>
  );
}

/** Grey bars where a view will be. */
export function Waiting({ text }: { text: string }) {
  return (
    <div class="waiting" role="status">
      <span class="unseen">{text}</span>
    </div>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { MomentPreview } from '../../shared/index.ts';
import { Failure, Status, Waiting } from '../parts/notes.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';

interface GoBackToProps {
  readonly number: number;
  /** Rules are those of the moment again: the leads are to be scored. */
  onBack(): void;
  onLeave(): void;
}

/** What going back to a moment changes, before it is done. */
export function GoBackTo({ number, onBack, onLeave }: GoBackToProps) {
  const [preview, setPreview] = useState<MomentPreview | null>(null);
  const { isRunning, said, failure, run } = useAction();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setPreview(null);
    void run(async () => setPreview(await call('previewMoment', { number })));
  }, [number, run]);
  useEffect(() => {
    panel.current?.focus();
  }, [preview]);
  const goBack = () =>
    run(async () => {
      const { isRestored, said: end } = await call('goBack', { number, seen: preview!.seen });
      if (isRestored) onBack();
      return end;
    }, words.goingBack);
  return (
    <div class="card" tabIndex={-1} ref={panel}>
      {preview === null && failure === null ? <Waiting text={words.calculating} /> : null}
      {preview === null ? null : preview.stopped !== null ? (
        <p>{preview.stopped}</p>
      ) : (
        <>
          <p>{words.goBackChanges}</p>
          <ul class="points">
            {preview.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="muted">{words.goBackKeeps}</p>
        </>
      )}
      <div class="buttons">
        {preview !== null && preview.stopped === null ? (
          <button type="button" aria-disabled={isRunning} onClick={() => isRunning || goBack()}>
            {words.goBackNow}
          </button>
        ) : null}
        <button type="button" class="quiet" onClick={onLeave}>
          {words.leaveIt}
        </button>
      </div>
      <Status text={said} />
      <Failure sentence={failure} />
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { HandOverChoice, HandOverPreview, HandOverView } from '../../shared/index.ts';
import { Failure, Status } from '../parts/notes.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words as pageWords } from '../words.ts';
import { handOverWords as words } from './hand-over-words.ts';

interface HandOverFormProps {
  readonly view: HandOverView;
  onHandOver(shown: HandOverChoice & { seen: string }): void;
  onLeave(): void;
}

/** Two questions, and below them which leads would go to whom. */
export function HandOverForm({ view: { owners, others, canDeal }, onHandOver, onLeave }: HandOverFormProps) {
  const [from, setFrom] = useState<string | null>(null);
  // undefined: not chosen yet.
  const [to, setTo] = useState<string | null | undefined>(canDeal ? null : undefined);
  const [preview, setPreview] = useState<HandOverPreview | null>(null);
  const { said, failure, run } = useAction();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('button')?.focus(), []);
  useEffect(() => {
    setPreview(null);
    if (from === null || to === undefined) return;
    let isLatest = true;
    void run(async () => {
      const found = await call('previewHandOver', { from, to });
      if (isLatest) setPreview(found);
    }, pageWords.calculating);
    return () => {
      isLatest = false;
    };
  }, [from, to, run]);
  const choices = [...(canDeal ? [null] : []), ...others.filter((name) => name !== from)];
  return (
    <div class="card" ref={form}>
      <Choices label={words.whose}>
        {owners.map(([name, leads]) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === from}
            onClick={() => {
              setFrom(name);
              if (name === to) setTo(undefined);
            }}
          >
            {name} ({pageWords.number(leads)})
          </button>
        ))}
      </Choices>
      {from === null ? null : (
        <Choices label={words.toWhom}>
          {choices.map((name) => (
            <button key={name} type="button" aria-pressed={name === to} onClick={() => setTo(name)}>
              {name ?? words.deal}
            </button>
          ))}
        </Choices>
      )}
      {preview === null ? null : <Preview {...preview} />}
      <div class="buttons">
        {preview !== null && preview.stopped === null ? (
          <button
            type="button"
            onClick={() => onHandOver({ from: from!, to: to ?? null, seen: preview.seen })}
          >
            {words.handOver(preview.leads)}
          </button>
        ) : null}
        <button type="button" class="quiet" onClick={onLeave}>
          {pageWords.leaveIt}
        </button>
      </div>
      <Status text={said} />
      <Failure sentence={failure} />
    </div>
  );
}

function Choices({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, of which one is pressed, are no fields
    <div role="group" aria-label={label}>
      <p>{label}</p>
      <div class="card-buttons">{children}</div>
    </div>
  );
}

function Preview({ stopped, leads, lines, staying }: HandOverPreview) {
  if (stopped !== null) return <p role="status">{stopped}</p>;
  return (
    <div role="status">
      <ul class="points">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {leads > lines.length ? <p class="muted">{words.more(leads - lines.length)}</p> : null}
      {staying === null ? null : <p>{staying}</p>}
    </div>
  );
}

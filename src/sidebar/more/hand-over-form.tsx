import { useEffect, useRef, useState } from 'preact/hooks';
import { fold } from '../../scoring/index.ts';
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
      <Choices
        label={words.whose}
        choices={owners.map(([name, leads]) => [name, `${name} (${pageWords.number(leads)})`])}
        chosen={from}
        onChoose={(name) => {
          setFrom(name);
          if (name === to) setTo(undefined);
        }}
      />
      {from === null ? null : (
        <Choices
          label={words.toWhom}
          choices={choices.map((name) => [name, name ?? words.deal])}
          chosen={to}
          onChoose={setTo}
        />
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

/** More names than a glance takes in. */
const mostUnsearched = 8;

interface ChoicesProps<Name> {
  readonly label: string;
  readonly choices: readonly (readonly [name: Name, text: string])[];
  readonly chosen: Name | null | undefined;
  onChoose(name: Name): void;
}

/** A question with a button for each answer; of many, those that have what one types, and the one that is pressed. */
function Choices<Name extends string | null>({ label, choices, chosen, onChoose }: ChoicesProps<Name>) {
  const [typed, setTyped] = useState('');
  const found = choices.filter(([name, text]) => name === chosen || fold(text).includes(fold(typed)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, of which one is pressed, are no fields
    <div role="group" aria-label={label}>
      <p>{label}</p>
      {choices.length > mostUnsearched ? (
        <div class="fields">
          <input
            type="search"
            aria-label={`${words.find}: ${label}`}
            placeholder={words.find}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </div>
      ) : null}
      <div class="card-buttons">
        {found.map(([name, text]) => (
          <button
            key={text}
            type="button"
            aria-pressed={chosen !== undefined && name === chosen}
            onClick={() => onChoose(name)}
          >
            {text}
          </button>
        ))}
      </div>
      <Status text={found.length === 0 ? words.nobody : ''} />
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

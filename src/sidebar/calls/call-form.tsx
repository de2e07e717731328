import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure, Status } from '../parts/notes.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';

export interface CalledLead {
  readonly lead: string;
  /** As it stands on Leads. */
  readonly leadKey: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

interface CallFormProps extends CalledLead {
  onDone(said: string): void;
  onLeave(): void;
}

/** What came of a call: it becomes a line in Calls. */
export function CallForm({ lead, leadKey, today, onDone, onLeave }: CallFormProps) {
  const [result, setResult] = useState<string>('');
  const [againOn, setAgainOn] = useState('');
  const [note, setNote] = useState('');
  const { isRunning, said, failure, run } = useAction();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const save = () =>
    run(async () => {
      if (result === '') return words.chooseResult;
      const { said: end, isNoted } = await call('noteCall', { key: leadKey, lead, result, againOn, note });
      if (isNoted) onDone(end);
      return end;
    }, words.noting);
  return (
    <div class="card fields">
      <label>
        {words.result}
        <select ref={first} value={result} onChange={(event) => setResult(event.currentTarget.value)}>
          <option value="">{words.choose}</option>
          {words.results.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.againOn}
        <input
          type="date"
          min={today}
          value={againOn}
          onChange={(event) => setAgainOn(event.currentTarget.value)}
        />
      </label>
      <label>
        {words.note}
        <input
          type="text"
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <div class="buttons">
        <button type="button" aria-disabled={isRunning} onClick={() => isRunning || save()}>
          {words.noteIt}
        </button>
        <button type="button" class="quiet" onClick={onLeave}>
          {words.cancel}
        </button>
      </div>
      <Status text={said} />
      <Failure sentence={failure} />
    </div>
  );
}

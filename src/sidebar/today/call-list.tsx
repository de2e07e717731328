import { useRef, useState } from 'preact/hooks';
import type { CallsToday, CallView, OwnersView } from '../../shared/index.ts';
import { CallButtons } from '../calls/call-buttons.tsx';
import { Status } from '../parts/notes.tsx';
import { PlaceButton } from '../parts/place-button.tsx';
import { words } from '../words.ts';

/** So that all of Today is seen at a glance. */
const shownAtFirst = 3;

interface CallListProps {
  readonly calls: CallsToday;
  /** null where there are none. */
  readonly owners: OwnersView | null;
  /** Only leads of this status; null for all. */
  readonly status: string | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
  onChanged(): void;
}

/** Whom to call first, with what can be done about each. */
export function CallList({ calls, owners, status, today, onChanged }: CallListProps) {
  const { more, tab } = calls;
  const me = owners?.me || null;
  const [isForAll, setForAll] = useState(false);
  const lines = me === null || isForAll ? calls.lines : calls.lines.filter(isOf(me));
  const [said, setSaid] = useState('');
  const section = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);
  const wanted = status === null ? lines : lines.filter((line) => line.status === status);
  const shown = isOpen ? wanted : wanted.slice(0, shownAtFirst);
  const onDone = (sentence: string) => {
    setSaid(sentence);
    // The line is gone, and the focus would be lost with it.
    section.current?.focus();
    onChanged();
  };
  return (
    <section tabIndex={-1} ref={section} aria-label={words.callToday}>
      <h2>
        {words.callToday}
        {status === null ? null : <span class="aside"> {words.onlyStatus(status)}</span>}
      </h2>
      {me === null ? null : (
        <div class="call-buttons">
          {[false, true].map((all) => (
            <button
              key={String(all)}
              type="button"
              class="quiet"
              aria-pressed={isForAll === all}
              onClick={() => setForAll(all)}
            >
              {all ? words.allLeads : words.mine}
            </button>
          ))}
        </div>
      )}
      {wanted.length === 0 ? (
        <p class="muted">
          {calls.lines.length > 0 && status !== null
            ? words.nobodyOfStatus(lines.length)
            : [words.nobodyToCall, calls.nobody].filter(Boolean).join(' ')}
        </p>
      ) : null}
      <ol class="crossings calls">
        {shown.map((line) => (
          <li key={line.place.cell}>
            <Call line={line} today={today} onDone={onDone} onChanged={onChanged} />
          </li>
        ))}
      </ol>
      {wanted.length > shownAtFirst ? (
        <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.showFewer : words.showAll(wanted.length)}
        </button>
      ) : null}
      <Status text={said} />
      <PlaceButton place={{ tab, cell: '' }} class="muted">
        {more > 0 ? words.moreToCall(more) : words.openCallList}
      </PlaceButton>
    </section>
  );
}

/** Whether a lead is this owner's, or nobody's. */
function isOf(me: string): (line: CallView) => boolean {
  return ({ owner }) => owner === '' || owner.toLowerCase() === me.toLowerCase();
}

interface CallProps {
  readonly line: CallView;
  readonly today: string;
  onDone(said: string): void;
  onChanged(): void;
}

function Call({ line, today, onDone, onChanged }: CallProps) {
  const { lead, key = '', status, action, due, owner, remark, place } = line;
  const details = [action, due === null ? '' : words.dueOn(due), owner].filter(Boolean);
  return (
    <>
      <PlaceButton place={place}>
        <b>{lead}</b>
        <span>{status}</span>
        {details.length > 0 ? <span class="muted">{details.join(' · ')}</span> : null}
        {remark === '' ? null : <span class="muted">{remark}</span>}
        <span class="unseen">{words.showRow}</span>
      </PlaceButton>
      {key === '' ? null : <CallButtons {...{ lead, today, onDone }} leadKey={key} onRecorded={onChanged} />}
    </>
  );
}

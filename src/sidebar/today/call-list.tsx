import type { CallsToday, CallView } from '../../shared/index.ts';
import { PlaceButton } from '../parts/place-button.tsx';
import { Section } from '../parts/section.tsx';
import { words } from '../words.ts';

export function CallList({ calls }: { calls: CallsToday }) {
  const { lines, more, tab } = calls;
  return (
    <Section title={words.callToday}>
      {lines.length === 0 ? <p class="muted">{words.nobodyToCall}</p> : null}
      <ol class="crossings calls">
        {lines.map((line) => (
          <li key={line.place.cell}>
            <Call line={line} />
          </li>
        ))}
      </ol>
      <PlaceButton place={{ tab, cell: '' }} class="muted">
        {more > 0 ? words.moreToCall(more) : words.openCallList}
      </PlaceButton>
    </Section>
  );
}

function Call({ line: { lead, status, action, due, owner, remark, place } }: { line: CallView }) {
  const details = [action, due === null ? '' : words.dueOn(due), owner].filter(Boolean);
  return (
    <PlaceButton place={place}>
      <b>{lead}</b>
      <span>{status}</span>
      {details.length > 0 ? <span class="muted">{details.join(' · ')}</span> : null}
      {remark === '' ? null : <span class="muted">{remark}</span>}
      <span class="unseen">{words.showRow}</span>
    </PlaceButton>
  );
}

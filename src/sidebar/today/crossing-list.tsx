import type { Crossings, CrossingView } from '../../shared/index.ts';
import { PlaceButton } from '../parts/place-button.tsx';
import { Section } from '../parts/section.tsx';
import { words } from '../words.ts';

export function CrossingList({ crossings }: { crossings: Crossings }) {
  const { when, lines, more, remarks, tab } = crossings;
  if (when === null)
    return (
      <Section title={words.crossings}>
        <p class="muted">{words.noCrossings}</p>
      </Section>
    );
  return (
    <Section title={words.crossings} aside={when}>
      <ul class="crossings">
        {lines.map((line) => (
          <li key={line.place.cell}>
            <Crossing line={line} />
          </li>
        ))}
      </ul>
      {more === 0 ? null : (
        <PlaceButton place={{ tab, cell: '' }} class="muted">
          {words.moreCrossings(more)}
        </PlaceButton>
      )}
      {remarks.map((remark) => (
        <p key={remark} class="muted">
          {remark}
        </p>
      ))}
    </Section>
  );
}

function Crossing({ line: { lead, from, to, action, owner, place } }: { line: CrossingView }) {
  return (
    <PlaceButton place={place}>
      <b>{lead}</b>
      <span>
        <bdi>{from}</bdi>{' '}
        <svg class="arrow" viewBox="0 0 16 10" aria-hidden="true">
          <path d="M1 5h13M10 1l4 4-4 4" fill="none" stroke="currentColor" stroke-width="1.6" />
        </svg>{' '}
        <span class="unseen">to</span> <b>{to}</b>
      </span>
      {action || owner ? <span class="muted">{[action, owner].filter(Boolean).join(' · ')}</span> : null}
    </PlaceButton>
  );
}

import type { MovedLead } from '../../shared/index.ts';
import { scoreText, words } from '../words.ts';
import { PlaceButton } from './place-button.tsx';

/** Leads that would have another score, with their rows. */
export function MovedLeads({ leads }: { leads: readonly MovedLead[] }) {
  return (
    <ul class="moved">
      {leads.map(({ lead, from, to, status, place }) => (
        <li key={place.cell}>
          <PlaceButton place={place}>
            <b>{lead}</b>{' '}
            <span class={to < from ? 'minus' : 'plus'}>{words.fromTo(scoreText(from), scoreText(to))}</span>{' '}
            <span class="muted">{status}</span>
          </PlaceButton>
        </li>
      ))}
    </ul>
  );
}

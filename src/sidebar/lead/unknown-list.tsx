import type { UnknownRule } from '../../shared/index.ts';
import { PlaceButton } from '../parts/place-button.tsx';
import { signed } from '../signed.ts';
import { words } from '../words.ts';

export function UnknownList({ rules }: { rules: readonly UnknownRule[] }) {
  return (
    <ul class="unknown">
      {rules.map(({ rule, points, cells }, index) => (
        <li key={`${index} ${rule}`}>
          <p>
            <b>{rule}</b> {points > 0 ? <span class="muted">{words.couldAdd(signed(points))}</span> : null}
          </p>
          {cells.map(({ place, header, text }) => (
            <PlaceButton key={place.cell} place={place} class="cell">
              {text === '' ? words.cellEmpty(header) : words.cellUnreadable(header, text)}{' '}
              <span class="muted">{place.cell}</span>
            </PlaceButton>
          ))}
        </li>
      ))}
    </ul>
  );
}

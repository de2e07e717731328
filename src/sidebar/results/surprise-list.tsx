import type { SurpriseView } from '../../shared/index.ts';
import { Ask } from '../parts/ask.tsx';
import { PlaceButton } from '../parts/place-button.tsx';
import { Section } from '../parts/section.tsx';
import { words } from '../words.ts';

/** Deals that the scores got wrong, by name. */
export function SurpriseList({ surprises }: { surprises: readonly SurpriseView[] }) {
  if (surprises.length === 0) return null;
  return (
    <Section
      title={words.surprises}
      beside={<Ask about={words.surprises} answer={words.answers.surprises} />}
    >
      <ul class="moved">
        {surprises.map((surprise) => (
          <li key={`${surprise.lead} ${surprise.place?.cell}`}>
            {surprise.place === null ? (
              <Surprise {...surprise} />
            ) : (
              <PlaceButton place={surprise.place}>
                <Surprise {...surprise} />
              </PlaceButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Surprise({ lead, outcome, why }: SurpriseView) {
  return (
    <>
      <b>{lead}</b> <span>{outcome}</span> <span class="muted">{why}</span>
    </>
  );
}

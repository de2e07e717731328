import type { LeadCard } from '../../shared/index.ts';
import { scoreText } from '../signed.ts';
import { words } from '../words.ts';

/** The score between the steps of the ladder. */
export function ScoreScale({ lead: { score, ladder, potential } }: { lead: LeadCard }) {
  const steps = ladder.filter((rung) => rung.minScore !== null) as { name: string; minScore: number }[];
  const all = [0, 100, score, ...steps.map(({ minScore }) => minScore)];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const at = (value: number) => `${(100 * (Math.min(high, value) - low)) / (high - low)}%`;
  const text = steps.map(({ name, minScore }) => `${name} ${scoreText(minScore)}`).join(', ');
  return (
    <div class="scale" role="img" aria-label={words.scale(scoreText(score), text)}>
      {potential > score ? <i class="potential" style={{ width: at(potential) }} /> : null}
      <i class="reached" style={{ width: at(score) }} />
      {steps
        .filter(({ minScore }) => minScore > low)
        .map(({ name, minScore }) => (
          <span key={name} class="step" style={{ left: at(minScore) }} title={`${name}: ${minScore}`}>
            <span>{scoreText(minScore)}</span>
          </span>
        ))}
    </div>
  );
}

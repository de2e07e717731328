import type { WhyLine } from '../../shared/index.ts';
import { scoreText, signed, words } from '../words.ts';

/** Points as bars to both sides of zero, and the score that they add up to. */
export function WhyBars({ lines, score }: { lines: readonly WhyLine[]; score: number }) {
  if (lines.length === 0) return <p class="muted">{words.nothingMatched}</p>;
  const most = Math.max(...lines.map(([points]) => Math.abs(points)));
  const hasNegative = lines.some(([points]) => points < 0);
  return (
    <table class={`why ${hasNegative ? 'both-sides' : ''}`}>
      <thead class="unseen">
        <tr>
          <th scope="col">{words.rule}</th>
          <th scope="col">{words.points}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([points, label], index) => (
          <tr key={`${index} ${label}`}>
            <th scope="row">
              <span>{label}</span>
              <span class="track" aria-hidden="true">
                <i
                  class={points < 0 ? 'minus' : 'plus'}
                  // Where there are points on both sides, each has half of the width.
                  style={{ width: `${(Math.abs(points) / most) * (hasNegative ? 50 : 100)}%` }}
                />
              </span>
            </th>
            <td class={`figure ${points < 0 ? 'minus' : 'plus'}`}>{signed(points)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td class="figure">{scoreText(score)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

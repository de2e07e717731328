import type { LeadCard, UnknownRule, WhyLine } from '../../shared/index.ts';
import { Warning } from '../parts/notes.tsx';
import { PlaceButton } from '../parts/place-button.tsx';
import { Section } from '../parts/section.tsx';
import { percent, scoreText, signed, words } from '../words.ts';

export function LeadDetails({ lead }: { lead: LeadCard }) {
  const { title, row, score, status, lines, unknown, nextStep, coolsOn } = lead;
  return (
    <article class="lead">
      <h2 class="lead-title">
        <bdi>{title}</bdi> <span class="aside">{words.row(row)}</span>
      </h2>
      <p class="hero">
        <b>{scoreText(score)}</b> <span class="standing">{status}</span>
      </p>
      <ScoreScale lead={lead} />
      {lead.likeThis === null ? null : <p>{words.likeThis(lead.likeThis)}</p>}
      {lead.trend === '' ? null : <p class="muted">{words.trend(lead.trend)}</p>}
      <Remarks lead={lead} />
      <dl class="figures">
        <Figure name={words.fit} value={scoreText(lead.fit)} />
        <Figure name={words.engagement} value={scoreText(lead.engagement)} />
        <Figure name={words.potential} value={scoreText(lead.potential)} />
        <Figure name={words.known} value={percent(lead.completeness)} />
      </dl>
      {nextStep === '' && coolsOn === null ? null : (
        <Section title={words.nextStep}>
          {nextStep === '' ? null : <p>{nextStep}</p>}
          {coolsOn === null ? null : <p class="muted">{words.cools(coolsOn)}</p>}
        </Section>
      )}
      <Section title={words.why}>
        <WhyBars lines={lines} score={score} />
      </Section>
      {unknown.length === 0 ? null : (
        <Section title={words.unknown}>
          <UnknownList rules={unknown} />
        </Section>
      )}
    </article>
  );
}

function Remarks({ lead }: { lead: LeadCard }) {
  const { disqualifiedBy, isSetByHand, score, scoreInSheet, isPending } = lead;
  return (
    <>
      {disqualifiedBy.length === 0 ? null : <Warning sentence={words.disqualified(disqualifiedBy)} />}
      {isSetByHand ? <Warning sentence={words.setByHand} /> : null}
      {scoreInSheet === null ? null : (
        <Warning
          sentence={
            isPending
              ? words.withChanges(scoreText(scoreInSheet), scoreText(score))
              : words.scoreInSheet(scoreText(scoreInSheet))
          }
        />
      )}
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt class="muted">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The score between the steps of the ladder. */
function ScoreScale({ lead: { score, ladder, potential } }: { lead: LeadCard }) {
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

function UnknownList({ rules }: { rules: readonly UnknownRule[] }) {
  return (
    <ul class="unknown">
      {rules.map(({ rule, points, cells }, index) => (
        <li key={`${index} ${rule}`}>
          <p>
            <b>{rule}</b> {points > 0 ? <span class="muted">{words.couldAdd(signed(points))}</span> : null}
          </p>
          {cells.map(({ place, header, text }) => (
            <PlaceButton key={place.cell} place={place}>
              {text === '' ? words.cellEmpty(header) : words.cellUnreadable(header, text)}{' '}
              <span class="muted">{place.cell}</span>
            </PlaceButton>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Points as bars to both sides of zero, and the score that they add up to. */
function WhyBars({ lines, score }: { lines: readonly WhyLine[]; score: number }) {
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

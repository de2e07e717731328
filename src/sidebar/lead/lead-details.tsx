import { useState } from 'preact/hooks';
import type { LeadCard, UnknownRule } from '../../shared/index.ts';
import { CallButtons } from '../calls/call-buttons.tsx';
import { Status, Warning } from '../parts/notes.tsx';
import { PlaceButton } from '../parts/place-button.tsx';
import { Section } from '../parts/section.tsx';
import { statusMark } from '../parts/status-mark.ts';
import { percent, scoreText, signed, words } from '../words.ts';
import { TryValues } from './try-values.tsx';
import { WhyBars } from './why-bars.tsx';

interface LeadDetailsProps {
  readonly lead: LeadCard;
  onChanged(): void;
}

export function LeadDetails({ lead, onChanged }: LeadDetailsProps) {
  const { title, row, key, score, lines, unknown, nextStep, coolsOn } = lead;
  return (
    <article class="lead">
      <h2 class="lead-title">
        <bdi>{title}</bdi> <span class="aside">{words.row(row)}</span>
      </h2>
      <p class="hero">
        <b>{scoreText(score)}</b> <Standing lead={lead} />
      </p>
      <ScoreScale lead={lead} />
      {lead.likeThis === null ? null : <p>{words.likeThis(lead.likeThis)}</p>}
      {lead.trend === '' ? null : <p class="muted">{words.trend(lead.trend)}</p>}
      <Remarks lead={lead} />
      {key === '' ? null : <LeadActions key={key} lead={lead} onChanged={onChanged} />}
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
      <TryValues key={`${row} ${key}`} lead={lead} />
      {unknown.length === 0 ? null : (
        <Section title={words.unknown}>
          <UnknownList rules={unknown} />
        </Section>
      )}
    </article>
  );
}

function Standing({ lead: { status, ladder } }: { lead: LeadCard }) {
  const rung = ladder.findIndex(({ name }) => name === status);
  const mark = statusMark(rung, ladder.length);
  return (
    <span {...mark} class={`standing ${mark.class}`}>
      {status}
    </span>
  );
}

function LeadActions({ lead: { title, key, asOf }, onChanged }: LeadDetailsProps) {
  const [said, setSaid] = useState('');
  return (
    <>
      <CallButtons
        lead={title}
        leadKey={key}
        today={asOf}
        onRecorded={onChanged}
        onDone={(sentence) => {
          setSaid(sentence);
          onChanged();
        }}
      />
      <Status text={said} />
    </>
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

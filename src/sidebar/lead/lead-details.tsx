import type { LeadCard } from '../../shared/index.ts';
import { Warning } from '../parts/notes.tsx';
import { Section } from '../parts/section.tsx';
import { percent, scoreText } from '../signed.ts';
import { words } from '../words.ts';
import { ScoreScale } from './score-scale.tsx';
import { UnknownList } from './unknown-list.tsx';
import { WhyBars } from './why-bars.tsx';

export function LeadDetails({ lead }: { lead: LeadCard }) {
  const { title, row, score, status, lines, unknown, nextStep, coolsOn } = lead;
  return (
    <article class="lead">
      <h2 class="lead-title">
        <bdi>{title}</bdi> <span class="aside">{words.row(row)}</span>
      </h2>
      <p class="hero">
        <b>{scoreText(score)}</b> <span class="chip">{status}</span>
      </p>
      <ScoreScale lead={lead} />
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

function Remarks({ lead: { disqualifiedBy, isSetByHand, scoreInSheet } }: { lead: LeadCard }) {
  return (
    <>
      {disqualifiedBy.length === 0 ? null : <Warning sentence={words.disqualified(disqualifiedBy)} />}
      {isSetByHand ? <Warning sentence={words.setByHand} /> : null}
      {scoreInSheet === null ? null : <Warning sentence={words.scoreInSheet(scoreText(scoreInSheet))} />}
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

import type { BandView, ConversionView } from '../../shared/index.ts';
import { Ask } from '../parts/ask.tsx';
import { Failure, Status, Waiting } from '../parts/notes.tsx';
import { Section } from '../parts/section.tsx';
import type { TabProps } from '../parts/tabs.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { useLoaded } from '../use-loaded.ts';
import { percent, words } from '../words.ts';
import { DraftPart } from './draft-part.tsx';
import { SurpriseList } from './surprise-list.tsx';

const readConversion = () => call('readConversion');

export function ResultsTab({ isShown, version, onChanged }: TabProps) {
  const { value, failure, isLoading, reload } = useLoaded(readConversion, isShown, version);
  return (
    <>
      <Failure sentence={failure} onRetry={reload} />
      {value === null && failure === null ? <Waiting text={words.calculating} /> : null}
      {value === null ? null : value.stopped !== null ? (
        <p class="hint">{value.stopped}</p>
      ) : (
        <div aria-busy={isLoading}>
          <Conversion view={value} />
        </div>
      )}
      {value === null ? null : <DraftPart hasDraft={value.hasDraft} onAdopted={onChanged} />}
      {value === null ? null : (
        <button type="button" class="quiet" aria-disabled={isLoading} onClick={() => isLoading || reload()}>
          {words.showConversion}
        </button>
      )}
      {value === null ? null : <ReviewPart />}
    </>
  );
}

/** The page to go through together, on a tab of its own. */
function ReviewPart() {
  const { isRunning, said, failure, run } = useAction();
  const build = async () => {
    const { stopped, messages } = await call('buildReview', { by: 'sidebar' });
    if (stopped !== null) throw new Error(stopped);
    return messages.join(' ');
  };
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-disabled={isRunning}
        onClick={() => isRunning || run(build, words.buildingReview)}
      >
        {words.buildReview}
      </button>
      <Status text={said} />
      <Failure sentence={failure} onRetry={() => run(build, words.buildingReview)} />
    </>
  );
}

function Conversion({ view }: { view: ConversionView }) {
  const { claim, asOf, deals, won, conversion, bands, verdicts, surprises } = view;
  return (
    <>
      {conversion === null ? null : (
        <p class="hero">
          <b>{percent(conversion)}</b> {words.conversionOf(won, deals)}
          <Ask about={words.conversion} answer={words.answers.conversion} />
        </p>
      )}
      <p class="muted">{words.asOf(asOf)}</p>
      <ClaimLines claim={claim} />
      {deals === 0 ? null : (
        <Section title={words.bands}>
          {claim.ofBands === null ? null : <p class="muted">{claim.ofBands}</p>}
          <BandChart bands={bands} />
        </Section>
      )}
      {verdicts.length === 0 ? null : (
        <Section title={words.verdicts} beside={<Ask about="MQL, SQL" answer={words.answers.statuses} />}>
          <ul class="verdicts">
            {verdicts.map(({ text, isWarning }) => (
              <li key={text} class={isWarning ? 'warning' : ''}>
                {text}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <SurpriseList surprises={surprises} />
    </>
  );
}

/** Counts, verdict, and what weakens it in the colour of the verdict. */
function ClaimLines({ claim }: { claim: ConversionView['claim'] }) {
  const { colour, counts, verdict, weakness, figures } = claim;
  return (
    <>
      {counts === null ? null : <p class="claim">{counts}</p>}
      <p class={`claim ${colour}`}>{verdict}</p>
      {weakness === null ? null : <p class={`claim ${colour}`}>{weakness}</p>}
      {figures.length === 0 ? null : (
        <details>
          <summary>{words.figures}</summary>
          <Ask about="AUC" answer={words.answers.auc} />
          {figures.map((figure) => (
            <p key={figure} class="muted">
              {figure}
            </p>
          ))}
        </details>
      )}
    </>
  );
}

/** Conversion per band as bars with their intervals, the highest score first. */
function BandChart({ bands }: { bands: readonly BandView[] }) {
  return (
    <>
      <table class="bands">
        <thead>
          <tr>
            <th scope="col">{words.band}</th>
            <th scope="col">{words.bandWon}</th>
            <th scope="col" class="figure">
              {words.bandLeads}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...bands].reverse().map((line) => (
            <BandRow key={line.band} line={line} />
          ))}
        </tbody>
      </table>
      <p class="muted">
        {words.interval}
        <Ask about={words.intervalName} answer={words.answers.interval} />
      </p>
    </>
  );
}

function BandRow({ line }: { line: BandView }) {
  const { band, deals, won, conversion, low, high, leadsNow, isTooFew } = line;
  const counts = `${won} of ${deals}`;
  const figures =
    conversion === null
      ? words.noDeals
      : isTooFew
        ? `${counts} · ${words.tooFew}`
        : `${percent(conversion)} · ${counts}`;
  return (
    <tr class={isTooFew ? 'few' : ''}>
      <th scope="row">{band}</th>
      <td>
        <span class="track" aria-hidden="true">
          {conversion === null ? null : <i class="bar" style={{ width: `${100 * conversion}%` }} />}
          {low === null || high === null ? null : (
            <i class="interval" style={{ left: `${100 * low}%`, width: `${100 * (high - low)}%` }} />
          )}
        </span>
        <span class="band-text">
          {figures}
          {low === null || high === null ? null : (
            <span class="unseen">
              , {percent(low)} to {percent(high)}
            </span>
          )}
        </span>
      </td>
      <td class="figure">{words.number(leadsNow)}</td>
    </tr>
  );
}

import type { ConversionView } from '../../shared/index.ts';
import { Failure, Waiting } from '../parts/notes.tsx';
import { Section } from '../parts/section.tsx';
import type { TabProps } from '../parts/tabs.tsx';
import { call } from '../server.ts';
import { useLoaded } from '../use-loaded.ts';
import { percent, words } from '../words.ts';
import { BandChart } from './band-chart.tsx';

const readConversion = () => call('readConversion');

export function ConversionTab({ isShown, version }: TabProps) {
  const { value, failure, isLoading, reload } = useLoaded(readConversion, isShown, version);
  return (
    <>
      {failure === null ? null : <Failure sentence={failure} onRetry={reload} />}
      {value === null && failure === null ? <Waiting text={words.reckoning} /> : null}
      {value === null ? null : value.stopped !== null ? (
        <p class="hint">{value.stopped}</p>
      ) : (
        <div aria-busy={isLoading}>
          <Conversion view={value} />
        </div>
      )}
      {value === null ? null : (
        <button type="button" class="quiet" aria-disabled={isLoading} onClick={() => isLoading || reload()}>
          {words.showConversion}
        </button>
      )}
    </>
  );
}

function Conversion({ view }: { view: ConversionView }) {
  const { headline, asOf, deals, won, conversion, bands, verdicts } = view;
  return (
    <>
      {conversion === null ? null : (
        <p class="hero">
          <b>{percent(conversion)}</b> {words.conversionOf(won, deals)}
        </p>
      )}
      <p class="muted">{words.asOf(asOf)}</p>
      <p class={headline.isWarning ? 'headline warning' : 'headline good'}>{headline.text}</p>
      {deals === 0 ? null : (
        <Section title={words.bands}>
          <BandChart bands={bands} />
        </Section>
      )}
      {verdicts.length === 0 ? null : (
        <Section title={words.verdicts}>
          <ul class="verdicts">
            {verdicts.map(({ text, isWarning }) => (
              <li key={text} class={isWarning ? 'warning' : ''}>
                {text}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

import type { BandView } from '../../shared/index.ts';
import { percent, words } from '../words.ts';

/** Conversion per band as bars with their intervals, the highest score first. */
export function BandChart({ bands }: { bands: readonly BandView[] }) {
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
      <p class="muted">{words.interval}</p>
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

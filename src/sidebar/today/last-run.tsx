import type { LastRunView, Overview } from '../../shared/index.ts';
import { Failure, Warning } from '../parts/notes.tsx';
import { statusMark } from '../parts/status-mark.ts';
import { words } from '../words.ts';

interface LastRunProps {
  readonly overview: Overview;
  /** The status that the call list is narrowed to; null for none. */
  readonly chosen: string | null;
  onChoose(status: string | null): void;
}

export function LastRun({ overview, chosen, onChoose }: LastRunProps) {
  const { lastRun, failure, rowCount, leadsTab } = overview;
  if (lastRun === null)
    return (
      <div class="empty">
        <h2>{words.neverScored}</h2>
        <p>{words.neverScoredHint(rowCount, leadsTab)}</p>
        <Failure sentence={failure} />
      </div>
    );
  const { when, by, leads, statuses, closed, stopped, unfinished } = lastRun;
  return (
    <div>
      <p class="hero">
        <b>{words.number(leads)}</b> {words.leads(leads)}
      </p>
      <p class="muted">{words.scored(when, by)}</p>
      <StatusBars
        statuses={statuses}
        leads={leads}
        chosen={chosen}
        onChoose={overview.calls === null ? null : onChoose}
      />
      {closed.won + closed.lost === 0 ? null : <p class="muted">{words.closed(closed)}</p>}
      {unfinished === null ? null : <Warning sentence={words.unfinished(unfinished)} />}
      {stopped === null ? null : <Warning sentence={stopped} />}
      <Failure sentence={failure} />
    </div>
  );
}

interface StatusBarsProps extends Pick<LastRunView, 'statuses' | 'leads'> {
  readonly chosen: string | null;
  /** null where there is no call list to narrow. */
  readonly onChoose: ((status: string | null) => void) | null;
}

/** Leads per status, the hottest first: they are the ones to call. */
function StatusBars({ statuses, leads, chosen, onChoose }: StatusBarsProps) {
  const most = Math.max(1, ...statuses.map(([, amount]) => amount));
  // The last one is Disqualified.
  const rungs = statuses.length - 1;
  return (
    <table class="status-bars">
      <caption class="unseen">{words.perStatus}</caption>
      <tbody>
        {statuses
          .map(([status, amount], index) => ({ status, amount, rung: index < rungs ? index : -1 }))
          .sort((a, b) => b.rung - a.rung)
          .map(({ status, amount, rung }) => (
            <tr key={status}>
              <th scope="row">
                {onChoose === null ? (
                  status
                ) : (
                  <button
                    type="button"
                    class="place"
                    aria-pressed={status === chosen}
                    title={words.onlyThese}
                    onClick={() => onChoose(status === chosen ? null : status)}
                  >
                    {status}
                  </button>
                )}
              </th>
              <td class="bar">
                <i {...statusMark(rung, rungs, { width: `${barPercent(amount, most)}%` })} />
              </td>
              <td class="figure" title={share(amount, leads)}>
                {words.number(amount)}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** One lead among thousands is still to be seen. */
function barPercent(amount: number, most: number): number {
  return amount === 0 ? 0 : Math.max(2, (100 * amount) / most);
}

function share(amount: number, leads: number): string {
  return leads === 0 ? '' : `${((100 * amount) / leads).toFixed(1)} %`;
}

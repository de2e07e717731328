import type { Overview } from '../../shared/index.ts';
import { Failure, Warning } from '../parts/notes.tsx';
import { words } from '../words.ts';
import { StatusBars } from './status-bars.tsx';

export function LastRun({ overview }: { overview: Overview }) {
  const { lastRun, failure, rowCount, leadsTab } = overview;
  if (lastRun === null)
    return (
      <div class="empty">
        <h2>{words.neverScored}</h2>
        <p>{words.neverScoredHint(rowCount, leadsTab)}</p>
        {failure === null ? null : <Failure sentence={failure} />}
      </div>
    );
  const { when, by, leads, statuses, stopped, unfinished } = lastRun;
  return (
    <div class="last-run">
      <p class="hero">
        <b>{words.number(leads)}</b> {words.leads(leads)}
      </p>
      <p class="muted">{words.scored(when, by)}</p>
      <StatusBars statuses={statuses} leads={leads} />
      {unfinished === null ? null : <Warning sentence={words.unfinished(unfinished)} />}
      {stopped === null ? null : <Warning sentence={stopped} />}
      {failure === null ? null : <Failure sentence={failure} />}
    </div>
  );
}

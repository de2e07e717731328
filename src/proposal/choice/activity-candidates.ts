import { columnIndex, quoteItem } from '../../scoring/index.ts';
import { valueGroups } from '../column-values.ts';
import type { Candidate } from '../source/candidate.ts';
import type { ProposalSource } from '../source/proposal-source.ts';
import { activityField } from '../tabs/rules-tab.ts';

const windows = [30, 60, 90, 180, 365];
const mostEvents = 12;

/** Each of the commonest events within some days, and silence. */
export function activityCandidates({ activities, settings, leads }: ProposalSource): Candidate[] {
  const column = activities ? columnIndex(activities.headers, settings.activityColumn) : -1;
  if (!activities || column < 0) return [];
  const Field = activityField(leads.headers);
  const names = valueGroups(activities.columns[column]!).map(({ text }) => text);
  const rule = (cells: Candidate['cells'], sign: Candidate['sign'], family: string): Candidate => ({
    cells: { Kind: 'Behavior', Field, ...cells },
    column: -1,
    sign,
    family,
  });
  const events = names.slice(0, mostEvents).flatMap((name) =>
    windows.map((days) => {
      const cells = { Rule: name, Test: 'is', Value: quoteItem(name), 'Within days': days };
      return rule(cells, 0, `event ${name}`);
    }),
  );
  const silence = windows.map((days) => {
    const cells = { Rule: `Quiet for ${days} days`, Test: 'is empty', 'Within days': days };
    return rule(cells, -1, 'quiet');
  });
  return [...events, ...silence];
}

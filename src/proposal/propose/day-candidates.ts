import type { Candidate } from './candidate.ts';
import { proposalWording as say } from './proposal-wording.ts';
import type { UsableColumn } from './usable-columns.ts';

/** Windows in days, the first choice first. */
const lately = [30, 60, 14, 90, 180];
const longAgo = [180, 90, 365, 60, 730];

/** Rules on how long ago a lead came in or was last in touch. Other days, such as birthdays, say nothing by their age. */
export function dayCandidates({ index, header, roles }: UsableColumn): Candidate[] {
  const isLastSeen = roles.includes('lastSeen');
  if (!isLastSeen && !roles.includes('createdOn')) return [];
  const rule = (test: string, days: number, name: string) => ({
    cells: {
      ...{ Rule: name, Kind: isLastSeen ? 'Behavior' : 'Attribute' },
      ...{ Field: header, Test: test, Value: String(days) },
    },
    column: index,
    family: `${index} ${test}`,
  });
  const recent = lately.map(
    (days): Candidate => ({
      ...rule('within last days', days, isLastSeen ? 'In touch lately' : 'New lead'),
      ...{ sign: 1, weight: 10, prior: isLastSeen ? 0.6 : 0.3 },
      because: isLastSeen ? say.seenLately(header) : say.isNew(header),
    }),
  );
  const old = longAgo.map(
    (days): Candidate => ({
      ...rule('more than days ago', days, isLastSeen ? 'Long out of touch' : 'Old lead'),
      ...{ sign: -1, weight: 10, prior: isLastSeen ? 0.6 : 0.2 },
      because: isLastSeen ? say.longUnseen(header) : say.isOld(header),
    }),
  );
  return [...recent, ...old];
}

import type { Candidate } from './candidate.ts';
import { proposalWording as say } from './proposal-wording.ts';
import type { UsableColumn } from './usable-columns.ts';

/** Rules on whether a column is filled in, where some leads have it and others do not. */
export function presenceCandidates({ index, header, roles, filledShare }: UsableColumn): Candidate[] {
  if (!(filledShare > 0 && filledShare < 1)) return [];
  const isContact = roles.includes('phone') || roles.includes('title');
  const rule = (test: 'is empty' | 'is not empty', name: string) => ({
    cells: { Rule: name, Kind: 'Attribute', Field: header, Test: test },
    column: index,
    family: `${index} presence`,
  });
  return [
    {
      ...rule('is empty', `${header}: missing`),
      ...{ sign: -1, weight: 5, prior: isContact ? 0.3 : 0.2, because: say.missing(header) },
    },
    {
      ...rule('is not empty', `${header}: known`),
      ...{ sign: 1, weight: 5, prior: isContact ? 0.25 : 0.12, because: say.known(header) },
    },
  ];
}

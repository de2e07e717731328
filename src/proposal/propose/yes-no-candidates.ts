import type { Candidate } from './candidate.ts';
import { proposalWording as say } from './proposal-wording.ts';
import type { UsableColumn } from './usable-columns.ts';

/** Rules on a column that answers yes or no. */
export function yesNoCandidates({ index, header, roles }: UsableColumn): Candidate[] {
  const isOptOut = roles.includes('optOut');
  const rule = (test: 'is yes' | 'is no', suffix: string) => ({
    cells: { Rule: `${header}${suffix}`, Kind: 'Attribute', Field: header, Test: test },
    column: index,
    family: `${index} ${test}`,
  });
  if (isOptOut)
    return [{ ...rule('is yes', ''), sign: -1, weight: 20, prior: 0.9, because: say.optOut(header) }];
  return [
    { ...rule('is yes', ''), sign: 0, weight: 10, prior: 0.4, because: say.yes(header) },
    { ...rule('is no', ': no'), sign: -1, weight: 5, prior: 0.15, because: say.no(header) },
  ];
}

import type { Candidate } from './candidate.ts';
import { proposalWording as say } from './proposal-wording.ts';
import type { UsableColumn } from './usable-columns.ts';

/** Rules on a column of e-mail addresses; none of them names an address. */
export function emailCandidates({ index, header }: UsableColumn): Candidate[] {
  const rule = (test: string, name: string, weight: number, prior: number, because: string): Candidate => ({
    cells: { Rule: name, Kind: 'Attribute', Field: header, Test: test },
    ...{ column: index, sign: -1, weight, prior, because, family: `${index} ${test}` },
  });
  return [
    rule('email is free', 'Free mail', 5, 0.5, say.freeMail),
    rule('email is academic', 'Academic mail', 15, 0.55, say.academic),
    rule('email is invalid', 'Broken address', 15, 0.45, say.invalidMail),
    rule('is duplicate', 'Same address again', 5, 0.15, say.sameMail),
  ];
}

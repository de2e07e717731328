import type { ProposalSource, RuleCells } from './proposal-source.ts';
import { proposalWording as say } from './proposal-wording.ts';
import { usableColumns } from './usable-columns.ts';

/** A rule that shows how rules are written, switched off. */
export function exampleRule(source: ProposalSource): RuleCells {
  const [column] = usableColumns(source);
  return {
    ...{ On: false, Rule: 'Example', Kind: 'Attribute', Field: column?.header ?? 'Industry' },
    ...{ Test: 'is not empty', Points: 10, Notes: say.example },
  };
}

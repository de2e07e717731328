import { scoreLeads } from '../../scoring/index.ts';
import { compileProposal, type ProposalSource, type RuleCells } from './proposal-source.ts';

export interface ProposalCheck {
  /** No problem and no advice, and every rule matches some leads but not all. */
  readonly isSound: boolean;
  /** Leads at or above the second status of the ladder. */
  readonly risen: number;
  readonly leads: number;
  /** Different statuses that leads have. */
  readonly statuses: number;
}

/** Compiles and scores a proposal as the first run will. */
export function checkProposal(rules: readonly RuleCells[], source: ProposalSource): ProposalCheck {
  const reading = compileProposal(rules, source);
  const scores = scoreLeads({ ...source, model: reading.model, presentStatuses: null });
  const { isLead } = scores.leadKeys;
  const leads = isLead.reduce((sum, one) => sum + one, 0);
  const matched = scores.leadsMatched();
  const statuses = new Set<number>();
  let risen = 0;
  scores.statuses.forEach((status, row) => {
    if (isLead[row] !== 1) return;
    statuses.add(status);
    if (status > 0) risen++;
  });
  const tellsApart = matched.every((count) => count > 0 && count < leads);
  const isSound = reading.problems.length === 0 && matched.length === rules.length && tellsApart;
  return { isSound, risen, leads, statuses: statuses.size };
}

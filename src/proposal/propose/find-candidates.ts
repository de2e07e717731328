import { activityCandidates } from './activity-candidates.ts';
import type { Candidate } from './candidate.ts';
import { categoryCandidates } from './category-candidates.ts';
import { dayCandidates } from './day-candidates.ts';
import { emailCandidates } from './email-candidates.ts';
import { numberCandidates } from './number-candidates.ts';
import { presenceCandidates } from './presence-candidates.ts';
import type { ProposalSource } from './proposal-source.ts';
import { titleCandidates } from './title-candidates.ts';
import type { UsableColumn } from './usable-columns.ts';
import { yesNoCandidates } from './yes-no-candidates.ts';

/** Every rule that the user's columns and events give rise to. */
export function findCandidates(columns: readonly UsableColumn[], source: ProposalSource): Candidate[] {
  const areDeals = source.deals === source.leads;
  const ofColumn = (column: UsableColumn): Candidate[] => {
    switch (column.use) {
      case 'number':
        return numberCandidates(column, source.locale);
      case 'yesNo':
        return yesNoCandidates(column);
      case 'category':
        return categoryAndTitle(column);
      case 'text':
        return titleCandidates(column);
      case 'email':
        return emailCandidates(column);
      case 'day':
        // The last contact with a lead that is a closed deal came after the decision.
        return areDeals && column.roles.includes('lastSeen') ? [] : dayCandidates(column);
      case 'presence':
        return [];
    }
  };
  const presence = columns.filter(({ use }) => use !== 'email' && use !== 'yesNo');
  return [
    ...columns.flatMap(ofColumn),
    ...presence.flatMap(presenceCandidates),
    ...activityCandidates(source),
  ];
}

/** Words of rank say more about job titles that are not in the sheet yet than a list of titles does: these are not joined. */
function categoryAndTitle(column: UsableColumn): Candidate[] {
  const titles = titleCandidates(column);
  const values = categoryCandidates(column);
  return titles.length === 0 ? values : [...titles, ...values.map(({ joins: _, ...rest }) => rest)];
}

import type { OwnTabs } from '../tabs/own-tabs.ts';
import { draftCells, isChange } from './draft-cells.ts';
import { draftSay as say } from './draft-messages.ts';

/** The sentence for which there is nothing to compare or to adopt, or null. */
export function draftObstacle(ownTabs: OwnTabs): string | null {
  const cells = draftCells(ownTabs);
  if (cells.length === 0)
    return say.noDraft(ownTabs.rules?.name ?? 'Rules', ownTabs.statuses?.name ?? 'Statuses');
  return cells.some(isChange) ? null : say.sameDraft();
}

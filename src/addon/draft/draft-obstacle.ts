import { draftCells, isChange } from '../document/draft-cells.ts';
import type { OwnTabs } from '../document/own-tabs.ts';
import { say } from './sentences.ts';

/** The sentence for which there is nothing to compare or to adopt, or null. */
export function draftObstacle(ownTabs: OwnTabs): string | null {
  const cells = draftCells(ownTabs);
  if (cells.length === 0)
    return say.noDraft(ownTabs.rules?.name ?? 'Rules', ownTabs.statuses?.name ?? 'Statuses');
  return cells.some(isChange) ? null : say.sameDraft();
}

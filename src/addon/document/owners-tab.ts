import { type Owners, readOwners } from '../../follow-up/index.ts';
import { followUpTabs, type Problem } from '../../scoring/index.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';
import { readOwnTab } from './own-tabs.ts';
import { ownersId } from './owners-id.ts';
import { type ModelDocument, modelSource } from './read-model.ts';

/** The tab Owners as a run has read it. */
export interface OwnersTab {
  readonly tab: OwnTab;
  readonly owners: Owners;
  readonly problems: readonly Problem[];
}

/** null where there is no such tab. */
export function readOwnersTab(document: ModelDocument): OwnersTab | null {
  const { book, markedTabs, reading } = document;
  const tab = readOwnTab(book, markedTabs, ownersId, followUpTabs.owners);
  return tab && { tab, ...readOwners(tab.table, reading.model, modelSource(document)) };
}

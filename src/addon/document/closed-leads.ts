import { type ClosedLeads, readSettings } from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import { noteRun, readLastRun } from './last-run.ts';
import type { OwnTabs } from './own-tabs.ts';
import { SettingsSheet } from './settings-sheet.ts';

/** The setting as it counts in this document, whose tab need not say it. */
export function closedLeadsOf(
  ownTabs: OwnTabs,
  { kept, locale }: Pick<Book, 'kept' | 'locale'>,
): ClosedLeads {
  if (isSaid(ownTabs)) return readSettings(ownTabs.settings!.table, locale).settings.closedLeads;
  return unsaidClosedLeads(kept) ?? 'like open ones';
}

/**
 * What an empty Closed leads means here; undefined where an earlier version has scored the leads: whoever knows them so
 * keeps them so until he accepts the change. A first run has nothing to keep as it was.
 */
export function unsaidClosedLeads(kept: DocumentProperties): ClosedLeads | undefined {
  const lastRun = readLastRun(kept);
  return lastRun === null ? 'Won and Lost' : lastRun.closedLeads;
}

/** Whether somebody is still to be asked. */
export function isClosedLeadsOpen(ownTabs: OwnTabs, kept: DocumentProperties): boolean {
  return !isSaid(ownTabs) && unsaidClosedLeads(kept) === undefined;
}

function isSaid({ settings }: OwnTabs): boolean {
  return settings !== null && new SettingsSheet(settings).said().has('closed leads');
}

/** To be saved with what else is kept. */
export function noteClosedLeads(kept: DocumentProperties, closedLeads: ClosedLeads): void {
  const lastRun = readLastRun(kept);
  if (lastRun !== null) noteRun(kept, { ...lastRun, closedLeads });
}

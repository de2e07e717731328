import { type ClosedLeads, readSettings } from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import { readLastRun } from './last-run.ts';
import type { OwnTabs } from './own-tabs.ts';
import { SettingsSheet } from './settings-sheet.ts';

/** What an empty Closed leads means in this document; null until a run or a person has said so. */
const property = 'scoreband.closedLeads';

/** The setting as it counts in this document, whose tab need not say it. */
export function closedLeadsOf(
  ownTabs: OwnTabs,
  { kept, locale }: Pick<Book, 'kept' | 'locale'>,
): ClosedLeads {
  if (isSaid(ownTabs)) return readSettings(ownTabs.settings!.table, locale).settings.closedLeads;
  return readProperty(kept) ?? unsaidIn(kept);
}

function readProperty(kept: DocumentProperties): ClosedLeads | null {
  return JSON.parse(kept.get(property) ?? 'null') as ClosedLeads | null;
}

/** Whoever knows the leads as an earlier version has scored them keeps them so until he accepts the change. */
function unsaidIn(kept: DocumentProperties): ClosedLeads {
  return readLastRun(kept) === null ? 'Won and Lost' : 'like open ones';
}

/** Whether somebody is still to be asked. */
export function isClosedLeadsOpen(ownTabs: OwnTabs, kept: DocumentProperties): boolean {
  return !isSaid(ownTabs) && kept.get(property) === null && readLastRun(kept) !== null;
}

function isSaid({ settings }: OwnTabs): boolean {
  return settings !== null && new SettingsSheet(settings).said().has('closed leads');
}

/** To be saved with what else is kept. */
export function noteClosedLeads(kept: DocumentProperties, closedLeads: ClosedLeads): void {
  kept.note(property, JSON.stringify(closedLeads));
}

/** A first run has nothing to keep as it was. */
export function noteClosedLeadsOfFirstRun(kept: DocumentProperties): void {
  if (kept.get(property) === null && readLastRun(kept) === null) noteClosedLeads(kept, 'Won and Lost');
}

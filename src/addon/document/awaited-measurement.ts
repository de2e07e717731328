import { standingOf } from '../../evidence/index.ts';
import { cellText, readSettings } from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import { readChosenRules, rulesToCompare } from './chosen-rules.ts';
import { draftCells } from './draft-cells.ts';
import { draftFingerprint, readDraftOrigin } from './draft-origin.ts';
import { type Measurement, measurementOf } from './measurements.ts';
import { type OwnTabs, readOwnTabs } from './own-tabs.ts';

/** Ids of the measurements that chosen rules and the draft refer to. */
export function measurementIds(kept: DocumentProperties): string[] {
  const ids = [readChosenRules(kept)?.measurement, readDraftOrigin(kept)?.measurement];
  return ids.filter((id) => id !== undefined);
}

/** The measurement that is to be gone on with; null for none. Of rules that somebody has changed since nobody waits for one. */
export function awaitedMeasurement(book: Book, ownTabs: OwnTabs = readOwnTabs(book)): Measurement | null {
  const { kept } = book;
  const pending = measurementIds(kept).flatMap((id) => {
    const measurement = measurementOf(kept, id);
    return measurement?.outcome === 'not yet' ? [measurement] : [];
  });
  // Most often there is none, and no tab is looked at.
  if (pending.length === 0) return null;
  const standing = [chosenId(book, ownTabs), draftId(book, ownTabs)];
  return pending.find(({ id }) => standing.includes(id)) ?? null;
}

function chosenId({ kept, locale }: Book, { rules, settings: tab }: OwnTabs): string | undefined {
  const chosen = readChosenRules(kept);
  if (chosen === null || rules === null) return undefined;
  const { settings } = readSettings(tab?.table ?? null, locale);
  const { kind } = standingOf(chosen.rules, rulesToCompare(rules.table, settings.noWords));
  return kind === 'whole' ? chosen.measurement : undefined;
}

function draftId({ kept }: Book, ownTabs: OwnTabs): string | undefined {
  const origin = readDraftOrigin(kept);
  const points = draftCells(ownTabs).filter(({ tab }) => tab.id === ownTabs.rules?.id);
  const fingerprint = draftFingerprint(points.map(({ draft }) => cellText(draft).trim()));
  return origin?.fingerprint === fingerprint ? origin.measurement : undefined;
}

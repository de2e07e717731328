import type { DocumentProperties } from '../sheets/document-properties.ts';

const property = 'scoreband.stampsSince';

/**
 * After a version was put back: the day of the first run that went by what it has replaced. Stamps of that day and later
 * are taken back by the next run from leads that are below their status again. Null where there is nothing to take back.
 */
export function stampsSince(kept: DocumentProperties): number | null {
  const day = kept.get(property);
  return day === null ? null : Number(day);
}

export function noteStampsSince(kept: DocumentProperties, day: number | null): void {
  kept.note(property, day === null ? null : String(day));
}

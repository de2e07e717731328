import type { DocumentProperties } from '../sheets/document-properties.ts';
import { type RememberedId, rememberedIds } from './memory.ts';

const property = 'scoreband.remadeColumns';

/** Columns that were deleted and are being made anew: until all is written, an empty cell of theirs is one that was lost. */
export function remadeColumns(kept: DocumentProperties): readonly RememberedId[] {
  const names = JSON.parse(kept.get(property) ?? '[]') as readonly string[];
  return rememberedIds.filter((id) => names.includes(id));
}

/** Before they are made. To be saved. */
export function noteRemade(kept: DocumentProperties, ids: readonly RememberedId[]): void {
  const all = rememberedIds.filter((id) => ids.includes(id) || remadeColumns(kept).includes(id));
  kept.note(property, JSON.stringify(all));
}

/** All that they held is back. To be saved. */
export function noteRefilled(kept: DocumentProperties): void {
  if (kept.get(property) !== null) kept.note(property, null);
}

/** Key of the metadata on a tab of ours; its value is `rules:` and the sheet's id. */
export const tabMetadataKey = 'scoreband.tab';

/** Key of the metadata on a column of ours; its value is `score:` and the sheet's id. */
export const columnMetadataKey = 'scoreband.column';

/** Stands in the place of the id in a note that columns are being made: see `beginColumns`. */
export const makingId = 'making';

/** Whether a tab or column of ours was made by us, or was found there by its name and headers. */
export type Origin = 'made' | 'found';

/** Value of the metadata on a tab or column of ours. */
export function markText(id: string, sheetId: number, origin: Origin): string {
  return origin === 'made' ? `${id}:${sheetId}` : `${id}:${sheetId}:${origin}`;
}

/** A copy of a tab may bring copies of the metadata: the sheet's id in the value tells them apart. */
export function readMark(text: string | null): { id: string; sheetId: number; origin: Origin } {
  const [id = '', sheetId = '', origin] = (text ?? '').split(':');
  return { id, sheetId: Number(sheetId), origin: origin === 'found' ? 'found' : 'made' };
}

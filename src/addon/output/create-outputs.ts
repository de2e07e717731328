import { columnLetters, type Problem } from '../../scoring/index.ts';
import { flush } from '../doors/spreadsheet.ts';
import { retrying } from '../retrying.ts';
import type { Book, Tab } from '../tabs/book.ts';
import { isHeadedBy } from '../tabs/header-look.ts';
import { columnMetadataKey, markText, type Origin, readMark } from '../tabs/mark.ts';
import { formatColumns } from './column-formats.ts';
import { beginColumns } from './half-made-columns.ts';
import { headerOfNew } from './locate-outputs.ts';
import { type OutputId, outputDefinitions } from './output-columns.ts';
import { makeRoom } from './room.ts';

/** A column that was just made: its index from 0 and its header. */
export interface CreatedOutput {
  readonly index: number;
  readonly header: string;
  /** Whether all its cells have the number format of its kind. */
  readonly isFormatted: boolean;
}

/** Makes columns of ours behind the last used one; null where somebody has moved columns meanwhile. */
export function createOutputs(
  book: Book,
  leads: Tab,
  headers: readonly string[],
  headerRow: number,
  ids: readonly OutputId[],
  problems: Problem[],
): Map<OutputId, CreatedOutput> | null {
  const { sheet } = leads;
  const first = sheet.getLastColumn();
  beginColumns(leads, columnMetadataKey, first, ids.length);
  makeRoom(book, leads, ids.length);
  const names = ids.map((id) => headerOfNew(id, headers));
  // Ours continue the row of headers as it looks.
  const neighbour = sheet.getRange(headerRow, Math.max(1, first));
  const [background, fontColor] = [neighbour.getBackground(), neighbour.getFontColor()];
  const isFree = isHeadedBy(
    leads,
    headerRow,
    [...headers.slice(0, first), ...names.map(() => '')],
    book.timeZone,
  );
  if (!isFree) return null;
  retrying(() => {
    sheet
      .getRange(headerRow, first + 1, 1, ids.length)
      .setValues([names])
      .setFontWeight('bold')
      .setBackground(background)
      .setFontColor(fontColor);
    flush();
  });
  const columns = ids.map((id, i) => ({ id, index: first + i, kind: outputDefinitions[id].kind }));
  const refusals = formatColumns(book.kept, leads, headerRow, columns);
  problems.push(...refusals);
  ids.forEach((id, i) => {
    dressColumn(leads, first + i, id);
  });
  const isFormatted = refusals.length === 0;
  return new Map(ids.map((id, i) => [id, { index: first + i, header: names[i]!, isFormatted }]));
}

function dressColumn({ sheet, id: sheetId }: Tab, index: number, id: OutputId): void {
  sheet.setColumnWidth(index + 1, outputDefinitions[id].widthPixels);
  if (id === 'scoredFor') sheet.hideColumns(index + 1);
  markColumn(sheet, index, id, sheetId);
}

/** Takes the marks off columns that are not what was just made: somebody has moved columns in that moment. */
export function unmarkStrays(
  { sheet }: Tab,
  headers: readonly string[],
  created: ReadonlyMap<OutputId, CreatedOutput>,
): void {
  for (const entry of sheet.createDeveloperMetadataFinder().withKey(columnMetadataKey).find()) {
    const made = created.get(readMark(entry.getValue()).id as OutputId);
    const column = entry.getLocation().getColumn()?.getColumn() ?? 0;
    if (made && headers[column - 1] !== made.header) entry.remove();
  }
}

/**
 * Marks a column as ours, so that it is found wherever it is moved and whatever it is renamed to. One that was found by its
 * header is not deleted with Scoreband without asking.
 */
export function markColumn(
  sheet: Tab['sheet'],
  index: number,
  id: string,
  sheetId: number,
  origin: Origin = 'made',
): void {
  const letters = columnLetters(index);
  sheet
    .getRange(`${letters}:${letters}`)
    .addDeveloperMetadata(columnMetadataKey, markText(id, sheetId, origin));
}

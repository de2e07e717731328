import type { Problem } from '../../scoring/index.ts';
import { headerOfNew } from '../document/locate-outputs.ts';
import { type OutputId, outputDefinitions } from '../document/output-columns.ts';
import type { ScoredDocument } from '../document/scored-document.ts';
import type { Tab } from '../sheets/book.ts';
import { formatColumns } from '../sheets/column-formats.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { beginColumns, takeBackColumns } from '../sheets/half-made-columns.ts';
import { columnMetadataKey, markColumn } from '../sheets/mark.ts';
import { retrying } from '../sheets/retrying.ts';
import { makeRoom } from '../sheets/room.ts';
import { flush, type Sheet } from '../sheets/spreadsheet.ts';
import type { StandingColumns } from '../sheets/standing-columns.ts';

/** A column that was just made: its index from 0 and its header. */
export interface CreatedOutput {
  readonly index: number;
  readonly header: string;
  /** Whether all its cells have the number format of its kind. */
  readonly isFormatted: boolean;
}

/**
 * Makes columns of ours behind the last used one.
 * @throws ColumnsMoved where somebody moves columns meanwhile: what was made is taken back
 */
export function createOutputs(
  document: ScoredDocument,
  ids: readonly OutputId[],
  standing: StandingColumns,
  problems: Problem[],
): Map<OutputId, CreatedOutput> {
  const { leadsTab, leads } = document;
  // No other column has one of these.
  const names = ids.map((id) => headerOfNew(id, leads.headers));
  try {
    const { first, isFormatted } = makeColumns(document, ids, names, standing, problems);
    return new Map(ids.map((id, i) => [id, { index: first + i, header: names[i]!, isFormatted }]));
  } catch (error) {
    if (error instanceof ColumnsMoved)
      takeBackColumns(
        leadsTab,
        columnMetadataKey,
        leads.headerRow,
        (header) => names.includes(header),
        names,
      );
    throw error;
  }
}

function makeColumns(
  { book, leadsTab, leads: { headerRow } }: ScoredDocument,
  ids: readonly OutputId[],
  names: readonly string[],
  standing: StandingColumns,
  problems: Problem[],
): { first: number; isFormatted: boolean } {
  const { sheet } = leadsTab;
  const first = sheet.getLastColumn();
  standing.add(first, names);
  beginColumns(leadsTab, columnMetadataKey, first, ids.length);
  makeRoom(book, leadsTab, ids.length, standing);
  // Headers first: by them it is seen whether one of ours is moved.
  writeHeaders(leadsTab, headerRow, first, names, standing);
  ids.forEach((id, i) => {
    standing.look();
    markColumn(sheet, first + i, id, leadsTab.id);
  });
  const columns = ids.map((id, i) => ({ id, index: first + i, kind: outputDefinitions[id].kind }));
  const refusals = formatColumns(book.kept, leadsTab, headerRow, columns, standing);
  problems.push(...refusals);
  retrying(() => {
    standing.look();
    ids.forEach((id, i) => {
      dressColumn(sheet, first + i, id);
    });
    flush();
  });
  return { first, isFormatted: refusals.length === 0 };
}

/** They continue the row of headers as it looks. */
function writeHeaders(
  { sheet }: Tab,
  headerRow: number,
  first: number,
  names: readonly string[],
  standing: StandingColumns,
): void {
  const neighbour = sheet.getRange(headerRow, Math.max(1, first));
  const [background, fontColor] = [neighbour.getBackground(), neighbour.getFontColor()];
  retrying(() => {
    standing.look();
    sheet
      .getRange(headerRow, first + 1, 1, names.length)
      .setValues([[...names]])
      .setFontWeight('bold')
      .setBackground(background)
      .setFontColor(fontColor);
    flush();
  });
}

function dressColumn(sheet: Sheet, index: number, id: OutputId): void {
  sheet.setColumnWidth(index + 1, outputDefinitions[id].widthPixels);
  if (id === 'scoredFor') sheet.hideColumns(index + 1);
}

import { type Problem, problemAt } from '../../scoring/index.ts';
import { type ColumnKind, numberFormats } from './column-kind.ts';
import type { KeptValues } from './kept-values.ts';
import { endsRun, retrying } from './retrying.ts';
import { say } from './sentences.ts';
import { flush } from './spreadsheet.ts';
import type { StandingTab } from './standing-tab.ts';

/** A column of ours, by its id or header, and where it is. */
export interface PlacedColumn {
  readonly id: string;
  readonly index: number;
  readonly kind: ColumnKind;
}

/** Columns that have taken no format, each with its sheet, and how many runs have tried. */
type Unformatted = readonly (readonly [sheetId: number, id: string, tries: number])[];

/** What is refused for good, as in a column of one of Google's tables, is not asked for ever. */
const mostTries = 10;

const unformattedProperty = 'scoreband.unformatted';

/**
 * Sets the number formats of new columns. What is refused is tried again by the next runs: some columns of Google's
 * tables take none, and what is written to them says so: see write-carefully.
 */
export function formatColumns(
  kept: KeptValues,
  tab: StandingTab,
  columns: readonly PlacedColumn[],
): Problem[] {
  const refused = refusedOf(tab, columns);
  if (refused.length === 0) return [];
  write(kept, [...readUnformatted(kept), ...refused.map(({ id }) => [tab.id, id, 1] as const)]);
  return [problemAt(say.formatsRefused(refused.length), tab.name)];
}

/** Formats those of the columns that a run before could not. */
export function formatAgain(kept: KeptValues, tab: StandingTab, columns: readonly PlacedColumn[]): void {
  const list = readUnformatted(kept);
  const lacking = new Map(list.filter(([sheetId]) => sheetId === tab.id).map(([, id, tries]) => [id, tries]));
  if (lacking.size === 0) return;
  const present = columns.filter(({ id }) => lacking.has(id));
  const refused = refusedOf(tab, present);
  const again = refused.map(({ id }) => [tab.id, id, lacking.get(id)! + 1] as const);
  write(kept, [
    ...list.filter(([sheetId]) => sheetId !== tab.id),
    ...again.filter(([, , tries]) => tries < mostTries),
  ]);
}

/** Whether the next run has formats to set. */
export function areFormatsLacking(kept: KeptValues): boolean {
  return readUnformatted(kept).length > 0;
}

function readUnformatted(kept: KeptValues): Unformatted {
  return JSON.parse(kept.get(unformattedProperty) ?? '[]') as Unformatted;
}

function write(kept: KeptValues, list: Unformatted): void {
  kept.note(unformattedProperty, list.length === 0 ? null : JSON.stringify(list));
  kept.save();
}

/** All in one go; one by one only where something is refused. */
function refusedOf(tab: StandingTab, columns: readonly PlacedColumn[]): readonly PlacedColumn[] {
  const rows = tab.sheet.getMaxRows() - tab.headerRow;
  if (rows <= 0 || takesFormats(tab, rows, columns)) return [];
  return columns.filter((column) => !takesFormats(tab, rows, [column]));
}

function takesFormats(tab: StandingTab, rows: number, columns: readonly PlacedColumn[]): boolean {
  try {
    retrying(() => {
      tab.look();
      for (const { index, kind } of columns)
        tab.sheet.getRange(tab.headerRow + 1, index + 1, rows, 1).setNumberFormat(numberFormats[kind]);
      flush();
    });
    return true;
  } catch (error) {
    if (endsRun(error)) throw error;
    return false;
  }
}

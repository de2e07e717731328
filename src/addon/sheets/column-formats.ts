import { columnLetters, type Problem, problemAt } from '../../scoring/index.ts';
import { type ColumnKind, numberFormats } from './cell-value.ts';
import type { DocumentProperties } from './document-properties.ts';
import { endsRun, retrying } from './retrying.ts';
import { say } from './sentences.ts';
import { flush, type Sheet } from './spreadsheet.ts';
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

/** The number formats of our columns, and which of them Google would not set. */
export class ColumnFormats {
  constructor(private readonly kept: DocumentProperties) {}

  /**
   * Sets those of new columns. What is refused is tried again by the next runs: some columns of Google's tables take none,
   * and what is written to them says so: see write-carefully.
   */
  setOnNew(tab: StandingTab, columns: readonly PlacedColumn[]): Problem[] {
    const refused = refusedOf(tab, columns);
    if (refused.length === 0) return [];
    this.write([...this.lacking(), ...refused.map(({ id }) => [tab.id, id, 1] as const)]);
    return [problemAt(say.formatsRefused(refused.length), tab.name)];
  }

  /** Sets those that a run before could not. */
  setAgain(tab: StandingTab, columns: readonly PlacedColumn[]): void {
    const list = this.lacking();
    const triesOf = new Map(
      list.filter(([sheetId]) => sheetId === tab.id).map(([, id, tries]) => [id, tries]),
    );
    if (triesOf.size === 0) return;
    const refused = refusedOf(
      tab,
      columns.filter(({ id }) => triesOf.has(id)),
    );
    const again = refused.map(({ id }) => [tab.id, id, triesOf.get(id)! + 1] as const);
    this.write([
      ...list.filter(([sheetId]) => sheetId !== tab.id),
      ...again.filter(([, , tries]) => tries < mostTries),
    ]);
  }

  /** Whether the next run has formats to set. */
  areLacking(): boolean {
    return this.lacking().length > 0;
  }

  private lacking(): Unformatted {
    return JSON.parse(this.kept.get(unformattedProperty) ?? '[]') as Unformatted;
  }

  private write(list: Unformatted): void {
    this.kept.note(unformattedProperty, list.length === 0 ? null : JSON.stringify(list));
    this.kept.save();
  }
}

/** All in one go; one by one only where something is refused. */
function refusedOf(tab: StandingTab, columns: readonly PlacedColumn[]): readonly PlacedColumn[] {
  if (takesFormats(tab, columns)) return [];
  return columns.filter((column) => !takesFormats(tab, [column]));
}

function takesFormats(tab: StandingTab, columns: readonly PlacedColumn[]): boolean {
  const queue = queuedFormats(tab, columns);
  return isTaken(tab, queue);
}

/** Queues the formats of all rows, those of one kind in one call; they are sent with what is queued besides. */
export function queuedFormats(tab: StandingTab, columns: readonly PlacedColumn[]): () => void {
  if (!tab.hasRowsBelow()) return () => {};
  const { sheet, headerRow } = tab;
  const kinds = [...new Set(columns.map(({ kind }) => kind))];
  const cellsOf = (wanted: ColumnKind) =>
    columns
      .filter(({ kind }) => kind === wanted)
      .map(({ index }) => `${columnLetters(index)}${headerRow + 1}:${columnLetters(index)}`);
  return () => {
    for (const kind of kinds) sheet.getRangeList(cellsOf(kind)).setNumberFormat(numberFormats[kind]);
  };
}

/**
 * Of columns side by side from an index (from 0) on; neighbours of one width in one call, and the width that most of those
 * calls would set for all of them first.
 */
export function setColumnWidths(sheet: Sheet, widths: readonly number[], from = 0): void {
  const runs: [first: number, count: number, width: number][] = [];
  widths.forEach((width, index) => {
    const last = runs[runs.length - 1];
    if (last?.[2] === width) last[1]++;
    else runs.push([index, 1, width]);
  });
  const callsOf = (wanted: number) => runs.filter(([, , width]) => width === wanted).length;
  const [usual] = [...new Set(widths)].sort((a, b) => callsOf(b) - callsOf(a));
  const isSetFirst = usual !== undefined && callsOf(usual) > 1;
  if (isSetFirst) sheet.setColumnWidths(from + 1, widths.length, usual);
  for (const [first, count, width] of runs)
    if (!isSetFirst || width !== usual) sheet.setColumnWidths(from + first + 1, count, width);
}

/** Queues writes and sends them together; false where Google refuses one of them, and what is behind it is lost. */
export function isTaken(tab: StandingTab, queue: () => void): boolean {
  try {
    retrying(() => {
      tab.look();
      queue();
      flush();
    });
    return true;
  } catch (error) {
    if (endsRun(error)) throw error;
    return false;
  }
}

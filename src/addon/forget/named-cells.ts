import { type Cell, cellText, columnIndex, foldName } from '../../scoring/index.ts';
import { StandingTab } from '../sheets/standing-tab.ts';
import type { Tab } from '../sheets/tab.ts';
import type { KnownCell } from '../sheets/while-known.ts';
import type { ForgottenLead } from './forgotten-lead.ts';
import type { Place } from './places.ts';

/** A cell that names a lead, or is emptied with one that does. */
interface NamedCell extends KnownCell {
  /** By it the row is known to be the lead's. */
  readonly isName: boolean;
}

/** Cells of one tab that name a lead, with what is to stand there. */
export interface NamedCells {
  readonly tab: StandingTab;
  readonly cells: readonly NamedCell[];
  /** Sheet rows of the lead in which people have typed something. */
  readonly typedRows: readonly number[];
}

/** A report is short. */
const mostReportRows = 2_000;

/** Rows of a tab below one line of headers. */
interface Part {
  readonly headers: readonly string[];
  /** Sheet row of the first. */
  readonly firstRow: number;
  readonly rows: readonly (readonly Cell[])[];
}

export function namedCells(found: Tab, place: Place, lead: ForgottenLead): NamedCells {
  const tab = new StandingTab(found, place.headerRow ?? 1);
  const parts = place.headerRow === null ? partsOfReport(found, place) : [partOfLog(tab, place)];
  const named = parts.map((part) => namedIn(part, place, lead));
  return {
    tab,
    cells: named.flatMap(({ cells }) => cells),
    typedRows: named.flatMap(({ typedRows }) => typedRows),
  };
}

function namedIn(
  { headers, firstRow, rows }: Part,
  place: Place,
  lead: ForgottenLead,
): Omit<NamedCells, 'tab'> {
  const { naming, theirs, emptied, sentences } = columnsOf(headers, place);
  const cells: NamedCell[] = [];
  const typedRows: number[] = [];
  rows.forEach((cellsOfRow, index) => {
    const row = firstRow + index;
    const textAt = (column: number) => cellText(cellsOfRow[column] ?? '');
    const isFilled = (column: number) => textAt(column) !== '';
    const isOfLead = naming.some((column) => lead.isNamedBy(textAt(column)));
    const gone = isOfLead ? emptied.filter(isFilled) : [];
    const told = sentences.filter((column) => !gone.includes(column));
    for (const column of gone) {
      const isName = naming.includes(column);
      cells.push({ row, column: column + 1, value: '', was: textAt(column), isName });
    }
    for (const column of told) {
      const was = textAt(column);
      const value = lead.without(was);
      if (value !== was) cells.push({ row, column: column + 1, value, was, isName: false });
    }
    if (isOfLead && theirs.some(isFilled)) typedRows.push(row);
  });
  return { cells, typedRows };
}

function columnsOf(headers: readonly string[], { naming, emptied, isWhole, theirs, sentences }: Place) {
  const at = (names: readonly string[] = []) =>
    names.map((name) => columnIndex(headers, name)).filter((index) => index >= 0);
  const kept = at(theirs);
  const whole = headers.map((_, index) => index).filter((index) => !kept.includes(index));
  return {
    naming: at(naming),
    emptied: isWhole ? whole : at(emptied),
    theirs: kept,
    sentences: at(sentences),
  };
}

function partOfLog(tab: StandingTab, { naming, emptied, isWhole, theirs, sentences }: Place): Part {
  const { headers, headerRow } = tab;
  const wanted = [...naming, ...emptied, ...(theirs ?? []), ...(sentences ?? [])];
  const all = headers.map((_, index) => index);
  const named = wanted.map((name) => columnIndex(headers, name)).filter((index) => index >= 0);
  const { columns, rowCount } = tab.readTable(isWhole ? all : [...new Set(named)]);
  const rows = Array.from({ length: rowCount }, (_, row) => columns.map((column) => column[row]!));
  return { headers, firstRow: headerRow + 1, rows };
}

/** The tables of a report that name leads, each down to its first row that names none. */
function partsOfReport(tab: Tab, { naming }: Place): Part[] {
  const cells = tab.readTopRows(mostReportRows);
  return cells.flatMap((row, index): Part[] => {
    const headers = row.map(cellText);
    const column = headers.findIndex((header) => naming.some((name) => foldName(name) === foldName(header)));
    if (column < 0) return [];
    const below = cells.slice(index + 1);
    const end = below.findIndex((next) => cellText(next[column] ?? '') === '');
    return [{ headers, firstRow: index + 2, rows: end < 0 ? below : below.slice(0, end) }];
  });
}

import { type Cell, cellText, isEmptyCell, keyOf } from '../../scoring/index.ts';
import type { ListCells } from '../sheets/worked-list.ts';
import { say } from './sentences.ts';

const { columns: texts } = say;

/** What people fill in, by its header. */
export const theirHeaders = [texts.result.header, texts.againOn.header, texts.note.header] as const;
export type TheirHeader = (typeof theirHeaders)[number];

/** Whose row of the call list it is. */
export interface LeadLine {
  /** Key of the lead as it stands there; empty where it is gone. */
  readonly key: string;
  readonly name: string;
}

/** What a person has entered beside a lead of the call list. */
export interface TakenLine extends LeadLine {
  /** Sheet row of the list. */
  readonly sheetRow: number;
  readonly entered: Readonly<Record<TheirHeader, Cell>>;
}

/** Rows of the list in which somebody has entered something, from the top. */
export function takenLines(cells: ListCells): TakenLine[] {
  const lines: TakenLine[] = [];
  for (let row = 0; row < cells.rowCount; row++) {
    const entered = Object.fromEntries(
      theirHeaders.map((header) => [header, cells.cell(row, header)]),
    ) as TakenLine['entered'];
    if (theirHeaders.every((header) => isEmptyCell(entered[header]))) continue;
    lines.push({ sheetRow: cells.sheetRowOf(row), ...leadIn(cells, row), entered });
  }
  return lines;
}

/** Whose the rows of the list are, by sheet row. */
export function leadsByRow(cells: ListCells): Map<number, LeadLine> {
  const rows = Array.from({ length: cells.rowCount }, (_, row) => row);
  return new Map(rows.map((row) => [cells.sheetRowOf(row), leadIn(cells, row)]));
}

function leadIn(cells: ListCells, row: number): LeadLine {
  const textOf = (header: string) => cellText(cells.cell(row, header)).trim();
  return { key: textOf(texts.key.header), name: textOf(texts.lead.header) };
}

/** Whose line it is: by this it is known again wherever its row has gone. */
export function leadOfLine({ key, name }: LeadLine): string {
  return keyOf(key) || name;
}

/** By which a line that says the same is known again. */
export function nameOfLine(line: Omit<TakenLine, 'sheetRow'>): string {
  const texts = theirHeaders.map((header) => cellText(line.entered[header]).trim());
  return [leadOfLine(line), ...texts].join('\u0001');
}

export function isSameEntry(a: TakenLine, b: TakenLine, header: TheirHeader): boolean {
  return cellText(a.entered[header]) === cellText(b.entered[header]);
}

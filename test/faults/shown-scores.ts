import type { PlainValue } from '../../src/host/workbook/cell.ts';
import { plainValue } from '../../src/host/workbook/cell.ts';
import type { Sheet } from '../../src/host/workbook/sheet.ts';
import type { Workbook } from '../../src/host/workbook/workbook.ts';

/** A row of leads as a person sees it. */
export interface ShownRow {
  readonly row: number;
  readonly key: string;
  readonly scoredFor: string;
  readonly score: string;
  readonly why: string;
  /** What the score must be by the rules and data as they stand now. */
  readonly own: number;
}

/** Scores beside their leads, and what they must be, reckoned here from the cells of the sheets. */
export function shownRows(workbook: Workbook, leadsSheetId: number): ShownRow[] {
  const sheet = workbook.sheetById(leadsSheetId);
  if (!sheet) return [];
  const at = headerColumns(sheet);
  const ours = ourColumns(sheet);
  const points = rulePoints(workbook);
  if (points === null) return [];
  const visitors = visitorKeys(workbook);
  const rows: ShownRow[] = [];
  for (let row = 2; row <= sheet.lastRow(); row++) {
    const text = (column: number | undefined) => textAt(sheet, row, column);
    const key = text(at.get('Lead ID'));
    if (key === '') continue;
    const value = Number(text(at.get('Value')));
    const visit = visitors.has(key) ? points.visit : 0;
    rows.push({
      ...{ row, key, scoredFor: text(ours.get('scoredFor')) },
      ...{ score: text(ours.get('score')), why: text(ours.get('why')) },
      own: Math.max(0, Math.min(100, value * points.value + visit)),
    });
  }
  return rows;
}

function textAt(sheet: Sheet, row: number, column: number | undefined): string {
  if (column === undefined) return '';
  const value: PlainValue = plainValue(sheet.cells.at(row, column));
  return value === null ? '' : String(value);
}

function headerColumns(sheet: Sheet): Map<string, number> {
  const found = new Map<string, number>();
  for (let column = sheet.maxColumns; column > 0; column--) found.set(textAt(sheet, 1, column), column);
  return found;
}

function ourColumns(sheet: Sheet): Map<string, number> {
  const found = new Map<string, number>();
  for (const { key, value, on, index } of sheet.metadata) {
    const [id, sheetId] = (value ?? '').split(':');
    if (key === 'scoreband.column' && on === 'column' && sheetId === String(sheet.id)) found.set(id!, index);
  }
  return found;
}

/**
 * Points of the two rules of the workbook; a rule whose points cannot be read is left out. null where set-up has proposed
 * other rules: what they come to is not reckoned here.
 */
function rulePoints(workbook: Workbook): { value: number; visit: number } | null {
  const rules = workbook.sheets.find((sheet) => textAt(sheet, 2, 2) === 'Own value');
  if (!rules) return null;
  const pointsAt = (row: number) => Number(textAt(rules, row, 6));
  return { value: pointsAt(2) || 0, visit: pointsAt(3) || 0 };
}

function visitorKeys(workbook: Workbook): Set<string> {
  const sheet = workbook.sheetByName('Activities');
  const keys = new Set<string>();
  for (let row = 2; sheet && row <= sheet.lastRow(); row++) keys.add(textAt(sheet, row, 1));
  return keys;
}

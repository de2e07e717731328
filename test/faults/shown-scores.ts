import type { PlainValue } from '../../src/host/workbook/cell.ts';
import { plainValue } from '../../src/host/workbook/cell.ts';
import type { Sheet, Workbook } from '../../src/host/workbook/workbook.ts';

/** A row of leads as a person sees it. */
export interface ShownRow {
  readonly row: number;
  readonly key: string;
  readonly scoredFor: string;
  readonly score: string;
  readonly why: string;
  /** What the score must be by the rules and data as they stand now; one of two where leads are shared with a draft. */
  readonly own: readonly string[];
}

/** Scores beside their leads, and what they must be, calculated here from the cells of the sheets. */
export function shownRows(
  workbook: Workbook,
  leadsSheetId: number,
  models: readonly Points[] = pointsOfModels(workbook),
): ShownRow[] {
  const sheet = workbook.sheetById(leadsSheetId);
  if (!sheet) return [];
  const at = headerColumns(sheet);
  const ours = ourColumns(sheet);
  const visitors = visitorKeys(workbook);
  // A person may have renamed it.
  const keyColumn = at.get('Lead ID') ?? at.get('Reference');
  if (models.length === 0) return [];
  const rows: ShownRow[] = [];
  for (let row = 2; row <= sheet.lastRow(); row++) {
    const text = (column: number | undefined) => textAt(sheet, row, column);
    const key = text(keyColumn);
    if (key === '') continue;
    const value = Number(text(at.get('Value')));
    const own = models.map((points) => {
      const visit = visitors.has(key) ? points.visit : 0;
      return value * points.perValue + visit + (text(at.get('Industry')) === 'SaaS' ? points.software : 0);
    });
    rows.push({
      ...{ row, key, scoredFor: text(ours.get('scoredFor')) },
      ...{ score: text(ours.get('score')), why: text(ours.get('why')) },
      own: own.map((score) => String(Math.max(0, Math.min(100, score)))),
    });
  }
  return rows;
}

function textAt(sheet: Sheet, row: number, column: number | undefined): string {
  if (column === undefined || row < 1) return '';
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

/** What a column of ours shows beside the leads it was written for, by their keys. */
export function outputsByKey(leads: Sheet, id: string): (readonly [key: string, shown: string])[] {
  const ours = ourColumns(leads);
  const keyColumn = headerColumns(leads).get('Lead ID');
  const [shown, scoredFor] = [ours.get(id), ours.get('scoredFor')];
  if (keyColumn === undefined || shown === undefined || scoredFor === undefined) return [];
  return Array.from({ length: leads.lastRow() - 1 }, (_, i) => {
    const text = (column: number) => textAt(leads, i + 2, column);
    return text(keyColumn) === text(scoredFor) ? ([text(keyColumn), text(shown)] as const) : null;
  }).flatMap((one) => (one === null || one[0] === '' || one[1] === '' ? [] : [one]));
}

export interface Points {
  readonly perValue: number;
  readonly visit: number;
  readonly software: number;
}

/**
 * Points of the rules of the workbook, and those of the draft where leads are shared out to it; a rule whose points
 * cannot be read, or that is switched off, is left out. None where set-up has proposed other rules: what they come to is not calculated here.
 */
export function pointsOfModels(workbook: Workbook): Points[] {
  const rules = workbook.sheets.find((sheet) => rowSaying(sheet, 'Own value') > 0);
  if (!rules) return [];
  const at = headerColumns(rules);
  const pointsOf = (rule: string, header: string): number | null => {
    const row = rowSaying(rules, rule);
    const text = textAt(rules, row, at.get(header));
    if (text === '') return null;
    return textAt(rules, row, at.get('On')) === 'false' ? 0 : Number(text) || 0;
  };
  const present = {
    ...{ perValue: pointsOf('Own value', 'Points') ?? 0, visit: pointsOf('Visit', 'Points') ?? 0 },
    software: pointsOf('Software', 'Points') ?? 0,
  };
  const draft = {
    ...{ perValue: pointsOf('Own value', 'Draft points') ?? present.perValue },
    ...{ visit: pointsOf('Visit', 'Draft points') ?? present.visit, software: present.software },
  };
  const isShared = workbook.sheets.some((sheet) => textAt(sheet, 3, 1) === 'Draft share %');
  return isShared ? [present, draft] : [present];
}

/** The row of a rule by its name, 0 for none. */
function rowSaying(sheet: Sheet, rule: string): number {
  const column = headerColumns(sheet).get('Rule');
  for (let row = 2; column !== undefined && row <= sheet.lastRow(); row++)
    if (textAt(sheet, row, column) === rule) return row;
  return 0;
}

function visitorKeys(workbook: Workbook): Set<string> {
  const sheet = workbook.sheetByName('Activities');
  const keys = new Set<string>();
  for (let row = 2; sheet && row <= sheet.lastRow(); row++) keys.add(textAt(sheet, row, 1));
  return keys;
}

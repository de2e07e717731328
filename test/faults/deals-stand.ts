import type { Sheet } from '../../src/host/workbook/workbook.ts';
import type { TestDocument } from '../addon/document.ts';
import { typedCells, typedDeal } from './people/deal-edits.ts';
import { columnOf } from './people/places.ts';

const headers = ['Outcome', 'Created on', 'Closed on', 'Amount'];

/** A deal by its key; of one that is written only in part also without. */
interface Deal {
  readonly key: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** Every deal that people have noted stands as they have noted it, and what an action writes stands in a row of its own. */
export function dealsStand(noted: readonly Deal[]): (document: TestDocument) => string[] {
  return ({ workbook }) => {
    const sheet = workbook.sheets.find(({ name }) => name.replace(' (renamed)', '') === 'Deals');
    if (sheet === undefined || columnOf(sheet, 'Outcome') === 0) return [];
    const standing = dealsOn(sheet);
    const isThere = ({ key, cells }: Deal) =>
      standing.some(
        (one) => one.key === key && headers.every((header) => one.cells[header] === cells[header]),
      );
    const keys = new Set(noted.map(({ key }) => key));
    const written = standing.filter(({ key }) => !keys.has(key) && !key.startsWith(typedDeal));
    return [
      ...noted
        .filter((deal) => !isThere(deal))
        .map(({ key }) => `the deal ${key} does not stand as it was noted`),
      ...standing.filter((deal) => deal.key.startsWith(typedDeal) && !isAsTyped(deal)).map(mixed),
      ...written.filter(({ cells }) => !isOfAction(cells)).map(mixed),
      ...twice(written).map((key) => `the deal of ${key} was recorded twice`),
    ];
  };
}

export function dealsOn(sheet: Sheet): Deal[] {
  const text = (row: number, header: string) => {
    const column = columnOf(sheet, header);
    return column === 0 ? '' : sheet.text(row, column);
  };
  return Array.from({ length: sheet.lastRow() - 1 }, (_, index) => index + 2)
    .map((row) => ({
      key: text(row, 'Lead ID'),
      cells: Object.fromEntries(headers.map((header) => [header, text(row, header)])),
    }))
    .filter(({ key, cells }) => key !== '' || Object.values(cells).some((cell) => cell !== ''));
}

function isAsTyped({ cells }: Deal): boolean {
  return cells.Outcome === typedCells.Outcome && cells.Amount === String(typedCells.Amount);
}

/** No action here knows when a lead came in. */
function isOfAction(cells: Deal['cells']): boolean {
  return (
    ['', 'won'].includes(cells.Outcome!.toLowerCase()) &&
    ['', '750'].includes(cells.Amount!) &&
    cells['Created on'] === ''
  );
}

function mixed({ key, cells }: Deal): string {
  return `a row of Deals is of no one deal: ${[key, ...Object.values(cells)].join(', ')}`;
}

function twice(written: readonly Deal[]): string[] {
  const keys = written.filter(({ cells }) => cells.Outcome !== '').map(({ key }) => key);
  return [...new Set(keys.filter((key, index) => key !== '' && keys.indexOf(key) !== index))];
}

import type { TestDocument } from '../addon/document.ts';

/** No line of Accounts stands for the leads that have no company. */
export function noNamelessAccount({ workbook }: TestDocument): string[] {
  const cells = workbook.sheetByName('Accounts')?.cells;
  if (!cells) return [];
  const first = cells.column(1);
  const header = first.indexOf('Account');
  if (header < 0) return [];
  const people = cells.column(2);
  const nameless = people.findIndex(
    (count, index) => index > header && typeof count === 'number' && (first[index] ?? '') === '',
  );
  return nameless < 0 ? [] : [`Accounts has a line for leads without a company, in row ${nameless + 1}`];
}

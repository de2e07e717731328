import { sortRows } from '../../../src/host/workbook/sort-rows.ts';
import type { Sheet } from '../../../src/host/workbook/workbook.ts';
import { put, type TestDocument } from '../../addon/document.ts';
import type { Edit } from './edit.ts';
import { below, columnOf, tabNamed } from './places.ts';

/** How the key of a deal begins that somebody types meanwhile. */
export const typedDeal = 'M';

/** What stands in such a row besides, each in a column of its own. */
export const typedCells = {
  Outcome: 'Lost',
  'Created on': '2026-05-04',
  'Closed on': '2026-06-09',
  Amount: 12,
} as const;

/** Edits of deals while another one is about to be written below them. */
function onDeals(name: string, make: (deals: Sheet, choice: number) => void): Edit {
  return {
    name,
    needs: 'columns',
    make: (document: TestDocument, _, choice) => {
      const deals = tabNamed(document, 'Deals');
      if (deals && columnOf(deals, 'Outcome') > 0) make(deals, choice);
    },
  };
}

export const dealEdits: readonly Edit[] = [
  onDeals('inserts a row above the deals', (deals) => deals.insert('row', 2, 1)),
  onDeals('types a deal below the others', (deals, choice) => {
    const row = deals.lastRow() + 1;
    if (row > deals.maxRows) return;
    const cells = { 'Lead ID': `${typedDeal}${choice}`, ...typedCells };
    for (const [header, cell] of Object.entries(cells)) {
      const column = columnOf(deals, header);
      if (column > 0) put(deals, row, column, cell);
    }
  }),
  onDeals('moves the column of closing days', (deals, choice) => {
    const column = columnOf(deals, 'Closed on');
    if (column > 0) deals.move('column', column, 1, 1 + (choice % deals.maxColumns));
  }),
  onDeals('sorts the deals', (deals, choice) =>
    sortRows(deals, below(deals, deals.maxColumns), [
      { column: columnOf(deals, 'Outcome'), ascending: choice % 2 === 0 },
    ]),
  ),
];

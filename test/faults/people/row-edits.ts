import { sortByFilter, sortRows } from '../../../src/host/workbook/sort-rows.ts';
import type { Sheet } from '../../../src/host/workbook/workbook.ts';
import { put } from '../../addon/document.ts';
import type { Edit } from './edit.ts';
import { below, columnOf, rowOf, userWidth } from './places.ts';

function lead(leads: Sheet, row: number, choice: number): void {
  const key = `N${choice}-${leads.lastRow()}`;
  const cells = { 'Lead ID': key, Value: 1 + (choice % 37), Industry: 'SaaS', Name: 'Somebody' };
  for (const [header, cell] of Object.entries(cells)) {
    const column = columnOf(leads, header);
    if (column > 0) put(leads, row, column, cell);
  }
}

const edits: readonly Omit<Edit, 'isOfRows'>[] = [
  {
    name: 'sorts the rows',
    make: (_, leads, choice) =>
      sortRows(leads, below(leads, leads.maxColumns), [{ column: 2, ascending: choice % 2 === 0 }]),
  },
  {
    name: 'sorts the leads without our columns',
    make: (_, leads, choice) =>
      sortRows(leads, below(leads, userWidth(leads)), [{ column: 2, ascending: choice % 2 === 0 }]),
  },
  {
    name: 'sorts by the filter',
    make: (_, leads, choice) => {
      if (leads.filter) sortByFilter(leads, leads.filter.area.column + 1, choice % 2 === 0);
    },
  },
  { name: 'inserts a row', make: (_, leads, choice) => leads.insert('row', rowOf(leads, choice), 1) },
  { name: 'deletes a row', make: (_, leads, choice) => leads.remove('row', rowOf(leads, choice), 1) },
  {
    name: 'moves a row',
    make: (_, leads, choice) =>
      leads.move('row', rowOf(leads, choice), 1, choice % 2 === 0 ? 2 : rowOf(leads, choice >> 3) + 1),
  },
  {
    name: 'adds a lead in between',
    make: (_, leads, choice) => {
      const row = rowOf(leads, choice);
      leads.insert('row', row, 1);
      lead(leads, row, choice);
    },
  },
  {
    name: 'adds a lead below',
    make: (_, leads, choice) => {
      if (leads.lastRow() < leads.maxRows) lead(leads, leads.lastRow() + 1, choice);
    },
  },
  {
    name: 'types another value',
    make: (_, leads, choice) => {
      const column = columnOf(leads, 'Value');
      if (column > 0) put(leads, rowOf(leads, choice), column, 1 + (choice % 39));
    },
  },
  {
    name: 'types over a score',
    isOnScores: true,
    make: (_, leads, choice) => {
      const column = columnOf(leads, 'Score');
      if (column > 0) put(leads, rowOf(leads, choice), column, choice % 101);
    },
  },
  {
    name: 'pastes a lead over another, our cells included',
    make: (_, leads, choice) => {
      const [from, to] = [rowOf(leads, choice), rowOf(leads, choice >> 3)];
      for (let column = 1; column <= leads.lastColumn(); column++)
        leads.cells.set(to, column, leads.cells.at(from, column));
    },
  },
  {
    name: 'replaces the whole list in another order',
    make: (_, leads) => {
      const width = userWidth(leads);
      const last = leads.lastRow();
      const rows = Array.from({ length: last - 1 }, (_, i) =>
        Array.from({ length: width }, (_, c) => leads.cells.at(i + 2, c + 1)),
      ).reverse();
      rows.forEach((row, i) => {
        row.forEach((cell, c) => {
          leads.cells.set(i + 2, c + 1, cell);
        });
      });
    },
  },
];

export const rowEdits: readonly Edit[] = edits.map((edit) => ({ ...edit, isOfRows: true }));

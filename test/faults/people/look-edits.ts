import type { Edit } from './edit.ts';
import { rowOf, userWidth } from './places.ts';

export const lookEdits: readonly Edit[] = [
  {
    name: 'adds a conditional format',
    needs: 'formats',
    make: (_, leads, choice) => {
      leads.conditionalFormats.push({
        areas: [{ row: 2, column: 1, rows: 1 + (choice % 3), columns: 1 }],
        condition: { criteria: 'NUMBER_GREATER_THAN', values: [choice] },
        style: { background: '#0000ff' },
      });
    },
  },
  {
    name: 'takes the filter away',
    make: (_, leads) => {
      leads.filter = null;
    },
  },
  {
    name: 'colours and notes a row',
    make: (_, leads, choice) => {
      const row = { row: rowOf(leads, choice), column: 1, rows: 1, columns: userWidth(leads) };
      leads.formats.background.set(row, '#aabbcc');
      leads.notes.set({ ...row, columns: 1 }, `Note ${choice}`);
    },
  },
];

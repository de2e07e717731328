import type { Sheet } from '../../../src/host/workbook/workbook.ts';
import { put } from '../../addon/document.ts';
import type { Edit } from './edit.ts';
import { columnOf } from './places.ts';

function deleteOurColumn(leads: Sheet, id: string): void {
  const mark = leads.metadata.find(
    ({ key, value }) => key === 'scoreband.column' && value?.startsWith(`${id}:`),
  );
  if (mark) leads.remove('column', mark.index, 1);
}

export const columnEdits: readonly Edit[] = [
  {
    name: 'inserts a column',
    needs: 'columns',
    make: (_, leads, choice) => {
      const at = 1 + (choice % 7);
      leads.insert('column', at, 1);
      put(leads, 1, at, 'Inserted');
    },
  },
  {
    name: 'deletes a column of his own',
    needs: 'columns',
    make: (_, leads) => {
      const column = columnOf(leads, 'Industry');
      if (column > 0) leads.remove('column', column, 1);
    },
  },
  {
    name: 'moves a column',
    needs: 'columns',
    make: (_, leads, choice) => leads.move('column', 1 + (choice % 6), 1, 1 + ((choice >> 3) % 8)),
  },
  {
    name: 'deletes a column of ours',
    needs: 'columns',
    make: (_, leads, choice) =>
      deleteOurColumn(leads, ['score', 'status', 'why', 'nextStep', 'scoredFor', 'mqlOn'][choice % 6]!),
  },
  {
    name: 'deletes all columns of ours',
    needs: 'columns',
    make: (_, leads) => {
      for (const id of ['score', 'status', 'why', 'nextStep', 'scoredFor', 'mqlOn'])
        deleteOurColumn(leads, id);
    },
  },
  {
    name: 'renames a column of ours',
    make: (_, leads, choice) => {
      const marks = leads.metadata.filter(({ key }) => key === 'scoreband.column');
      if (marks.length > 0) put(leads, 1, marks[choice % marks.length]!.index, `Mine ${choice % 4}`);
    },
  },
  renamed('the column of a rule', 'Value', 'Worth'),
  renamed('the column of the key', 'Lead ID', 'Reference'),
];

/** A run without it stops with its name in the sentence. */
function renamed(what: string, header: string, other: string): Edit {
  const rename = (leads: Sheet, from: string, to: string) => {
    const column = columnOf(leads, from);
    if (column > 0) put(leads, 1, column, to);
  };
  return {
    name: `renames ${what}`,
    make: (_, leads) => rename(leads, header, other),
    mend: (_, leads) => rename(leads, other, header),
  };
}

import { copySheet } from '../../src/host/workbook/copy-sheet.ts';
import type { Sheet } from '../../src/host/workbook/sheet.ts';
import { sortByFilter, sortRows } from '../../src/host/workbook/sort-rows.ts';
import type { TestDocument } from '../addon/document.ts';
import { put } from '../addon/document.ts';
import { userHeaders } from './lead-workbook.ts';

/** What a person does to the spreadsheet while a script runs. */
export interface Edit {
  readonly name: string;
  readonly make: (document: TestDocument, leads: Sheet, choice: number) => void;
  /** What the sentence of a stopped run makes the person do before the next one. */
  readonly mend?: (document: TestDocument, leads: Sheet) => void;
  /** It moves columns, which no script can keep its cells from once they are on their way. */
  readonly movesColumns?: boolean;
}

const rowOf = (leads: Sheet, choice: number) => 2 + (choice % Math.max(1, leads.lastRow() - 1));

function columnOf(sheet: Sheet, header: string): number {
  for (let column = 1; column <= sheet.maxColumns; column++)
    if (sheet.cells.at(1, column) === header) return column;
  return 0;
}

function lead(leads: Sheet, row: number, choice: number): void {
  const key = `N${choice}-${leads.lastRow()}`;
  const cells = { 'Lead ID': key, Value: 1 + (choice % 37), Industry: 'SaaS', Name: 'Somebody' };
  for (const [header, cell] of Object.entries(cells)) {
    const column = columnOf(leads, header);
    if (column > 0) put(leads, row, column, cell);
  }
}

function userWidth(leads: Sheet): number {
  let width = 0;
  while ((userHeaders as readonly unknown[]).includes(leads.cells.at(1, width + 1))) width++;
  return width;
}

const below = (leads: Sheet, columns: number) => ({
  ...{ row: 2, column: 1, columns },
  rows: Math.max(1, leads.lastRow() - 1),
});

function tabNamed({ workbook }: TestDocument, name: string): Sheet | undefined {
  return workbook.sheetByName(name);
}

function deleteOurColumn(leads: Sheet, id: string): void {
  const mark = leads.metadata.find(
    ({ key, value }) => key === 'scoreband.column' && value?.startsWith(`${id}:`),
  );
  if (mark) leads.remove('column', mark.index, 1);
}

const rowEdits: readonly Edit[] = [
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
    name: 'moves a row to the top',
    make: (_, leads, choice) => leads.move('row', rowOf(leads, choice), 1, 2),
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

const columnEdits: readonly Edit[] = [
  {
    name: 'inserts a column',
    movesColumns: true,
    make: (_, leads, choice) => {
      const at = 1 + (choice % 7);
      leads.insert('column', at, 1);
      put(leads, 1, at, 'Inserted');
    },
  },
  {
    name: 'deletes a column of his own',
    movesColumns: true,
    make: (_, leads) => {
      const column = columnOf(leads, 'Industry');
      if (column > 0) leads.remove('column', column, 1);
    },
  },
  {
    name: 'moves a column',
    movesColumns: true,
    make: (_, leads, choice) => leads.move('column', 1 + (choice % 6), 1, 1 + ((choice >> 3) % 8)),
  },
  {
    name: 'deletes a column of ours',
    movesColumns: true,
    make: (_, leads, choice) =>
      deleteOurColumn(leads, ['score', 'status', 'why', 'nextStep', 'scoredFor', 'mqlOn'][choice % 6]!),
  },
  {
    name: 'deletes all columns of ours',
    movesColumns: true,
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
  {
    name: 'renames the column of a rule',
    make: (_, leads) => {
      const column = columnOf(leads, 'Value');
      if (column > 0) put(leads, 1, column, 'Worth');
    },
    mend: (_, leads) => {
      const column = columnOf(leads, 'Worth');
      if (column > 0) put(leads, 1, column, 'Value');
    },
  },
];

const tabEdits: readonly Edit[] = [
  {
    name: 'renames the Leads tab',
    make: (_, leads) => {
      leads.name = 'People';
    },
    mend: (_, leads) => {
      leads.name = 'Leads';
    },
  },
  {
    name: 'renames the Rules tab',
    make: (document) => {
      const rules = tabNamed(document, 'Rules');
      if (rules) rules.name = 'Points';
    },
    mend: (document) => {
      const rules = tabNamed(document, 'Points');
      if (rules) rules.name = 'Rules';
    },
  },
  {
    name: 'duplicates the Leads tab',
    make: (document, leads, choice) => {
      const name = `Copy ${choice} of Leads`;
      if (!tabNamed(document, name)) copySheet(leads, name, { withMetadata: choice % 2 === 0 });
    },
  },
  {
    name: 'changes the points of a rule',
    make: (document, _, choice) => {
      const rules = tabNamed(document, 'Rules') ?? tabNamed(document, 'Points');
      if (rules) put(rules, 2, 6, String(1 + (choice % 2)));
    },
  },
  {
    name: 'adds an activity',
    make: (document) => {
      const activities = tabNamed(document, 'Activities');
      if (!activities) return;
      const row = activities.lastRow() + 1;
      if (row > activities.maxRows) return;
      put(activities, row, 1, 'L2');
      put(activities, row, 2, 'Visit');
      put(activities, row, 3, '2026-06-09');
    },
  },
];

export const edits: readonly Edit[] = [...rowEdits, ...columnEdits, ...tabEdits];

export function editNamed(name: string): Edit {
  const edit = edits.find((candidate) => candidate.name === name);
  if (!edit) throw new Error(`editNamed: no such edit: ${name}`);
  return edit;
}

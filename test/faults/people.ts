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
  /** What it moves under a script that has just looked: see `Looks`. */
  readonly needs?: 'columns' | 'formats';
  /** It moves or fills rows of Leads, and nothing else. */
  readonly isOfRows?: boolean;
  /** A person's own cells in our columns stay until the next run. */
  readonly isOnScores?: boolean;
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

const columnEdits: readonly Edit[] = [
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

const ourTabs = ['Crossings', 'Changes', 'Conversion', 'Misses', 'Evidence', 'Draft'];
const renamed = ' (renamed)';

const tabEdits: readonly Edit[] = [
  {
    name: 'renames a tab',
    make: ({ workbook: { sheets } }, _, choice) => {
      const sheet = sheets[choice % sheets.length]!;
      if (!sheet.name.endsWith(renamed)) sheet.name += renamed;
    },
    mend: ({ workbook }) => {
      for (const sheet of workbook.sheets) {
        const name = sheet.name.replace(renamed, '');
        if (!workbook.sheetByName(name)) sheet.name = name;
      }
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
    name: 'duplicates the Rules tab',
    make: (document, _, choice) => {
      const [rules, name] = [tabNamed(document, 'Rules'), `Copy ${choice} of Rules`];
      if (rules && !tabNamed(document, name)) copySheet(rules, name, { withMetadata: choice % 2 === 0 });
    },
  },
  {
    name: 'deletes a tab of ours',
    make: (document, _, choice) => {
      const tabs = ourTabs.flatMap((name) => tabNamed(document, name) ?? []);
      if (tabs.length > 0) document.workbook.removeSheet(tabs[choice % tabs.length]!);
    },
  },
  {
    name: 'adds a tab with a name of ours',
    make: (document, _, choice) => {
      const name = ourTabs[choice % ourTabs.length]!;
      if (!tabNamed(document, name)) document.addTab(name, [['Mine', choice]], { rows: 4, columns: 3 });
    },
  },
  {
    name: 'moves a tab to the front',
    make: ({ workbook: { sheets } }, _, choice) => {
      sheets.unshift(...sheets.splice(choice % sheets.length, 1));
    },
  },
  {
    name: 'looks at another tab',
    make: ({ workbook }, _, choice) => {
      workbook.activeSheet = workbook.sheets[choice % workbook.sheets.length]!;
    },
  },
];

/** Rows of Rules from below the header to the last. */
const rulesOf = (document: TestDocument): Sheet | undefined =>
  document.workbook.sheets.find((sheet) => columnOf(sheet, 'Points') > 0 && columnOf(sheet, 'Field') > 0);

const modelEdits: readonly Edit[] = [
  {
    name: 'changes the points of a rule',
    make: (document, _, choice) => {
      const rules = rulesOf(document);
      if (rules) put(rules, 2, columnOf(rules, 'Points'), String(1 + (choice % 2)));
    },
  },
  {
    name: 'adds a rule',
    make: (document) => {
      const rules = rulesOf(document);
      if (!rules || rules.lastRow() >= rules.maxRows) return;
      const row = rules.lastRow() + 1;
      const cells = { On: true, Rule: 'Software', Field: 'Industry', Test: 'is', Value: 'SaaS', Points: '3' };
      for (const [header, cell] of Object.entries(cells)) put(rules, row, columnOf(rules, header), cell);
    },
  },
  {
    name: 'inserts a row above the rules',
    make: (document) => rulesOf(document)?.insert('row', 2, 1),
  },
  { name: 'deletes a rule', make: (document) => rulesOf(document)?.remove('row', 3, 1) },
  {
    name: 'inserts a column in Rules',
    needs: 'columns',
    make: (document, _, choice) => {
      const rules = rulesOf(document);
      rules?.insert('column', 1 + (choice % rules.maxColumns), 1);
    },
  },
  {
    name: 'changes a minimum',
    make: (document, _, choice) => {
      const statuses = tabNamed(document, 'Statuses');
      if (statuses) put(statuses, 3, columnOf(statuses, 'Min score'), String(10 + (choice % 10)));
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

const lookEdits: readonly Edit[] = [
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

/** Of edits of one kind, one is made at a call. */
export const editFamilies: readonly (readonly Edit[])[] = [
  rowEdits.map((edit) => ({ ...edit, isOfRows: true })),
  columnEdits,
  tabEdits,
  modelEdits,
  lookEdits,
];
const edits = editFamilies.flat();

export function editNamed(name: string): Edit {
  const edit = edits.find((candidate) => candidate.name === name);
  if (!edit) throw new Error(`editNamed: no such edit: ${name}`);
  return edit;
}

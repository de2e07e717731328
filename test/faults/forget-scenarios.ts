import { sortRows } from '../../src/host/workbook/sort-rows.ts';
import type { Sheet } from '../../src/host/workbook/workbook.ts';
import { put, type TestDocument } from '../addon/document.ts';
import { handOverAsShown, recordSale } from './document-scenarios.ts';
import { changeLeads } from './lead-workbook.ts';
import type { Edit } from './people/edit.ts';
import { columnOf, tabNamed } from './people/places.ts';
import type { Scenario } from './scenario.ts';
import { owned } from './scoring-scenarios.ts';
import { isUsersTab } from './user-content.ts';

const theirName = /\bL1\b|\bPerson 1\b/i;
const wereCalled = /^L[0245]$/;
const namedTabs = ['Calls', 'Crossings'];

/**
 * The lead in the third row has been dealt, called, sold and handed over, so that tabs of ours and what is kept with the
 * document name it; since then its row is gone from Leads, and somebody has lowered a minimum, which no run has seen.
 */
function naming(leadCount: number): TestDocument {
  const document = owned(leadCount);
  const { answers } = document.host;
  const deals = document.sheet('Deals');
  for (let row = 2; row <= deals.lastRow(); row++) deals.cells.set(row, 1, `D${row}`);
  document.run('makeCallList', { by: 'menu' });
  enterResults(document);
  put(document.sheet('Leads'), 3, 2, 40);
  document.run('scoreLeads', { by: 'menu' });
  changeLeads(document);
  put(document.sheet('Leads'), 3, 2, 12);
  document.run('scoreLeads', { by: 'menu' });
  put(document.sheet('Leads'), 3, 2, 41);
  document.run('scoreLeads', { by: 'menu' });
  handOverAsShown(document);
  recordSale(document);
  document.run('buildConversion', { by: 'menu' });
  document.sheet('Leads').remove('row', 3, 1);
  document.sheet('Activities').remove('row', 2, 1);
  put(document.sheet('Statuses'), 4, columnOf(document.sheet('Statuses'), 'Min score'), '28');
  document.host.answers = { ...answers, prompt: () => ({ button: 'OK', text: 'L1' }) };
  return document;
}

/** What came of a call to each lead of the list. */
function enterResults(document: TestDocument): void {
  const list = document.sheet('Call list');
  const headers = document.texts('Call list')[2]!;
  for (let row = 4; row <= list.lastRow(); row++)
    list.cells.set(row, headers.indexOf('Result') + 1, 'No answer');
}

const ours = ({ workbook: { sheets } }: TestDocument) =>
  sheets.filter(({ name }) => !isUsersTab(name.replace(' (renamed)', '')));

function textsIn({ cells, maxColumns }: Sheet): string[] {
  return Array.from({ length: maxColumns }, (_, i) => cells.column(i + 1))
    .flat()
    .filter((cell) => cell !== null)
    .map(String);
}

/** Once it is said that the lead is forgotten, nothing of ours names it; and no line of another lead has lost its name. */
function isForgotten(document: TestDocument): string[] {
  const { host, workbook } = document;
  const isDone = host.shown.some((one) => 'text' in one && one.text.startsWith('Forgotten: '));
  const cells = ours(document).flatMap((sheet) =>
    textsIn(sheet).flatMap((text) => (theirName.test(text) ? [`${sheet.name}: ${text.slice(0, 80)}`] : [])),
  );
  const records = [...workbook.documentProperties].filter(([, text]) => theirName.test(text));
  const named = [...cells, ...records.map(([name]) => name)];
  return [
    ...(isDone ? named.map((where) => `a lead is said to be forgotten, and is named in ${where}`) : []),
    ...othersWithout(document).map((where) => `another lead has lost what stood in ${where}`),
  ];
}

/** Where leads that are still there are not named any more: those have been called, and are in Memory. */
function othersWithout(document: TestDocument): string[] {
  const leads = tabNamed(document, 'Leads');
  const keyColumn = leads ? columnOf(leads, 'Lead ID') : 0;
  const keys =
    keyColumn > 0 ? leads!.cells.column(keyColumn).filter((cell) => wereCalled.test(String(cell))) : [];
  return ['Calls', 'Memory'].flatMap((name) => {
    const tab = tabNamed(document, name);
    const column = tab ? columnOf(tab, 'Lead key') : 0;
    if (column === 0) return [];
    const there = new Set(tab!.cells.column(column));
    return keys.filter((key) => !there.has(key)).map((key) => `${name}: ${key}`);
  });
}

/** Rows of tabs of ours move, and nothing of them goes. */
const people: readonly Edit[] = namedTabs.flatMap((name): Edit[] => [
  {
    name: `sorts ${name}`,
    needs: 'columns',
    make: (document, _, choice) => {
      const tab = tabNamed(document, name);
      if (!tab || tab.lastRow() < 3) return;
      const area = { row: 2, column: 1, rows: tab.lastRow() - 1, columns: tab.maxColumns };
      sortRows(tab, area, [{ column: 2, ascending: choice % 2 === 0 }]);
    },
  },
  {
    name: `inserts a row in ${name}`,
    needs: 'columns',
    make: (document) => tabNamed(document, name)?.insert('row', 2, 1),
  },
]);

export const forgetScenarios: readonly Scenario[] = [
  {
    ...{ name: 'forgetting a lead', build: naming, scores: false, tells: 'menu' },
    ...{ run: (document) => document.run('menuForget'), isLogged: true, people, holds: isForgotten },
  },
];

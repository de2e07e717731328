import type { Answers } from '../../src/host/services/answers.ts';
import { Formula } from '../../src/host/workbook/cell.ts';
import { Day, put, TestDocument, type TestRow } from '../addon/document.ts';

/** Headers of the columns that belong to people, here and after their edits. */
export const userHeaders = [
  ...['Lead ID', 'Value', 'Industry', 'Name', 'Twice', 'Worth', 'Reference', 'Inserted'],
] as const;

export const mostLeads = 6;
const industries = ['SaaS', 'Food', 'Retail'];
const day = (offset: number) => new Day(new Date(Date.UTC(2026, 5, 1 + offset)).toISOString().slice(0, 10));

/** Files of the script beside its code. */
export const pages = { Sidebar: '<p>Scoreband</p>' };

/** Yes to what is asked, but the filter and the tabs that people made stay as they are. */
const answers: Answers = {
  alert: ({ text, buttons }) => {
    if (/The filter covers|were there before it/.test(text)) return 'NO';
    return buttons.startsWith('YES') ? 'YES' : 'OK';
  },
  prompt: () => ({ button: 'OK', text: 'daily 6' }),
};

export interface FaultOptions {
  /** The script, where it is not the built one. */
  readonly code?: () => string;
  /** Of its manifest, where that is not the plain one. */
  readonly scopes?: readonly string[];
  /** Addresses of who may edit it besides its owner. */
  readonly editors?: readonly string[];
}

type Tabs = Readonly<Record<string, readonly TestRow[]>>;

function workbookOf(tabs: Tabs, rows: number, { code, ...options }: FaultOptions = {}): TestDocument {
  return new TestDocument(tabs, {
    rows,
    columns: 8,
    answers,
    html: pages,
    ...options,
    ...(code ? { code: code() } : {}),
  });
}

/** Few leads, so that a schedule takes milliseconds; each lead has a score of its own, so that one beside another shows. */
export function leadWorkbook(leadCount: number, options: FaultOptions = {}): TestDocument {
  return decorated(workbookOf(leadTabs(leadCount), leadCount + 4, options));
}

/** A second model beside the rules. */
export function draftWorkbook(leadCount: number): TestDocument {
  return decorated(workbookOf(withDraft(leadTabs(leadCount)), leadCount + 4));
}

/** Half of the leads are scored by the draft. */
export function sharedWithDraft(leadCount: number): TestDocument {
  const tabs = withDraft(leadTabs(leadCount));
  const settings = [...tabs.Settings!, ['Draft share %', '50']];
  return decorated(workbookOf({ ...tabs, Settings: settings }, leadCount + 4));
}

/** With companies of open leads, one of which has none, and the columns that tell of them. */
export function accountWorkbook(leadCount: number): TestDocument {
  const tabs = leadTabs(leadCount);
  const settings = [
    ...tabs.Settings!.filter(([name]) => name !== 'Output columns'),
    ['Output columns', 'Score, Status, Why, Trend, Account'],
    ['Account column', 'Industry'],
    ['Closed leads', 'like open ones'],
  ];
  const document = decorated(workbookOf({ ...tabs, Settings: settings }, leadCount + 4));
  put(document.sheet('Leads'), 3, 3, '');
  return document;
}

/** Deals enough for evidence, by columns of their own. */
export function dealWorkbook(leadCount: number, options: FaultOptions = {}): TestDocument {
  const tabs = withDraft(leadTabs(leadCount));
  const deals = [['Lead ID', 'Outcome', 'Created on', 'Closed on', 'Industry', 'Size'], ...closedDeals()];
  const rules = [...tabs.Rules!, [true, 'Software', 'Industry', 'is', 'SaaS', '5', 'once', '', '']];
  return decorated(workbookOf({ ...tabs, Rules: rules, Deals: deals }, dealCount + 4, options));
}

/** As people have it before set-up: leads and deals, and nothing of ours. */
export function bareWorkbook(leadCount: number): TestDocument {
  const { Leads, Deals } = leadTabs(leadCount);
  return workbookOf({ Leads: Leads!, Deals: Deals! }, leadCount + 4);
}

function leadTabs(leadCount: number): Tabs {
  return {
    Leads: [['Lead ID', 'Value', 'Industry', 'Name', 'Twice'], ...leadRows(leadCount)],
    Rules: [
      ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Count', 'Mine'],
      [true, 'Own value', 'Value', 'is not empty', '', '1', 'each', 'a note'],
      [true, 'Visit', 'Activity', 'is', 'Visit', '5', 'once', ''],
    ],
    Settings: [
      ['Setting', 'Value'],
      ['Output columns', 'Score, Status, Next step, Why, MQL on'],
    ],
    Statuses: [
      ['Status', 'Min score', 'Action'],
      ['Early-stage', '0', 'Wait'],
      ['MQL', '15', 'Write'],
      ['SQL', '30', 'Call'],
    ],
    Activities: [
      ['Lead ID', 'Activity', 'When'],
      ['L1', 'Visit', day(2)],
      ['L3', 'Visit', day(4)],
    ],
    Deals: [['Lead ID', 'Outcome', 'Created on', 'Closed on', 'Amount'], ...dealRows(leadCount)],
    Other: [['untouched', new Formula('=Leads!B2', 3)]],
  };
}

function withDraft(tabs: Tabs): Tabs {
  const beside = (rows: readonly TestRow[], cells: readonly string[]) =>
    rows.map((row, i) => [...row, cells[i] ?? '']);
  return {
    ...tabs,
    Rules: beside(tabs.Rules!, ['Draft points', '2', '']),
    Statuses: beside(tabs.Statuses!, ['Draft min score', '', '20', '']),
  };
}

/** Fewer say too little for a suggestion. */
const dealCount = 100;

function closedDeals(): TestRow[] {
  return Array.from({ length: dealCount }, (_, i) => {
    const [isSoftware, isLarge] = [i % 2 === 0, i % 3 === 0];
    const isWon = i % 10 < 7 === isSoftware || (isLarge && i % 4 === 0);
    const words = [isSoftware ? 'SaaS' : 'Food', isLarge ? 'Large' : 'Small'];
    return [`D${i}`, isWon ? 'Won' : 'Lost', day(i % 9), day(20 + (i % 9)), ...words];
  });
}

function leadRows(leadCount: number): TestRow[] {
  return Array.from({ length: leadCount }, (_, i) => [
    `L${i}`,
    3 + ((i * 11) % 31),
    industries[i % industries.length]!,
    `Person ${i}`,
    new Formula(`=B${i + 2}*2`, 2 * (3 + ((i * 11) % 31))),
  ]);
}

/** Of every second lead the deal is open: runs keep the statuses of open leads alone. */
function dealRows(leadCount: number): TestRow[] {
  return Array.from({ length: leadCount }, (_, i) => {
    if (i % 2 === 0) return [`L${i}`, 'Open', day(i), '', ''];
    return [`L${i}`, i % 3 === 0 ? 'Won' : 'Lost', day(i), day(20 + i), i % 3 === 0 ? 500 + i : ''];
  });
}

/** What a run must leave as it is. */
function decorated(document: TestDocument): TestDocument {
  const sheet = document.sheet('Leads');
  sheet.formats.background.set({ row: 1, column: 1, rows: 1, columns: 5 }, '#ffee00');
  sheet.formats.numberFormat.set({ row: 2, column: 2, rows: sheet.maxRows - 1, columns: 1 }, '#,##0');
  sheet.notes.set({ row: 2, column: 4, rows: 1, columns: 1 }, 'Met in Rome');
  sheet.columns.sizes.set(4, 4, 210);
  sheet.filter = { area: { row: 1, column: 1, rows: sheet.maxRows, columns: 5 }, criteria: new Map() };
  sheet.conditionalFormats.push({
    areas: [{ row: 2, column: 2, rows: sheet.maxRows - 1, columns: 1 }],
    condition: { criteria: 'NUMBER_GREATER_THAN', values: [20] },
    style: { background: '#00ff00' },
  });
  put(document.sheet('Other'), 3, 2, 'corner');
  return document;
}

/** Some leads have moved on since the last run, some across a status. */
export function changeLeads(document: TestDocument): void {
  const sheet = document.sheet('Leads');
  for (let row = 2; row <= sheet.lastRow(); row += 2) put(sheet, row, 2, 44 - row * 3);
}

/** Some scores change, no status. */
export function moveWithinStatuses(document: TestDocument): void {
  const sheet = document.sheet('Leads');
  for (let row = 2; row <= sheet.lastRow(); row += 2) put(sheet, row, 2, Number(sheet.cells.at(row, 2)) + 1);
}

import type { Range, Spreadsheet } from '../services/google-types.ts';

type Value = string | number | Date;

const leadCount = 110;
const dealCount = 80;
const industries = ['SaaS', 'Retail', 'Healthcare', 'Education', 'Manufacturing'];
const sources = ['Referral', 'Webinar', 'Trade show', 'Web search'];
const events = ['Page view', 'Webinar attended', 'Demo request', 'Email opened', 'Unsubscribed'];
const countries = ['Germany', 'France', 'Japan'];

const utcDay = (day: number) => new Date(Date.UTC(2026, 0, 1 + day));

/** The same share of 1 for the same number, spread as if by chance. */
function share(n: number): number {
  const waves = Math.sin(n * 12.9898) * 43758.5453;
  return waves - Math.floor(waves);
}

function pick<T>(list: readonly T[], n: number): T {
  return list[Math.floor(share(n) * list.length)]!;
}

/** Every seventh cell is empty; one size is a range and one text could be a formula. */
function lead(n: number): Value[] {
  const size = n % 7 === 3 ? '' : n % 11 === 5 ? '51-200' : Math.ceil(share(n + 0.1) * 900);
  const company = n === 4 ? '=Company 4' : `Company ${n}`;
  return [
    `L-${n}`,
    n === 4 ? `'${company}` : company,
    n % 9 === 2 ? '' : `person${n}@company${n}.example`,
    n % 7 === 6 ? '' : pick(industries, n + 0.2),
    size,
    pick(sources, n + 0.3),
    pick(countries, n + 0.4),
    utcDay(Math.floor(share(n + 0.5) * 250)),
  ];
}

/** Half are won, and mostly those of SaaS and by referral. */
function deal(n: number): Value[] {
  const [, , , industry, , source] = lead(n);
  const chance = 0.12 + (industry === 'SaaS' ? 0.6 : 0) + (source === 'Referral' ? 0.4 : 0);
  const created = 40 + Math.floor(share(n + 0.6) * 200);
  const isWon = share(n + 0.7) < chance;
  return [
    `D-${n}`,
    `L-${n}`,
    isWon ? 'won' : 'lost',
    1000 + 250 * Math.ceil(share(n + 0.8) * 30),
    utcDay(created),
    utcDay(created + 20 + Math.floor(share(n + 0.9) * 40)),
  ];
}

function activity(n: number): Value[] {
  const of = 1 + Math.floor(share(n + 0.15) * leadCount);
  return [`L-${of}`, pick(events, n + 0.25), utcDay(60 + Math.floor(share(n + 0.35) * 255))];
}

function rows(count: number, row: (n: number) => Value[]): Value[][] {
  return Array.from({ length: count }, (_, index) => row(index + 1));
}

const tables: Readonly<Record<string, Value[][]>> = {
  Leads: [
    ['Lead ID', 'Company', 'Email', 'Industry', 'Company size', 'Source', 'Country', 'Created on'],
    ...rows(leadCount, lead),
  ],
  Deals: [['Deal ID', 'Lead ID', 'Outcome', 'Amount', 'Created on', 'Closed on'], ...rows(dealCount, deal)],
  Activities: [['Lead ID', 'Event', 'Date'], ...rows(250, activity)],
};

/** Writes leads, deals and activities into tabs of their own; the dates carry a format of the user's. */
export function writeFixture(spreadsheet: Spreadsheet): void {
  for (const [name, table] of Object.entries(tables)) {
    const sheet = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
    const width = table[0]!.length;
    sheet.getRange(1, 1, 1, width).setFontWeight('bold').setBackground('#d9ead3');
    for (const [index, header] of table[0]!.entries()) {
      if (/ on$|^Date$/.test(String(header)))
        sheet.getRange(2, index + 1, 500, 1).setNumberFormat('yyyy-mm-dd');
    }
    sheet.getRange(1, 1, table.length, width).setValues(table);
  }
  SpreadsheetApp.flush();
}

export function deleteFixture(spreadsheet: Spreadsheet): void {
  for (const name of Object.keys(tables)) spreadsheet.deleteSheet(spreadsheet.getSheetByName(name)!);
}

/** A cell of the column with that header. */
export function cellBelow(tab: string, header: string, row: number): Range {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab)!;
  const headers = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0]!;
  return sheet.getRange(row, headers.indexOf(header) + 1);
}

import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { randomNumbers, shuffle } from '../../src/evidence/fit/random.ts';
import { type Field, fnv1a32, takeRows, textField } from '../../src/evidence/index.ts';
import { readCsv } from './read-csv.ts';

export interface DealSet {
  name: string;
  fields: Field[];
  won: Uint8Array;
}

/** Real leads, beside the checkout; they are no part of the project. */
const data = new URL('../shared/data/', pathToFileURL(`${process.cwd()}/`));

export function hasRealData(): boolean {
  return existsSync(data);
}

const xEducationColumns = [
  'Lead Origin',
  'Lead Source',
  'Do Not Email',
  'Do Not Call',
  'TotalVisits',
  'Total Time Spent on Website',
  'Page Views Per Visit',
  'Country',
  'City',
  'Specialization',
  'How did you hear about X Education',
  'What is your current occupation',
  'What matters most to you in choosing a course',
  'Search',
  'Newspaper',
  'Digital Advertisement',
  'Through Recommendations',
  'A free copy of Mastering The Interview',
];

export function xEducation(): DealSet {
  const columns = readCsv(new URL('x_education_leads.csv.gz', data));
  const fields = xEducationColumns.map((name) =>
    fieldOf(
      name,
      columns.get(name)!.map((text) => (text === 'Select' ? '' : text)),
    ),
  );
  return { name: 'X Education', fields, won: Uint8Array.from(columns.get('Converted')!, Number) };
}

export function olist(): DealSet {
  const leads = readCsv(new URL('olist_marketing_qualified_leads.csv.gz', data));
  const closed = new Set(readCsv(new URL('olist_closed_deals.csv.gz', data)).get('mql_id'));
  const weekdays = leads.get('first_contact_date')!.map((day) => `day ${new Date(day).getUTCDay()}`);
  return {
    name: 'Olist',
    fields: [
      fieldOf('landing_page_id', leads.get('landing_page_id')!),
      fieldOf('origin', leads.get('origin')!),
      fieldOf('weekday', weekdays),
    ],
    won: Uint8Array.from(leads.get('mql_id')!, (id) => (closed.has(id) ? 1 : 0)),
  };
}

/** Without exact duplicates: 365 deals. */
export function salvirt(): DealSet {
  const columns = readCsv(new URL('salvirt_b2b_sales.csv.gz', data), ';');
  const names = [...columns.keys()];
  const seen = new Set<string>();
  const rows: number[] = [];
  columns.get('Status')!.forEach((_, row) => {
    const line = names.map((name) => columns.get(name)![row]).join(';');
    if (!seen.has(line)) rows.push(row);
    seen.add(line);
  });
  const kept = (name: string) => rows.map((row) => columns.get(name)![row]!);
  return {
    name: 'Salvirt',
    fields: names.filter((name) => name !== 'Status').map((name) => fieldOf(name, kept(name))),
    won: Uint8Array.from(kept('Status'), (status) => (status === 'Won' ? 1 : 0)),
  };
}

/** Numbers where every filled cell is one, else folded text. */
function fieldOf(name: string, texts: string[]): Field {
  const filled = texts.filter((text) => text !== '');
  if (filled.length > 0 && filled.every((text) => Number.isFinite(Number(text)))) {
    const values = Float64Array.from(texts, (text) => (text === '' ? Number.NaN : Number(text)));
    return { kind: 'number', name, values };
  }
  return textField(
    name,
    texts.map((text) => text.normalize('NFKC').toLowerCase().trim()),
  );
}

export function takeDeals(set: DealSet, rows: ArrayLike<number>): DealSet {
  return {
    name: set.name,
    fields: set.fields.map((field) => takeRows(field, rows)),
    won: Uint8Array.from(rows, (row) => set.won[row]!),
  };
}

export interface Split {
  training: DealSet;
  test: DealSet;
}

/** So many training deals, drawn by seed, so many times. */
export function draws({ training, test }: Split, size: number, count: number): Split[] {
  return Array.from({ length: count }, (_, draw) => {
    const rows = shuffle([...training.won.keys()], randomNumbers(100 + draw)).slice(0, size);
    return { training: takeDeals(training, rows), test };
  });
}

/** The fixed split: about 30 % of the rows, by hash of the row number, are test rows. */
export function fixedSplit(set: DealSet): { training: DealSet; test: DealSet } {
  const rows = [...set.won.keys()];
  const isTest = (row: number) => fnv1a32(String(row)) % 10 >= 7;
  return {
    training: takeDeals(
      set,
      rows.filter((row) => !isTest(row)),
    ),
    test: takeDeals(set, rows.filter(isTest)),
  };
}

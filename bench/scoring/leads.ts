import { type Cell, calendarDay, dayNumber, type Table } from '../../src/scoring/index.ts';
import { createRandom } from '../random.ts';

export const headers = [
  'Lead ID',
  'Name',
  'Email',
  'Industry',
  'Job title',
  'Country',
  'Employees',
  'Revenue',
  'Last visit',
  'Budget',
  'Source',
  'Visits',
] as const;

export const asOfDay = dayNumber(2026, 11, 21);

const industries = [
  'SaaS',
  'Retail',
  'Agency',
  'Manufacturing',
  'Education',
  'Healthcare',
  'Finance',
  'Construction',
  '',
];
const seniorities = ['Junior', 'Senior', 'Head of', 'VP', 'Chief', 'Deputy'];
const departments = ['Marketing', 'Sales', 'Finance', 'IT', 'Operations', 'Student', 'HR'];
const roles = ['Manager', 'Director', 'Officer', 'Assistant', 'Intern'];
const countries = [
  'Germany',
  'Deutschland',
  'France',
  'United States',
  'USA',
  'India',
  'Brazil',
  'Japan',
  'UK',
  'Spain',
];
const sources = ['Google', 'Facebook', 'Referral', 'Direct', 'Organic Search', 'Event', 'Cold call'];
const mailDomains = ['gmail.com', 'yahoo.com', 'acme.com', 'cs.uni.edu', 'hotmail.com'];

/** A text of its own, not a shared literal: cells that are read from a sheet are separate objects. */
function ownText(text: string): string {
  return Buffer.from(text).toString();
}

/** Leads of 12 columns: texts of few and of many distinct values, numbers, dates, yes/no, with blanks. */
export function makeLeads(rowCount: number, seed = 1): Table {
  const random = createRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const blankOr = (share: number, cell: () => Cell): Cell => (random() < share ? '' : cell());
  const domain = () => (random() < 0.6 ? pick(mailDomains) : `firm${Math.floor(random() * 5000)}.com`);
  const makers: ((row: number) => Cell)[] = [
    (row) => ownText(`L${row}`),
    (row) => ownText(`${pick(seniorities)} Person ${row}`),
    (row) => ownText(`person${row}@${domain()}`),
    () => ownText(pick(industries)),
    () => ownText(`${pick(seniorities)} ${pick(departments)} ${pick(roles)}`),
    () => ownText(pick(countries)),
    () => blankOr(0.1, () => Math.floor(random() * 1000)),
    () => blankOr(0.2, () => Math.floor(random() * 1_000_000)),
    () => blankOr(0.1, () => calendarDay(asOfDay - Math.floor(random() * 400))),
    () => blankOr(0.1, () => random() < 0.5),
    () => ownText(pick(sources)),
    () => Math.floor(random() * 30),
  ];
  const columns = makers.map((make) => Array.from({ length: rowCount }, (_, row) => make(row)));
  return { tab: 'Leads', headerRow: 1, headers, columns, rowCount };
}

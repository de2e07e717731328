import { createRandom } from '../random.ts';

/** A day as its serial number, which a .csv file writes as ISO text. */
export interface Day {
  serial: number;
}

export type LeadCell = string | number | boolean | Day;

export const leadHeaders = [
  'Lead ID',
  'Email',
  'First name',
  'Last name',
  'Company',
  'Industry',
  'Country',
  'Employees',
  'Revenue',
  'Created',
  'Last seen',
  'Source',
  'Phone',
  'Opted in',
  'Page views',
  'Discount',
  'Notes',
  'City',
  'Next call',
  'Plan',
] as const;

const industries = ['SaaS', 'Retail', 'Agency', 'Finance', 'Manufacturing', 'Health care'];
const countries = ['Germany', 'France', 'United States', 'Spain', 'Brazil', 'India', 'Japan'];
const sources = ['Webinar', 'Search', 'Referral', 'Trade fair', 'Newsletter'];
const plans = ['Free', 'Team', 'Business'];
const firstDay = 45_000;

/** One lead after the other, each a row under the first `columns` headers. */
export function* leads(count: number, columns: number): Generator<LeadCell[]> {
  const random = createRandom(11);
  const whole = (below: number) => Math.floor(random() * below);
  const of = (list: readonly string[]) => list[whole(list.length)]!;
  for (let i = 1; i <= count; i++) {
    const first = `First${whole(3000)}`;
    const last = `Last${whole(9000)}`;
    const company = `Company ${whole(20_000)}`;
    const row: LeadCell[] = [
      `L${i}`,
      `${first}.${last}@company${whole(20_000)}.example`.toLowerCase(),
      first,
      last,
      company,
      of(industries),
      of(countries),
      whole(5000),
      whole(100_000_000) / 100,
      { serial: firstDay + whole(900) },
      { serial: firstDay + 900 + whole(60) },
      of(sources),
      `+49 30 ${100_000 + whole(900_000)}`,
      random() < 0.6,
      whole(300),
      whole(40) / 100,
      random() < 0.2 ? `Asked for a demo, "call back" in week ${whole(52)}` : '',
      `City ${whole(400)}`,
      { serial: firstDay + 960 + whole(90) },
      of(plans),
    ];
    yield row.slice(0, columns);
  }
}

export const rulesCsv = [
  'On,Field,Test,Value,Points',
  'TRUE,Industry,is any of,"SaaS, Finance",20',
  'TRUE,Employees,between,50-500,15',
  'TRUE,Last seen,within last days,400,10',
  'TRUE,Opted in,is,TRUE,5',
  'TRUE,Email,email is free,,-10',
  'TRUE,Notes,contains,demo,25',
].join('\r\n');

import type { DuckDBConnection } from '@duckdb/node-api';

const pick = (salt: number, values: readonly string[]): string =>
  `[${values.map((value) => `'${value}'`).join(', ')}][1 + ${chance(salt, values.length)}]`;

/** A whole number below a limit that follows from the row and a salt alone. */
function chance(salt: number, below: number): string {
  return `CAST(hash(i, ${salt}) % ${below} AS INTEGER)`;
}

const industries = [
  'saas',
  'agency',
  'retail',
  'media',
  'education',
  'finance',
  'health',
  'energy',
  'travel',
  '',
];
const titles = [
  'marketing director',
  'head of sales',
  'student',
  'intern',
  'senior engineer',
  'ceo',
  'analyst',
  'owner',
];
const countries = ['germany', 'france', 'united states', 'united kingdom', 'india', 'brazil', 'japan', ''];
const domains = [
  'acme.com',
  'gmail.com',
  'yahoo.com',
  'mit.edu',
  'mail.example.org',
  'firm.co.uk',
  'shop.de',
  'x.io',
];
const sources = ['referral', 'event', 'cold call', 'paid search', 'organic search', 'newsletter'];
const events = [
  'demo request',
  'pricing page',
  'webinar',
  'download',
  'unsubscribed',
  'visit',
  'visit',
  'visit',
];

/** Makes the two tables in DuckDB itself, the same on every machine; texts are folded as the loader would have them. */
export async function makeTables(
  connection: DuckDBConnection,
  leads: number,
  eventsOfLead: number,
): Promise<void> {
  await connection.run(`CREATE OR REPLACE TABLE leads AS SELECT
    'k' || i AS "Lead_ID",
    NULLIF(${pick(1, industries)}, '') AS "Industry",
    ${pick(2, titles)} AS "Job_title",
    NULLIF(${pick(3, countries)}, '') AS "Country",
    ${pick(4, sources)} AS "Source",
    'name.' || ${chance(5, 1_000_000)} || '@' || ${pick(6, domains)} AS "Email",
    CAST(CASE WHEN ${chance(7, 10)} > 0 THEN ${chance(8, 2000)} END AS DOUBLE) AS "Employees",
    CAST(${chance(9, 2_000_000)} AS DOUBLE) AS "Revenue",
    DATE '2026-11-21' - ${chance(10, 500)} AS "Last_visit",
    CASE ${chance(11, 3)} WHEN 0 THEN TRUE WHEN 1 THEN FALSE END AS "Budget"
    FROM range(${leads}) AS rows(i)`);
  await connection.run(`CREATE OR REPLACE TABLE activities AS SELECT
    'k' || CAST(hash(i, 21) % ${leads} AS BIGINT) AS "key",
    ${pick(22, events)} AS "activity",
    DATE '2026-11-21' - ${chance(23, 400)} AS "day",
    CAST(NULL AS DOUBLE) AS "count"
    FROM range(${leads * eventsOfLead}) AS rows(i)`);
}

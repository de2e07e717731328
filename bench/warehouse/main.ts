/** `npm run bench:warehouse`: the rules as one statement on millions of leads in DuckDB, beside the engine on 600,000. */
import { type DuckDBConnection, DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api';
import { document, EngineTables } from './engine.ts';
import { makeTables } from './generated-tables.ts';

const eventsOfLead = 5;
const leadsOfEngine = 600_000;
const largest = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 10_000_000);
const sizes = [leadsOfEngine, 1_000_000, largest].filter((leads, index, all) => all.indexOf(leads) === index);

interface Spent {
  seconds: number;
  /** Of all cores together: what a busy machine does not change. */
  processorSeconds: number;
}

interface Measured extends Spent {
  leads: number;
  loadSeconds: number;
}

async function spent(work: () => unknown): Promise<Spent> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, processorSeconds: (user + system) / 1e6 };
}

/** As a scheduled query leaves it: a table of scores. */
async function runStatement(connection: DuckDBConnection): Promise<void> {
  const { sql } = document.write({ dialect: 'duckdb' });
  await connection.run(`CREATE OR REPLACE TABLE scores AS ${sql}`, {
    as_of: new DuckDBDateValue(document.asOfDay),
  });
}

async function measure(connection: DuckDBConnection, leads: number): Promise<Measured> {
  const { seconds: loadSeconds } = await spent(() => makeTables(connection, leads, eventsOfLead));
  return { leads, loadSeconds, ...(await spent(() => runStatement(connection))) };
}

/** Seconds of the engine, with every Why written, on the tables that stand in DuckDB; every lead must come out alike. */
async function measureEngine(connection: DuckDBConnection): Promise<Spent> {
  const tables = await EngineTables.read(connection);
  const whys: string[] = [];
  const ofEngine = await spent(() => {
    const scores = tables.score();
    for (let row = 0; row < scores.scores.length; row++)
      whys.push(`${scores.whyText(row)} ${scores.statusName(row)}`);
  });
  const found = await connection.runAndReadAll(
    `SELECT scores.why || ' ' || scores.status FROM leads JOIN scores ON scores."key" = leads."Lead_ID" ORDER BY leads.rowid`,
  );
  const [ofStatement] = found.getColumnsJS();
  const differing = whys.findIndex((why, row) => why !== ofStatement![row]);
  if (differing >= 0)
    throw new Error(`lead ${differing}: ${ofStatement![differing]}, expected ${whys[differing]}`);
  return ofEngine;
}

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const inColumns = (...texts: string[]) => texts.map((text) => text.padStart(16)).join('');
const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const micros = ({ processorSeconds }: Spent, leads: number) => (processorSeconds / leads) * 1e6;
console.log(
  inColumns('leads', 'activities', 'load, s', 'score, s', 'leads a second', 'processor, s', 'µs a lead'),
);
const all: Measured[] = [];
let ofEngine: Spent = { seconds: Number.NaN, processorSeconds: Number.NaN };
for (const leads of sizes) {
  const one = await measure(connection, leads);
  all.push(one);
  const { loadSeconds, seconds, processorSeconds } = one;
  const times = [loadSeconds, seconds].map((time) => time.toFixed(1));
  const counts = [leads, leads * eventsOfLead].map(whole);
  const perLead = [processorSeconds.toFixed(1), micros(one, leads).toFixed(2)];
  console.log(inColumns(...counts, ...times, whole(leads / seconds), ...perLead));
  if (leads === leadsOfEngine) ofEngine = await measureEngine(connection);
}
const [first, second, last] = [all[0]!, all[1]!, all[all.length - 1]!];
const perLead = micros(ofEngine, leadsOfEngine);
const ratio = (one: Measured) => `${(micros(one, one.leads) / perLead).toFixed(2)} at ${whole(one.leads)}`;
const growth =
  Math.log(last.processorSeconds / second.processorSeconds) / Math.log(last.leads / second.leads);
console.log(`
engine with every Why, ${whole(leadsOfEngine)} leads: ${ofEngine.seconds.toFixed(1)} s, ${ofEngine.processorSeconds.toFixed(1)} of the processor, ${perLead.toFixed(2)} µs a lead; each lead equal
statement / engine, processor a lead: ${ratio(first)}, ${ratio(last)}
processor time grows with leads to the power of ${growth.toFixed(2)} from ${whole(second.leads)} to ${whole(last.leads)}
most memory: ${(process.resourceUsage().maxRSS / 1024 / 1024).toFixed(1)} GiB`);

import type { Lead } from './lead.ts';
import { type Deal, makeDeals } from './make-deals.ts';
import { makeLeads } from './make-leads.ts';
import { Sampler } from './sampler.ts';
import type { SampleCell, SampleTab } from './sheet-cells.ts';
import { Untidy } from './untidy.ts';

/** Sizes of the sample. Rows that are wrong on purpose are among them, so that the tabs have exactly as many rows. */
const sizes = { leads: 1000, events: 6000, closedDeals: 180, openDeals: 40 };

// Rows that every real sheet has: the same lead entered again, an event of a lead that was deleted.
const repeatedLeads = 8;
const strayEvents = 12;
// A deal of a lead that is not there, and one that closes next month.
const wrongDeals = 2;

/** The sample as a small company would have it in a spreadsheet: three tabs, a known truth below them. */
export function sampleTabs(seed: number, asOfDay: number): SampleTab[] {
  const sampler = new Sampler(seed);
  const untidy = new Untidy(sampler);
  const leads = makeLeads(
    { leads: sizes.leads - repeatedLeads, events: sizes.events - strayEvents },
    asOfDay,
    sampler,
  );
  const closed = { closed: sizes.closedDeals - wrongDeals, open: sizes.openDeals };
  const deals = makeDeals(leads, closed, asOfDay, sampler);
  return [
    leadsTab(leads, asOfDay, sampler, untidy),
    dealsTab(deals, asOfDay, sampler, untidy),
    activitiesTab(leads, asOfDay, sampler, untidy),
  ];
}

function leadsTab(leads: readonly Lead[], asOfDay: number, sampler: Sampler, untidy: Untidy): SampleTab {
  const rows = leads.map((lead) => leadRow(lead, untidy));
  // Somebody typed next year's date.
  rows[rows.length - 3]![11] = { day: asOfDay + 200 };
  for (let n = 0; n < repeatedLeads; n++) rows.push([...sampler.pick(rows)]);
  return {
    name: 'Leads',
    headers: [
      ...['Lead ID', 'Company', 'Contact', 'Email', 'Phone', 'Job title', 'Industry', 'Employees'],
      ...['Country', 'Source', 'Budget confirmed', 'Created on', 'Website visits'],
    ],
    rows,
  };
}

function leadRow(lead: Lead, untidy: Untidy): SampleCell[] {
  return [
    ...[lead.id, lead.company, lead.person, untidy.orBlank(lead.email, 0.02), lead.phone || null],
    untidy.orBlank(untidy.text(lead.title), 0.06),
    untidy.orBlank(untidy.text(lead.industry), 0.05),
    untidy.employees(lead.employees),
    untidy.orBlank(untidy.country(lead.country), 0.03),
    untidy.orBlank(lead.source, 0.04),
    untidy.budget(lead.isBudgetConfirmed),
    untidy.day(lead.createdDay),
    untidy.orBlank(lead.websiteVisits, 0.1),
  ];
}

function dealsTab(deals: readonly Deal[], asOfDay: number, sampler: Sampler, untidy: Untidy): SampleTab {
  const rows: SampleCell[][] = deals.map(({ lead, outcome, createdDay, closedDay, amount }) => [
    lead.id,
    untidy.outcome(outcome) || null,
    { day: createdDay },
    Number.isNaN(closedDay) ? null : { day: closedDay },
    untidy.amount(amount),
  ]);
  rows.push(
    ['L9001', 'Won', { day: asOfDay - 60 }, { day: asOfDay - 20 }, 2400],
    [sampler.pick(deals).lead.id, 'On ice', { day: asOfDay - 90 }, null, 900],
    [sampler.pick(deals).lead.id, 'Won', { day: asOfDay - 30 }, { day: asOfDay + 45 }, 5200],
  );
  return { name: 'Deals', headers: ['Lead ID', 'Outcome', 'Created on', 'Closed on', 'Amount'], rows };
}

function activitiesTab(leads: readonly Lead[], asOfDay: number, sampler: Sampler, untidy: Untidy): SampleTab {
  const events = leads.flatMap((lead) => lead.events.map((event) => ({ ...event, id: lead.id })));
  events.sort((a, b) => a.day - b.day);
  const rows: SampleCell[][] = events.map(({ id, name, day }) => [
    id,
    name,
    untidy.day(day),
    name === 'Website visit' && sampler.chance(0.3) ? sampler.whole(2, 5) : null,
  ]);
  const strays: SampleCell[][] = Array.from({ length: strayEvents }, (_, n) => [
    n < 6 ? `L90${10 + n}` : sampler.pick(leads).id,
    'Website visit',
    n < 6 ? { day: asOfDay - sampler.whole(1, 200) } : n < 9 ? null : { day: asOfDay + 30 },
    n === 0 ? -1 : null,
  ]);
  return {
    name: 'Activities',
    headers: ['Lead ID', 'Activity', 'When', 'Count'],
    rows: [...rows, ...strays],
  };
}

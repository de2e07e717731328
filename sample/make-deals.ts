import type { Lead } from './lead.ts';
import type { Sampler } from './sampler.ts';
import { winProbability } from './truth.ts';

export interface Deal {
  readonly lead: Lead;
  readonly outcome: 'won' | 'lost' | 'open';
  readonly createdDay: number;
  /** NaN while it is open. */
  readonly closedDay: number;
  readonly amount: number;
}

/** Closed and open deals of leads that came in long enough ago, the oldest first. */
export function makeDeals(
  leads: readonly Lead[],
  { closed, open }: { closed: number; open: number },
  asOfDay: number,
  sampler: Sampler,
): Deal[] {
  const ready = leads.filter((lead) => lead.createdDay < asOfDay - 100);
  const chosen = new Set<Lead>();
  while (chosen.size < closed + open) chosen.add(sampler.pick(ready));
  const deals = [...chosen].map((lead, index) => makeDeal(lead, index >= closed, asOfDay, sampler));
  return deals.sort((a, b) => a.createdDay - b.createdDay);
}

function makeDeal(lead: Lead, isOpen: boolean, asOfDay: number, sampler: Sampler): Deal {
  const createdDay = lead.createdDay + sampler.whole(0, 6);
  const closedDay = Math.min(asOfDay - 1, createdDay + 20 + Math.floor(sampler.exponential(35)));
  // A customer's first days bring events too; they must not have decided the deal.
  const known = lead.events.filter((event) => event.day <= closedDay - 7);
  const isWon = sampler.chance(winProbability(lead, known));
  const amount = Math.round((400 + lead.employees * 12 + sampler.exponential(2500)) / 50) * 50;
  const outcome = isOpen ? 'open' : isWon ? 'won' : 'lost';
  return { lead, outcome, createdDay, closedDay: isOpen ? Number.NaN : closedDay, amount };
}

import type { Lead, LeadEvent } from './lead.ts';

/** A signal that the sample's deals follow: what it adds to the log-odds of winning. */
export interface TrueSignal {
  readonly name: string;
  readonly logOdds: number;
  /** @param events those that had happened when the deal was decided */
  readonly holds: (lead: Lead, events: readonly LeadEvent[]) => boolean;
}

const happened = (events: readonly LeadEvent[], name: string, times = 1) =>
  events.filter((event) => event.name === name).length >= times;

/** What makes deals of the sample be won; the last three have no effect and are there to be seen through. */
export const trueSignals: readonly TrueSignal[] = [
  { name: 'Industry SaaS', logOdds: 1, holds: ({ industry }) => industry === 'SaaS' },
  { name: 'Industry Manufacturing', logOdds: 0.5, holds: ({ industry }) => industry === 'Manufacturing' },
  { name: 'Industry Retail', logOdds: -0.6, holds: ({ industry }) => industry === 'Retail' },
  {
    name: '50 to 500 employees',
    logOdds: 0.9,
    holds: ({ employees }) => employees >= 50 && employees <= 500,
  },
  { name: 'Decides', logOdds: 1, holds: ({ title }) => /CEO|Founder|Director|Head|VP|Owner/.test(title) },
  { name: 'Student or intern', logOdds: -2, holds: ({ title }) => /Student|Intern/.test(title) },
  { name: 'Referral', logOdds: 1.1, holds: ({ source }) => source === 'Referral' },
  { name: 'Purchased list', logOdds: -1, holds: ({ source }) => source === 'Purchased list' },
  { name: 'Free mail', logOdds: -0.7, holds: ({ hasFreeMail }) => hasFreeMail },
  { name: 'Budget confirmed', logOdds: 0.8, holds: ({ isBudgetConfirmed }) => isBudgetConfirmed },
  { name: 'Demo request', logOdds: 1.4, holds: (_, events) => happened(events, 'Demo request') },
  { name: 'Pricing page twice', logOdds: 0.8, holds: (_, events) => happened(events, 'Pricing page', 2) },
  { name: 'Unsubscribed', logOdds: -1.8, holds: (_, events) => happened(events, 'Unsubscribed') },
  { name: 'Country Germany', logOdds: 0, holds: ({ country }) => country === 'Germany' },
  { name: 'Email opened', logOdds: 0, holds: (_, events) => happened(events, 'Email opened') },
  { name: 'Ten website visits', logOdds: 0, holds: ({ websiteVisits }) => websiteVisits >= 10 },
];

/** Log-odds of winning with no signal at all; set so that about two in five closed deals are won. */
const baseLogOdds = -1.9;

/** The true log-odds of each signal, by name: what evidence from the deals should find again. */
export function truth(): Record<string, number> {
  return Object.fromEntries(trueSignals.map(({ name, logOdds }) => [name, logOdds]));
}

/** The true probability that a lead's deal is won. */
export function winProbability(lead: Lead, events: readonly LeadEvent[]): number {
  const logOdds = trueSignals.reduce(
    (sum, signal) => sum + (signal.holds(lead, events) ? signal.logOdds : 0),
    baseLogOdds,
  );
  return 1 / (1 + Math.exp(-logOdds));
}

import type { Lead, LeadEvent } from './lead.ts';
import { makeCompany, makeEmail, makePerson } from './names.ts';
import type { Sampler } from './sampler.ts';

const industries = [
  ['SaaS', 18],
  ['Manufacturing', 16],
  ['Retail', 16],
  ['Agency, digital', 12],
  ['Healthcare', 12],
  ['Logistics', 10],
  ['Finance', 9],
  ['Education', 7],
] as const;

const titles = [
  ['Marketing Director', 8],
  ['CEO', 9],
  ['Founder', 6],
  ['Head of Sales', 8],
  ['VP Operations', 5],
  ['Owner', 5],
  ['Sales Manager', 14],
  ['Marketing Manager', 14],
  ['Office Manager', 10],
  ['Consultant', 8],
  ['Software Engineer', 6],
  ['Student', 5],
  ['Intern', 2],
] as const;

const countries = [
  ['Germany', 34],
  ['United Kingdom', 16],
  ['France', 14],
  ['Netherlands', 10],
  ['Austria', 9],
  ['Spain', 9],
  ['United States', 8],
] as const;

const sources = [
  ['Website', 34],
  ['LinkedIn', 20],
  ['Google Ads', 16],
  ['Referral', 12],
  ['Trade fair', 10],
  ['Purchased list', 8],
] as const;

const eventNames = [
  ['Email opened', 42],
  ['Website visit', 24],
  ['Email clicked', 12],
  ['Pricing page', 8],
  ['Whitepaper download', 6],
  ['Webinar attended', 4],
  ['Demo request', 3],
  ['Careers page', 0.6],
  ['Unsubscribed', 0.6],
] as const;

/** Leads of the last year and a half, the oldest first. */
export function makeLeads(
  { leads, events }: { leads: number; events: number },
  asOfDay: number,
  sampler: Sampler,
): Lead[] {
  const days = Array.from({ length: leads }, () => asOfDay - sampler.whole(0, 540)).sort((a, b) => a - b);
  const shares = days.map(() => sampler.exponential(1) * (sampler.chance(0.12) ? 0 : 1));
  const total = shares.reduce((sum, share) => sum + share, 0);
  let carry = 0;
  return days.map((createdDay, index) => {
    // Rounding carries over, so that the events add up exactly.
    carry += (shares[index]! / total) * events;
    const count = index === leads - 1 ? Math.round(carry) : Math.floor(carry);
    carry -= count;
    return makeLead(index, createdDay, makeEvents(count, createdDay, asOfDay, sampler), sampler);
  });
}

function makeLead(index: number, createdDay: number, events: readonly LeadEvent[], sampler: Sampler): Lead {
  const { name, domain } = makeCompany(sampler);
  const person = makePerson(sampler);
  const title = sampler.weighted(titles);
  const hasFreeMail = sampler.chance(title === 'Student' ? 0.5 : 0.14);
  return {
    id: `L${String(index + 1).padStart(4, '0')}`,
    ...{ company: name, person, title, hasFreeMail, createdDay, events },
    email: makeEmail(person, hasFreeMail ? 'free' : domain, sampler),
    phone: sampler.chance(0.7) ? `+49 30 23125 ${sampler.whole(100, 999)}` : '',
    industry: sampler.weighted(industries),
    employees: Math.max(1, Math.round(10 ** (0.3 + 0.032 * sampler.whole(0, 100)))),
    country: sampler.weighted(countries),
    source: sampler.weighted(sources),
    isBudgetConfirmed: sampler.chance(0.35),
    websiteVisits: Math.round(sampler.exponential(6)),
  };
}

/** Most happens in the first weeks, some of it much later. */
function makeEvents(count: number, createdDay: number, asOfDay: number, sampler: Sampler): LeadEvent[] {
  const events = Array.from({ length: count }, () => {
    const name = sampler.weighted(eventNames);
    const age = sampler.chance(0.75) ? sampler.exponential(20) : sampler.whole(0, 300);
    return { name, day: Math.min(asOfDay, createdDay + Math.floor(age)) };
  });
  return events.sort((a, b) => a.day - b.day);
}

import { Day, type TestRow } from '../../test/addon/document.ts';
import { createRandom } from '../random.ts';

/** Tabs of a spreadsheet by name, headers in the first row. */
export type Tabs = Readonly<Record<string, readonly TestRow[]>>;

/** A kind of spreadsheet whose outcomes are tossed with a coin: whatever is claimed of it is wrong. */
export interface CoinTossShape {
  readonly name: string;
  readonly tabs: (seed: number) => Tabs;
}

/** What values are drawn from. */
export class Draw {
  readonly number: () => number;

  constructor(seed: number) {
    this.number = createRandom(Math.imul(seed, 2_654_435_761) + 1);
  }

  /** Whole, from 0 to below. */
  whole(below: number): number {
    return Math.floor(this.number() * below);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.whole(items.length)]!;
  }
}

const firstDay = Date.UTC(2026, 0, 1);

export function dayAt(index: number): Day {
  return new Day(new Date(firstDay + index * 86_400_000).toISOString().slice(0, 10));
}

/** Leads that are their own deals, of a small business to business list. */
function leadsOfFirms(seed: number): Tabs {
  const draw = new Draw(seed);
  const leads = Array.from({ length: 150 }, (_, i): TestRow => {
    const created = draw.whole(240);
    return [
      ...[`L${i}`, `Person ${i}`, `u${i}@${draw.pick(['gmail.com', `firm${i}.example`])}`],
      draw.pick(['Bakery', 'Plumbing', 'Law', 'Retail', 'Software']),
      draw.pick(['small', 'medium', 'large']),
      draw.pick(['DE', 'UK', 'FR', 'US']),
      draw.pick(['Web', 'Referral', 'Event', 'Ads', 'Partner']),
      1 + draw.whole(900),
      dayAt(created),
      draw.number() < 0.45 ? 'Won' : 'Lost',
      dayAt(created + 7 + draw.whole(40)),
    ];
  });
  const headers = 'Lead ID,Name,Email,Trade,Size,Country,Source,Employees,Created on,Outcome,Closed on';
  return { Leads: [headers.split(','), ...leads] };
}

/** Inquiries of private people on one sheet, few columns, gaps, no days, one in four won. */
function inquiriesOnOneSheet(seed: number): Tabs {
  const draw = new Draw(seed);
  const gap = (value: string) => (draw.number() < 0.2 ? '' : value);
  const rows = Array.from(
    { length: 200 },
    (_, i): TestRow => [
      ...[`Inquiry ${i + 1}`, gap(draw.pick(['Phone', 'Website', 'Neighbour', 'Flyer']))],
      gap(draw.pick(['Boiler', 'Bathroom', 'Leak', 'Drain', 'Heating', 'Other'])),
      gap(draw.pick(['today', 'this week', 'this month', 'no hurry'])),
      gap(draw.pick(['yes', 'no'])),
      draw.number() < 0.25 ? 'won' : 'lost',
    ],
  );
  return { Inquiries: [['Inquiry', 'Heard of us by', 'What', 'When', 'Owns the house', 'Outcome'], ...rows] };
}

/** Leads, deals and what leads did in tabs of their own; a third of the leads have no deal yet. */
function tabsOfTheirOwn(seed: number): Tabs {
  const draw = new Draw(seed);
  const leads = Array.from(
    { length: 300 },
    (_, i): TestRow => [
      `L${i}`,
      draw.pick(['Web', 'Referral', 'Event']),
      draw.pick(['Director', 'Manager', 'Owner', 'Assistant']),
      1 + draw.whole(300),
      dayAt(draw.whole(240)),
    ],
  );
  const createdOn = (i: number) => leads[i]![4]!;
  const deals = leads.slice(0, 200).map((row, i): TestRow => {
    const outcome = draw.number() < 0.4 ? 'Won' : 'Lost';
    return [row[0]!, outcome, createdOn(i), dayAt(250 + draw.whole(60)), 100 * (1 + draw.whole(50))];
  });
  const activities = Array.from({ length: 1_500 }, (): TestRow => {
    const name = draw.pick(['Email opened', 'Pricing page', 'Demo request', 'Webinar', 'Unsubscribe']);
    return [`L${draw.whole(300)}`, name, dayAt(draw.whole(310))];
  });
  return {
    Leads: [['Lead ID', 'Source', 'Job title', 'Employees', 'Created on'], ...leads],
    Deals: [['Lead ID', 'Outcome', 'Created on', 'Closed on', 'Amount'], ...deals],
    Activities: [['Lead ID', 'Activity', 'When'], ...activities],
  };
}

/** Forty columns, of which any may look good by luck. */
function manyColumns(seed: number): Tabs {
  const draw = new Draw(seed);
  const texts = Array.from({ length: 25 }, (_, j) => `Answer ${j + 1}`);
  const numbers = Array.from({ length: 10 }, (_, j) => `Amount of ${String.fromCharCode(97 + j)}`);
  const flags = Array.from({ length: 5 }, (_, j) => `Wants ${String.fromCharCode(97 + j)}`);
  const rows = Array.from(
    { length: 300 },
    (_, i): TestRow => [
      `L${i}`,
      ...texts.map((_, j) => `${'ABCDEFGH'[draw.whole(2 + (j % 7))]}${j}`),
      ...numbers.map(() => draw.whole(1_000)),
      ...flags.map(() => draw.pick(['yes', 'no'])),
      dayAt(draw.whole(300)),
      draw.number() < 0.35 ? 'Won' : 'Lost',
    ],
  );
  return { Leads: [['Lead ID', ...texts, ...numbers, ...flags, 'Created on', 'Outcome'], ...rows] };
}

/** As few deals as a claim can rest on. */
function fortyDeals(seed: number): Tabs {
  const [headers, ...leads] = leadsOfFirms(seed).Leads!;
  const draw = new Draw(seed + 1_000_000);
  const outcome = headers!.indexOf('Outcome');
  const tossed = Array.from({ length: 40 }, (_, i) => ({ won: i % 2 === 0, place: draw.number() }));
  tossed.sort((a, b) => a.place - b.place);
  const rows = tossed.map(({ won }, i): TestRow => {
    const cells = [...leads[i]!];
    cells[outcome] = won ? 'Won' : 'Lost';
    return cells;
  });
  return { Leads: [headers!, ...rows] };
}

export const coinTosses: readonly CoinTossShape[] = [
  { name: '150 leads of firms', tabs: leadsOfFirms },
  { name: '200 inquiries on one sheet', tabs: inquiriesOnOneSheet },
  { name: '200 deals, 1,500 activities', tabs: tabsOfTheirOwn },
  { name: '300 deals, 41 columns', tabs: manyColumns },
  { name: '40 deals, 20 of them won', tabs: fortyDeals },
];

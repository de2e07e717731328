import { dayNumber } from '../../src/scoring/index.ts';
import { Random } from '../oracle/random.ts';

/** A lead without words: what it is comes from the workbook's language. */
export interface LeadRecord {
  readonly number: number;
  readonly industry: number;
  readonly employees: number;
  readonly title: number;
  readonly country: number;
  readonly source: number;
  readonly isYes: boolean;
  readonly hasPhone: boolean;
  readonly visits: number;
  readonly createdDay: number;
  readonly lastSeenDay: number;
  readonly outcome: 'won' | 'lost' | 'open';
  /** Numbers of event names, with the days before the as-of day. */
  readonly events: readonly { readonly event: number; readonly daysAgo: number }[];
}

export const asOfDay = dayNumber(2026, 11, 21);

/** Leads whose outcome follows industry 0, title 0 and source 0. */
export function leadRecords(count: number, seed: number): LeadRecord[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) => {
    const [industry, title, source] = [random.whole(0, 3), random.whole(0, 4), random.whole(0, 3)];
    const createdDay = asOfDay - random.whole(5, 400);
    const chance = 0.15 + (industry === 0 ? 0.3 : 0) + (title === 0 ? 0.25 : 0) + (source === 0 ? 0.25 : 0);
    const isWon = random.chance(chance);
    return {
      number: index + 1,
      industry,
      title,
      source,
      createdDay,
      employees: random.whole(1, 900),
      country: random.whole(0, 2),
      isYes: random.chance(0.4),
      hasPhone: random.chance(0.7),
      visits: random.whole(0, 30),
      lastSeenDay: Math.min(asOfDay, createdDay + random.whole(0, 200)),
      outcome: random.chance(0.25) ? 'open' : isWon ? 'won' : 'lost',
      events: Array.from({ length: random.whole(0, 6) }, () => ({
        event: random.whole(0, 4),
        daysAgo: random.whole(0, asOfDay - createdDay),
      })),
    };
  });
}

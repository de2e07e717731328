import { randomNumbers } from '../../src/evidence/fit/random.ts';
import { type Field, textField } from '../../src/evidence/index.ts';

export interface GeneratedDeals {
  fields: Field[];
  won: Uint8Array;
  /** True log-odds of each deal. */
  logOdds: Float64Array;
}

type Weighted = Readonly<Record<string, readonly [share: number, logOdds: number]>>;

const sources: Weighted = {
  web: [0.4, 0],
  ads: [0.25, -0.6],
  referral: [0.15, 0.9],
  event: [0.1, 0.4],
  partner: [0.1, 0.3],
};
const industries: Weighted = {
  saas: [0.25, 0.6],
  retail: [0.2, -0.3],
  health: [0.15, 0],
  finance: [0.15, 0.4],
  education: [0.1, -0.8],
  other: [0.15, 0],
};
const countries: Weighted = { us: [0.5, 0], uk: [0.2, 0.1], de: [0.15, -0.1], in: [0.15, -0.3] };
const roles: Weighted = {
  owner: [0.2, 0.5],
  manager: [0.3, 0.2],
  student: [0.1, -1],
  staff: [0.25, -0.2],
  '': [0.15, -0.1],
};

/**
 * Seeded deals whose true log-odds are known: effects of eight fields, and with `interact` three effects of two fields
 * together: ads with five visits or more, software or finance with 80 people or more, and young leads from the US
 * against old ones from elsewhere. Without, the twin: the same fields and effects, nothing together.
 */
export function generateDeals(count: number, seed: number, interact: boolean): GeneratedDeals {
  const random = randomNumbers(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const size = new Float64Array(count).map(() => Math.round(Math.exp(4 + 1.2 * normal())));
  const visits = new Float64Array(count).map(() => Math.floor(-4 * Math.log(1 - random())));
  const budget = new Float64Array(count).map(() =>
    random() < 0.15 ? Number.NaN : Math.round(100 * Math.exp(3 + normal())),
  );
  const age = new Float64Array(count).map(() => Math.floor(365 * random()));
  const [source, industry, country, role] = [sources, industries, countries, roles].map((values) =>
    Array.from({ length: count }, () => pick(values, random())),
  ) as [string[], string[], string[], string[]];
  const logOdds = new Float64Array(count).map((_, row) => {
    const deal = {
      ...{ size: size[row]!, visits: visits[row]!, budget: budget[row]!, age: age[row]! },
      ...{ source: source[row]!, industry: industry[row]!, country: country[row]!, role: role[row]! },
    };
    return apart(deal) + (interact ? together(deal) : 0);
  });
  const won = Uint8Array.from(logOdds, (value) => (random() < 1 / (1 + Math.exp(-value)) ? 1 : 0));
  const number = (name: string, values: Float64Array): Field => ({ kind: 'number', name, values });
  return {
    fields: [
      number('Size', size),
      number('Visits', visits),
      number('Budget', budget),
      number('Age', age),
      textField('Source', source),
      textField('Industry', industry),
      textField('Country', country),
      textField('Role', role),
    ],
    won,
    logOdds,
  };
}

interface Deal {
  size: number;
  visits: number;
  budget: number;
  age: number;
  source: string;
  industry: string;
  country: string;
  role: string;
}

function apart({ size, visits, budget, source, industry, country, role }: Deal): number {
  const ofNumbers = 0.5 * Math.tanh((Math.log(size + 1) - 4) / 1.2) + 0.12 * Math.min(visits, 10);
  const ofBudget = Number.isNaN(budget) ? 0 : 0.3 * Math.tanh(Math.log(budget + 1) - 7.6);
  const ofTexts = sources[source]![1] + industries[industry]![1] + countries[country]![1] + roles[role]![1];
  return -1.6 + ofNumbers + ofTexts + ofBudget;
}

function together({ size, visits, age, source, industry, country }: Deal): number {
  const busyFromAds = source === 'ads' && visits >= 5 ? 1.6 : 0;
  const largeAndFitting = (industry === 'saas' || industry === 'finance') && size >= 80 ? 1.4 : 0;
  const crossed = age < 120 === (country === 'us') ? 0.8 : -0.8;
  return busyFromAds + largeAndFitting - 0.5 + crossed;
}

function pick(values: Weighted, at: number): string {
  let left = at;
  const entries = Object.entries(values);
  for (const [value, [share]] of entries) {
    if (left < share) return value;
    left -= share;
  }
  return entries[entries.length - 1]![0];
}

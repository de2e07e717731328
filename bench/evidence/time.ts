import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LearningDeals } from '../../src/evidence/fit/field.ts';
import { learnCard } from '../../src/evidence/index.ts';
import { fixedSplit, hasRealData, xEducation } from './data-sets.ts';
import { generateDeals } from './interactions.ts';
import { atMost, type Requirement } from './requirement.ts';
import { generateWideDeals } from './wide.ts';

interface TimeCase {
  deals: () => LearningDeals;
  mostSeconds: number;
  isReal?: boolean;
}

const cases: Readonly<Record<string, TimeCase>> = {
  '6,448 deals × 18 fields': { deals: () => fixedSplit(xEducation()).training, mostSeconds: 2, isReal: true },
  '55,000 deals × 10 fields': { deals: largeDeals, mostSeconds: 10 },
  '3,000 deals × 20 texts of 80 values': {
    deals: () => generateWideDeals(3000, 20, 80, 1),
    mostSeconds: 10,
  },
};
const mostMegabytes = 500;

function largeDeals(): LearningDeals {
  const large = generateDeals(55_000, 1, true);
  const twin = generateDeals(55_000, 2, true).fields.slice(0, 2);
  const fields = [...large.fields, ...twin.map((field, k) => ({ ...field, name: `Noise ${k + 1}` }))];
  return { fields, won: large.won };
}

interface Measured {
  /** Of the processor, which other programs on the machine do not lengthen. */
  seconds: number;
  /** The most that the process held. */
  megabytes: number;
}

/** Each in a process of its own. */
export function benchTime(): Requirement[] {
  return Object.entries(cases).flatMap(([name, { mostSeconds, isReal = false }]) => {
    if (isReal && !hasRealData()) return [];
    const command = [fileURLToPath(import.meta.url), '--time-of', name];
    const printed = execFileSync(process.execPath, command, { encoding: 'utf8' });
    const { seconds, megabytes } = JSON.parse(printed) as Measured;
    return [
      atMost(`${name}: processor`, seconds, mostSeconds, 'seconds'),
      atMost(`${name}: memory`, megabytes, mostMegabytes, 'megabytes'),
    ];
  });
}

/** Prints what one case takes, as JSON. */
export function measureCase(name: string): void {
  const deals = cases[name]!.deals();
  const begun = process.cpuUsage();
  learnCard(deals);
  const { user, system } = process.cpuUsage(begun);
  const measured: Measured = {
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(measured));
}

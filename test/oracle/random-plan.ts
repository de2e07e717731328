import { dayOf } from './day.ts';
import type { Random } from './random.ts';
import { respelled, type Scene } from './random-cells.ts';

export type Rows = string[][];

const statusNames = ['Early-stage', 'MQL', 'SQL', 'High priority', 'Customer  fit'];

/** What the tables of one case have in common. */
export interface Plan extends Scene {
  keys: string[];
  keyHeader: string;
  dealsAreLeads: boolean;
  settings: Rows;
  statuses: string[];
}

function keyFor(index: number, { random }: Scene): string {
  const number = index + 1;
  return random.pick([
    `L${String(number).padStart(3, '0')}`,
    `L${String(number).padStart(3, '0')}`,
    String(number),
    `00${number}`,
    `k\u00e9y ${number}`,
  ]);
}

export function startPlan(random: Random): Plan {
  const locale = random.pick([
    'en_US',
    'en_US',
    'en_US',
    'en_US',
    'en_US',
    'de_DE',
    'fr_FR',
    'en_GB',
    'sv_SE',
    'de_CH',
  ]);
  const [year, month, day] = random.pick([
    [2026, 11, 21],
    [2026, 11, 21],
    [2026, 3, 29],
    [2028, 2, 29],
    [2026, 1, 1],
  ]) as [number, number, number];
  const scene = { random, locale, asOf: dayOf(year, month, day)! };
  const keys = random.times(5, 40, (index) => keyFor(index, scene));
  return {
    ...scene,
    keys,
    keyHeader: random.pick(['Lead ID', 'Lead ID', 'ID', 'lead  key', 'E-mail']),
    dealsAreLeads: random.chance(0.12),
    settings: [],
    statuses: random.some(statusNames, 2, 5),
  };
}

/** A header that may be renamed by a setting. */
export function named(setting: string, usual: string, other: string, { random, settings }: Plan): string {
  if (random.chance(0.8)) return usual;
  settings.push([setting, respelled(other, random)]);
  return other;
}

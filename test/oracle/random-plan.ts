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
    random.pick([
      `${number}.5`,
      `1e${number}`,
      `'00${number}`,
      `12345678901234${number}`,
      `${number}%`,
      `2026-01-${number}`,
    ]),
  ]);
}

const commonLocales = ['de_DE', 'en_IN', 'fr_FR', 'pt_BR', 'en_GB'];
const otherLocales = 'sv_SE,de_CH,es_ES,it_IT,nl_NL,pl_PL,hu_HU,ja_JP,en_CA,da_DK,fi_FI,tr_TR,ko_KR'.split(
  ',',
);

export function startPlan(random: Random): Plan {
  const locale = random.chance(0.35)
    ? 'en_US'
    : random.pick(random.chance(0.6) ? commonLocales : otherLocales);
  const [year, month, day] = random.pick([
    [2026, 11, 21],
    [2026, 11, 21],
    [2026, 3, 29],
    [2028, 2, 29],
    [2026, 1, 1],
    [2026, 3, 8],
    [2000, 3, 1],
    [1970, 1, 2],
    [2026, 10, 25],
  ]) as [number, number, number];
  const scene = { random, locale, asOf: dayOf(year, month, day)! };
  const keys = random.times(5, 40, (index) => keyFor(index, scene));
  return {
    ...scene,
    keys,
    keyHeader: random.pick(['Lead ID', 'Lead ID', 'ID', 'lead  key', 'E-mail']),
    dealsAreLeads: random.chance(0.2),
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

import { Random } from '../oracle/random.ts';
import { baselineOf, type Call } from './baseline.ts';
import { faults } from './faults.ts';
import { mostLeads } from './lead-workbook.ts';
import { editFamilies } from './people.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios.ts';

/** Something that happens right before a service call of the action. */
export interface Disturbance {
  /** From 1, in the action. */
  readonly call: number;
  readonly kind: 'fault' | 'edit' | 'run' | 'copy';
  readonly name: string;
  /** Which row, column or value an edit takes. */
  readonly choice: number;
}

export interface Schedule {
  readonly seed: number;
  readonly scenario: string;
  readonly leadCount: number;
  readonly disturbances: readonly Disturbance[];
}

/** Runs that another user starts meanwhile, by what starts them. */
const starters = ['menuScoreLeads', 'runSchedule', 'menuCheckRules', 'menuBuildConversion', 'menuRemove'];
const colleaguesRuns = starters.flatMap((starter) => [starter, `${starter}, killed`]);

/** One of the names happens there. */
interface Place {
  readonly scenario: Scenario;
  readonly call: number;
  readonly kind: Disturbance['kind'];
  readonly names: readonly string[];
}

// Coprime to every list's length that is not a multiple of it: seeds in a row go through the list in leaps, each place once.
const leap = 1_000_003;

/**
 * The schedule of a seed: even seeds go through every fault at every call, odd ones through every edit of people.
 * @param only name of the one scenario that is run; null for all
 */
export function scheduleOf(seed: number, only: string | null = null): Schedule {
  const { faultPlaces, peoplePlaces } = placesOf(only);
  const places = seed % 2 === 0 ? faultPlaces : peoplePlaces;
  const random = new Random(seed);
  const place = places[(Math.floor(seed / 2) * leap) % places.length]!;
  const first = happeningAt(place, random);
  const isOneOfMany = random.chance(0.25);
  const more = isOneOfMany ? random.times(1, 2, () => anotherIn(place.scenario, random)) : [];
  const disturbances = [first, ...more].sort((a, b) => a.call - b.call);
  return { seed, scenario: place.scenario.name, leadCount: mostLeads, disturbances };
}

function happeningAt({ call, kind, names }: Place, random: Random): Disturbance {
  return { call, kind, name: random.pick(names), choice: random.whole(0, 1_000) };
}

function anotherIn(scenario: Scenario, random: Random): Disturbance {
  const { calls } = baselineOf(scenario);
  const call = random.whole(1, calls.length);
  const faultPlaces = random.chance(0.4) ? faultsAt(scenario, calls[call - 1]!, call) : [];
  const places = faultPlaces.length > 0 ? faultPlaces : peopleAt(scenario, call);
  return happeningAt(random.pick(places), random);
}

interface Places {
  readonly faultPlaces: readonly Place[];
  readonly peoplePlaces: readonly Place[];
}

const known = new Map<string | null, Places>();

/** Every call of every action, or of one, with everything that may happen there. */
function placesOf(only: string | null): Places {
  const before = known.get(only);
  if (before) return before;
  const wanted = scenarios.filter(({ name }) => only === null || name === only);
  if (wanted.length === 0) throw new Error(`placesOf: no such scenario: ${only}`);
  const each = wanted.flatMap((scenario) =>
    baselineOf(scenario).calls.map((call, at) => ({ scenario, call, number: at + 1 })),
  );
  const places = {
    faultPlaces: each.flatMap(({ scenario, call, number }) => faultsAt(scenario, call, number)),
    peoplePlaces: each.flatMap(({ scenario, call, number }) =>
      call.reaches ? peopleAt(scenario, number) : [],
    ),
  };
  known.set(only, places);
  return places;
}

/** One place a family. Whether a run is ended before or after a call that reaches nothing is all the same. */
function faultsAt(scenario: Scenario, call: Call, number: number): Place[] {
  const families = new Map<string, string[]>();
  for (const { name, family, suits, kills = false } of faults)
    if (suits(call) && (call.reaches || !kills))
      families.set(family, [...(families.get(family) ?? []), name]);
  return [...families.values()].map((names) => ({ scenario, call: number, kind: 'fault', names }));
}

function peopleAt(scenario: Scenario, call: number): Place[] {
  const { people = [] } = scenario;
  const families = people.length > 0 ? [...editFamilies, people] : editFamilies;
  const happenings = [
    ...families.map((family) => ({ kind: 'edit', names: family.map(({ name }) => name) }) as const),
    { kind: 'run', names: colleaguesRuns } as const,
    { kind: 'copy', names: ['the spreadsheet as it is now'] } as const,
  ];
  return happenings.map((happening) => ({ scenario, call, ...happening }));
}

export function describeSchedule({ scenario, leadCount, disturbances }: Schedule): string {
  const calls = baselineOf(scenarios.find(({ name }) => name === scenario)!).calls;
  const happenings = disturbances.map(({ call, kind, name, choice }) => {
    const at = calls[call - 1];
    return `before call ${call}${at ? ` (${at.service}.${at.member})` : ''}: ${kind} ${name}${kind === 'edit' ? ` [${choice}]` : ''}`;
  });
  return `${scenario}, ${leadCount} leads; ${happenings.join('; ')}`;
}

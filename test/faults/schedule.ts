import { Random } from '../oracle/random.ts';
import { baselineOf, type Call } from './baseline.ts';
import { faults } from './faults.ts';
import { mostLeads } from './lead-workbook.ts';
import { edits } from './people.ts';
import { type Scenario, scenarios } from './scenarios.ts';

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
export const colleaguesRuns = ['menuScoreLeads', 'runSchedule', 'menuCheckRules'] as const;

interface Place {
  readonly scenario: Scenario;
  readonly call: number;
  readonly kind: Disturbance['kind'];
  readonly name: string;
}

// Coprime to every list's length that is not a multiple of it: seeds in a row go through the list in leaps, each place once.
const leap = 1_000_003;

/** The schedule of a seed: even seeds go through every fault at every call, odd ones through every edit of people. */
export function scheduleOf(seed: number): Schedule {
  const { faultPlaces, peoplePlaces } = allPlaces();
  const places = seed % 2 === 0 ? faultPlaces : peoplePlaces;
  const random = new Random(seed);
  const place = places[((seed >> 1) * leap) % places.length]!;
  const first: Disturbance = { ...place, choice: random.whole(0, 1_000) };
  const more = random.chance(0.25) ? random.times(1, 2, () => anotherIn(place.scenario, random)) : [];
  const disturbances = [first, ...more]
    .map(({ call, kind, name, choice }) => ({ call, kind, name, choice }))
    .sort((a, b) => a.call - b.call);
  return { seed, scenario: place.scenario.name, leadCount: mostLeads, disturbances };
}

function anotherIn(scenario: Scenario, random: Random): Disturbance {
  const { calls } = baselineOf(scenario);
  const call = random.whole(1, calls.length);
  const choice = random.whole(0, 1_000);
  if (random.chance(0.6)) return { call, kind: 'edit', name: random.pick(edits).name, choice };
  const fitting = faults.filter((fault) => fault.suits(calls[call - 1]!));
  return { call, kind: 'fault', name: random.pick(fitting).name, choice };
}

let known: { faultPlaces: Place[]; peoplePlaces: Place[] } | null = null;

/** Every call of every action with everything that may happen there. */
function allPlaces(): { faultPlaces: Place[]; peoplePlaces: Place[] } {
  if (known) return known;
  const each = scenarios.flatMap((scenario) =>
    baselineOf(scenario).calls.map((call, at) => ({ scenario, call, number: at + 1 })),
  );
  known = {
    faultPlaces: each.flatMap(({ scenario, call, number }) => faultsAt(scenario, call, number)),
    peoplePlaces: each.flatMap(({ scenario, number }) => peopleAt(scenario, number)),
  };
  return known;
}

function faultsAt(scenario: Scenario, call: Call, number: number): Place[] {
  const fitting = faults.filter((fault) => fault.suits(call));
  return fitting.map(({ name }) => ({ scenario, call: number, kind: 'fault', name }));
}

function peopleAt(scenario: Scenario, call: number): Place[] {
  return [
    ...edits.map(({ name }): Place => ({ scenario, call, kind: 'edit', name })),
    ...colleaguesRuns.map((name): Place => ({ scenario, call, kind: 'run', name })),
    { scenario, call, kind: 'copy', name: 'the spreadsheet as it is now' },
  ];
}

export function describeSchedule({ scenario, leadCount, disturbances }: Schedule): string {
  const calls = baselineOf(scenarios.find(({ name }) => name === scenario)!).calls;
  const happenings = disturbances.map(({ call, kind, name, choice }) => {
    const at = calls[call - 1];
    return `before call ${call}${at ? ` (${at.service}.${at.member})` : ''}: ${kind} ${name}${kind === 'edit' ? ` [${choice}]` : ''}`;
  });
  return `${scenario}, ${leadCount} leads; ${happenings.join('; ')}`;
}

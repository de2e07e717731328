import type { ServiceCall } from '../../src/host/services/host.ts';
import type { TestDocument } from '../addon/document.ts';
import { comparableState } from './comparable-state.ts';
import { mostLeads } from './lead-workbook.ts';
import { perform, type Scenario } from './scenarios.ts';

export type Call = ServiceCall;

/** Google kills an execution after this long. */
const sixMinutes = 6 * 60_000;

const callLists = new Map<string, readonly Call[]>();
const endStates = new Map<string, ReadonlyMap<string, string>>();

/** The workbook as the action finds it. The clock is held: only waits and what a schedule says move it. */
export function documentFor({ build }: Scenario, leadCount: number): TestDocument {
  const document = build(leadCount);
  const { host } = document;
  for (const cost of Object.keys(host.costs)) (host.costs as unknown as Record<string, number>)[cost] = 0;
  host.timeLimitMilliseconds = sixMinutes;
  host.shown.length = 0;
  return document;
}

/** The service calls of an undisturbed run. */
export function callsOf(scenario: Scenario): readonly Call[] {
  const known = callLists.get(scenario.name);
  if (known) return known;
  const calls: Call[] = [];
  const document = documentFor(scenario, mostLeads);
  document.host.onCall = (call) => {
    calls.push({ ...call });
  };
  perform(scenario, document);
  callLists.set(scenario.name, calls);
  return calls;
}

/** All that stands there after a run that never failed. */
export function endStateOf(scenario: Scenario, leadCount: number): ReadonlyMap<string, string> {
  const name = `${scenario.name}, ${leadCount}`;
  const known = endStates.get(name);
  if (known) return known;
  const document = documentFor(scenario, leadCount);
  perform(scenario, document);
  const state = comparableState(document);
  endStates.set(name, state);
  return state;
}

import type { ServiceCall } from '../../src/host/services/host.ts';
import type { TestDocument } from '../addon/document.ts';
import { comparableState } from './comparable-state.ts';
import { mostLeads } from './lead-workbook.ts';
import { perform, type Scenario } from './scenarios.ts';
import { restored, type Snapshot, snapshotOf } from './snapshot.ts';

export type Call = ServiceCall;

/** What an action finds, asks of Google and leaves behind when nothing goes wrong. */
export interface Baseline {
  readonly before: Snapshot;
  readonly calls: readonly Call[];
  readonly endState: ReadonlyMap<string, string>;
}

/** Google kills an execution after this long. */
const sixMinutes = 6 * 60_000;

const baselines = new Map<string, Baseline>();

/** Ends what is on the stage. */
export function baselineOf(scenario: Scenario, leadCount = mostLeads): Baseline {
  const name = `${scenario.name}, ${leadCount}`;
  const known = baselines.get(name) ?? undisturbed(scenario, snapshotOf(scenario.build(leadCount)));
  baselines.set(name, known);
  return known;
}

/** The workbook as the action finds it. Ends what is on the stage. */
export function documentFor(before: Snapshot): TestDocument {
  const document = restored(before);
  const { host } = document;
  for (const cost of Object.keys(host.costs)) (host.costs as unknown as Record<string, number>)[cost] = 0;
  host.timeLimitMilliseconds = sixMinutes;
  return document;
}

function undisturbed(scenario: Scenario, before: Snapshot): Baseline {
  const document = documentFor(before);
  const calls: Call[] = [];
  document.host.onCall = (call) => {
    calls.push({ ...call });
  };
  perform(scenario, document);
  return { before, calls, endState: comparableState(document) };
}

import { Host, type ServiceCall } from '../../src/host/services/host.ts';
import type { TestDocument } from '../addon/document.ts';
import { comparableState } from './comparable-state.ts';
import { mostLeads } from './lead-workbook.ts';
import { passTime, perform, type Scenario } from './scenario.ts';
import { restored, type Snapshot, snapshotOf } from './snapshot.ts';
import { toldByMail } from './told-by-mail.ts';

/** A call of an undisturbed run. */
export interface Call extends ServiceCall {
  /** It reaches the spreadsheet or a store, so that something may have happened there since the call before. */
  readonly reaches: boolean;
}

/** What an action finds, asks of Google and leaves behind when nothing goes wrong. */
export interface Baseline {
  readonly before: Snapshot;
  readonly calls: readonly Call[];
  readonly endState: ReadonlyMap<string, string>;
  /** What mails have told whom. */
  readonly told: readonly string[];
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
  const calls: { -readonly [K in keyof Call]: Call[K] }[] = [];
  document.host.onCall = (call) => {
    calls.push({ ...call, reaches: stores.test(call.service) });
    passTime(scenario, document.host, call);
  };
  const stop = onReach(document.host, () => {
    const last = calls[calls.length - 1];
    if (last) last.reaches = true;
  });
  perform(scenario, document);
  stop();
  document.host.onCall = null;
  scenario.afterwards?.(document);
  return { before, calls, endState: comparableState(document), told: toldByMail(document) };
}

const stores = /^(Lock|Properties|ScriptApp|Trigger|ClockTrigger|Cache)/;

/** Reads, and writes when they are sent; what is queued, or asked of an object that the script holds, stays in the script. */
function onReach(host: Host, reached: () => void): () => void {
  const { read, change, commit } = Host.prototype;
  host.read = (cells) => {
    reached();
    read.call(host, cells);
  };
  host.change = () => {
    reached();
    change.call(host);
  };
  host.commit = () => {
    if (host.execution.pending.length > 0) reached();
    commit.call(host);
  };
  return () => {
    Object.assign(host, { read, change, commit });
  };
}

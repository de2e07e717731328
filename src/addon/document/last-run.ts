import { type ClosedLeads, shortened } from '../../scoring/index.ts';
import type { ClosedCounts, RunRequest } from '../../shared/index.ts';
import { byteLength, DocumentProperties } from '../sheets/document-properties.ts';

/** When and how the document was last scored, as kept in its properties. */
export interface RunRecord {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly by: RunRequest['by'];
  readonly command: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly leads: number;
  /** Leads per status, ladder from the lowest, then Disqualified; closed ones are in none of them. */
  readonly statuses: Readonly<Record<string, number>>;
  /** A record of an earlier version has none. */
  readonly closed?: ClosedCounts;
  /** What an empty Closed leads means in the document; a record of an earlier version does not say. */
  readonly closedLeads?: ClosedLeads;
  /** The sentence for which a later run wrote nothing; the figures are of the run before. */
  readonly stopped?: string;
  /** `unfinished: rows 2–400,000 of 600,000` where time ran out, else null. */
  readonly unfinished: string | null;
  /** Google did not let it write every status. */
  readonly isStatusRefused?: true;
}

export interface ErrorRecord {
  readonly at: number;
  readonly by: RunRequest['by'];
  readonly command: string;
  readonly message: string;
}

const runProperty = 'scoreband.lastRun';
const errorProperty = 'scoreband.lastError';
// A property holds 9 KB; a message is cut well below that.
const longestMessage = 2_000;
const longestRecord = 7_500;
const longestName = 100;

export function noteRun(kept: DocumentProperties, record: RunRecord): void {
  kept.note(runProperty, keptText(record));
  kept.note(errorProperty, null);
}

/** Names of statuses may be as long as a cell holds, and as many as a tab has rows. */
function keptText(record: RunRecord): string {
  const short = Object.entries(record.statuses).map(([name, leads]) => [shortened(name, longestName), leads]);
  const text = JSON.stringify({ ...record, statuses: Object.fromEntries(short) });
  return byteLength(text) <= longestRecord ? text : JSON.stringify({ ...record, statuses: {} });
}

/** A run that wrote nothing leaves what the sheet shows as it was. */
export function noteStop(kept: DocumentProperties, stopped: string): void {
  const before = readLastRun(kept);
  if (before !== null) noteRun(kept, { ...before, stopped });
}

/** Kept for the next person who opens the document: a failing schedule tells nobody. */
export function recordError(record: ErrorRecord): void {
  const message = record.message.slice(0, longestMessage);
  const kept = new DocumentProperties();
  kept.note(errorProperty, JSON.stringify({ ...record, message }));
  kept.save();
}

export function readLastRun(kept: DocumentProperties): RunRecord | null {
  return JSON.parse(kept.get(runProperty) ?? 'null') as RunRecord | null;
}

export function readLastError(kept: DocumentProperties): ErrorRecord | null {
  return JSON.parse(kept.get(errorProperty) ?? 'null') as ErrorRecord | null;
}

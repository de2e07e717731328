import type { RunRequest } from '../shared/index.ts';
import { deleteDocumentProperty, readDocumentProperty, writeDocumentProperties } from './doors/properties.ts';

/** When and how the document was last scored, as kept in its properties. */
export interface RunRecord {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly by: RunRequest['by'];
  readonly command: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly leads: number;
  /** Leads per status, ladder from the lowest, then Disqualified. */
  readonly statuses: Readonly<Record<string, number>>;
  /** The sentence for which a later run wrote nothing; the figures are of the run before. */
  readonly stopped?: string;
  /** `unfinished: rows 2–400,000 of 600,000` where time ran out, else null. */
  readonly unfinished: string | null;
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

export function recordRun(record: RunRecord): void {
  write(record);
  deleteDocumentProperty(errorProperty);
}

function write(record: RunRecord): void {
  writeDocumentProperties({ [runProperty]: JSON.stringify(record) });
}

/** A run that wrote nothing leaves what the sheet shows as it was. */
export function recordStop(stopped: string): void {
  const before = readLastRun();
  if (before === null) return;
  write({ ...before, stopped });
  deleteDocumentProperty(errorProperty);
}

/** Kept for the next person who opens the document: a failing schedule tells nobody. */
export function recordError(record: ErrorRecord): void {
  const message = record.message.slice(0, longestMessage);
  writeDocumentProperties({ [errorProperty]: JSON.stringify({ ...record, message }) });
}

export function readLastRun(): RunRecord | null {
  return JSON.parse(readDocumentProperty(runProperty) ?? 'null') as RunRecord | null;
}

export function readLastError(): ErrorRecord | null {
  return JSON.parse(readDocumentProperty(errorProperty) ?? 'null') as ErrorRecord | null;
}

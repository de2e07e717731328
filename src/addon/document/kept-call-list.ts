import type { CallsToday } from '../../shared/index.ts';
import { byteLength, type DocumentProperties } from '../sheets/document-properties.ts';

const listProperty = 'scoreband.callList';
// A property holds about 8,000 bytes, of which one character can take three.
const longestRecord = 7_500;

/** Keeps the beginning of the call list for whoever opens the document next; null where there is none. To be saved. */
export function noteCallList(kept: DocumentProperties, calls: CallsToday | null): void {
  kept.note(listProperty, calls && JSON.stringify(shortened(calls)));
}

/** As many lines as fit. */
function shortened(calls: CallsToday): CallsToday {
  const lines = [...calls.lines];
  const text = () => JSON.stringify({ ...calls, lines });
  while (byteLength(text()) > longestRecord) lines.pop();
  return { ...calls, lines, more: calls.more + calls.lines.length - lines.length };
}

export function readKeptCallList(kept: DocumentProperties): CallsToday | null {
  return JSON.parse(kept.get(listProperty) ?? 'null') as CallsToday | null;
}

const ownersProperty = 'scoreband.owners';

/** Keeps among whom leads are shared out. To be saved. */
export function noteOwners(kept: DocumentProperties, names: readonly string[]): void {
  const fitting = [...names];
  while (byteLength(JSON.stringify(fitting)) > longestRecord) fitting.pop();
  kept.note(ownersProperty, fitting.length > 0 ? JSON.stringify(fitting) : null);
}

export function readKeptOwners(kept: DocumentProperties): string[] {
  return JSON.parse(kept.get(ownersProperty) ?? '[]') as string[];
}

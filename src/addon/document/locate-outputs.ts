import { type Column, columnIndex, foldName, type Table } from '../../scoring/index.ts';
import { columnMarks, makingId } from '../sheets/mark.ts';
import type { StandingTab } from '../sheets/standing-tab.ts';
import { commonHeaders, type OutputId, outputDefinitions } from './output-columns.ts';

export interface LocatedOutputs {
  /** Column index from 0 of each output column that is there. */
  readonly columns: ReadonlyMap<OutputId, number>;
  /** Those found by header, which no metadata marks yet. */
  readonly unmarked: readonly OutputId[];
  /** Wanted columns that are not there yet, in the order in which they are to be made. */
  readonly missing: readonly OutputId[];
  /** A run was killed while it made columns: see `UnfinishedColumns`. */
  readonly hasUnfinishedColumns: boolean;
}

/** Our columns as they are before scores are written. */
export interface ReadyOutputs {
  readonly columns: ReadonlyMap<OutputId, number>;
  /** Leads with those columns. */
  readonly tab: StandingTab;
  /** Columns that this run has made and formatted. */
  readonly formatted: ReadonlySet<OutputId>;
}

/** Our columns by their metadata; where there is none, by header, but only when Score, Status and Why are all there. */
export function locateOutputs(tab: StandingTab, wanted: readonly OutputId[]): LocatedOutputs {
  const marked = new Map<OutputId, number>();
  const marks = columnMarks(tab);
  for (const { id, column } of marks)
    if (isOutput(id) && column !== null && !marked.has(id)) marked.set(id, column);
  const named = marked.size > 0 ? new Map<OutputId, number>() : namedColumns(tab.headers, wanted);
  const columns = marked.size > 0 ? marked : named;
  return {
    columns,
    unmarked: [...named.keys()],
    missing: wanted.filter((id) => !columns.has(id)),
    hasUnfinishedColumns: marks.some(({ id }) => id === makingId),
  };
}

/** A column of ours among those that were read; null where there is none. */
export function outputColumn(leads: Table, { columns }: LocatedOutputs, id: OutputId): Column | null {
  // One beyond the headers was moved there since they were read, which is noticed before anything is written.
  return leads.columns[columns.get(id) ?? -1] ?? null;
}

function isOutput(id: string): id is OutputId {
  return id in outputDefinitions;
}

function namedColumns(headers: readonly string[], wanted: readonly OutputId[]): Map<OutputId, number> {
  const find = (id: OutputId): number => {
    const { header } = outputDefinitions[id];
    const own = columnIndex(headers, ownHeader(header));
    return own >= 0 ? own : columnIndex(headers, header);
  };
  const found = new Map<OutputId, number>();
  if ((['score', 'status', 'why'] as const).some((id) => find(id) < 0)) return found;
  for (const { id } of Object.values(outputDefinitions)) {
    const isAsked = !commonHeaders.has(id) || wanted.includes(id);
    if (isAsked && find(id) >= 0) found.set(id, find(id));
  }
  return found;
}

const ownHeader = (header: string): string => `${header} (Scoreband)`;

/** Whether a column of ours may have been made with this header. */
export function isOutputHeader(header: string): boolean {
  return Object.values(outputDefinitions).some((output) =>
    [output.header, ownHeader(output.header)].includes(header),
  );
}

/** The header of a column that is to be made: a name that the user already uses gets a suffix. */
export function headerOfNew(id: OutputId, headers: readonly string[]): string {
  const { header } = outputDefinitions[id];
  return headers.some((taken) => foldName(taken) === foldName(header)) ? ownHeader(header) : header;
}

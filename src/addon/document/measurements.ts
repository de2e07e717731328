import {
  addScoreCounts,
  type Figure,
  type FoldMeasure,
  type Omission,
  type ScoreCount,
  type Unmeasured,
} from '../../evidence/index.ts';
import { DocumentList } from '../sheets/document-list.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';

/** How a rebuild does on deals held out of it, as far as that is worked out: it takes more than one execution may. */
export interface Measurement {
  readonly id: string;
  /** Of the deals and columns that it is worked out from. */
  readonly material: string;
  /** How many times it was begun: the deals may change meanwhile. */
  readonly beginnings: number;
  readonly options: RebuildOptions;
  /** The user's own score of each deal, where the rebuild counts it in: once it is adopted nobody knows it any more. */
  readonly opinion: readonly number[] | null;
  /** How many folds it takes. */
  readonly folds: number;
  readonly measures: readonly FoldMeasure[];
  readonly outcome: Figure | Unmeasured;
}

/** By which a rebuild is made again. */
export interface RebuildOptions {
  readonly mostFields: number | null;
  readonly scale: { readonly floor: number | null; readonly ceiling: number | null };
  readonly leaveOut: readonly Omission[];
}

const property = 'scoreband.measurements';
/** Items of a list are small. */
const opinionsInItem = 200;

type Head = Omit<Measurement, 'opinion'> & { readonly hasOpinion: boolean };
type Item = Head | readonly number[];

function listIn(kept: DocumentProperties): DocumentList<Item> {
  return new DocumentList(kept, property);
}

function readMeasurements(kept: DocumentProperties): Measurement[] {
  const measurements: Measurement[] = [];
  for (const item of listIn(kept).read()) {
    if ('id' in item) {
      const { hasOpinion, ...head } = item;
      measurements.push({ ...head, opinion: hasOpinion ? [] : null });
      continue;
    }
    const last = measurements.pop();
    if (last) measurements.push({ ...last, opinion: [...(last.opinion ?? []), ...item] });
  }
  return measurements;
}

function itemsOf({ opinion, ...head }: Measurement): Item[] {
  const pieces = Array.from({ length: Math.ceil((opinion ?? []).length / opinionsInItem) }, (_, i) =>
    opinion!.slice(i * opinionsInItem, (i + 1) * opinionsInItem),
  );
  return [{ ...head, hasOpinion: opinion !== null }, ...pieces];
}

/** null where nothing is kept of it. */
export function measurementOf(kept: DocumentProperties, id: string): Measurement | null {
  return readMeasurements(kept).find((each) => each.id === id) ?? null;
}

/** Whether one is not done, whoever waits for it. */
export function isAnyUnmeasured(kept: DocumentProperties): boolean {
  return readMeasurements(kept).some(({ outcome }) => outcome === 'not yet');
}

/** Keeps it in the place of what was kept of it before, beside those of these ids alone. */
export function keepMeasurement(
  kept: DocumentProperties,
  measurement: Measurement,
  beside: readonly string[],
): void {
  const others = readMeasurements(kept).filter(({ id }) => id !== measurement.id && beside.includes(id));
  const list = listIn(kept);
  // Whoever writes a list has to know how long it was.
  list.read();
  list.write([...others, measurement].flatMap(itemsOf));
}

/** What has come of it. */
export function outcomeOf(kept: DocumentProperties, id: string): Measurement['outcome'] {
  return measurementOf(kept, id)?.outcome ?? 'lost';
}

/** Its deals by the scores of rules learnt without them; null until all of it is measured. */
export function countsOf(kept: DocumentProperties, id: string): ScoreCount[] | null {
  const measurement = measurementOf(kept, id);
  if (measurement === null || typeof measurement.outcome === 'string') return null;
  return addScoreCounts(measurement.measures.flatMap(({ counts }) => counts ?? []));
}

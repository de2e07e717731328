import type { MeasuringProgress } from '../../shared/index.ts';
import { awaitedMeasurement } from '../document/awaited-measurement.ts';
import { isAnyUnmeasured, type Measurement } from '../document/measurements.ts';
import { anyModel } from '../document/read-model.ts';
import { withBook } from '../document/run-action.ts';
import { scoreDocument } from '../document/score-document.ts';
import { endOfWork } from '../document/work-time.ts';
import { Book } from '../sheets/book.ts';
import { now } from '../sheets/clock.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import { learnableOf } from './evidence-findings.ts';
import { Measuring } from './measure-rebuild.ts';
import { learningOf } from './rebuild.ts';

/** Long enough that reading is not most of it, short enough that a person sees something happen. */
const chunkMilliseconds = 20_000;
/** What is left of an execution after less than this is not begun. */
const leastMilliseconds = 30_000;

/** Goes on measuring a rebuild on deals held out for as long as is worth waiting for. Called again until it is done. */
export function measureChunk(): MeasuringProgress {
  const start = { command: 'page', request: { by: 'sidebar' } } as const;
  const measure = (book: Book): MeasuringProgress => {
    const measurement = awaitedMeasurement(book);
    if (measurement === null) return { done: 0, folds: 0, isDone: true };
    const measuring = measuringOf(book, measurement, endOfWork(book.startedAt, false), true);
    const after = measuring?.goOn(() => now() - book.startedAt < chunkMilliseconds);
    if (after === undefined) return { ...progressOf(measurement), isDone: true };
    return {
      ...progressOf(after),
      isDone: after.outcome !== 'not yet' && awaitedMeasurement(book) === null,
    };
  };
  return withBook(start, measure, (sentence) => {
    throw new Error(sentence);
  });
}

/** Goes on with what a scheduled execution leaves of its time. Where nothing waits, no spreadsheet is opened. */
export function measureOnSchedule(kept: DocumentProperties, startedAt: number): void {
  const endsAt = endOfWork(startedAt, true);
  if (!isAnyUnmeasured(kept) || now() + leastMilliseconds > endsAt) return;
  const book = Book.openActive({ command: 'schedule', request: { by: 'schedule' } });
  const measurement = book && awaitedMeasurement(book);
  if (book && measurement) measuringOf(book, measurement, endsAt, false)?.goOn();
}

/** null where the deals cannot be read. */
function measuringOf(
  book: Book,
  measurement: Measurement,
  endsAt: number,
  isAlone: boolean,
): Measuring | null {
  const document = scoreDocument(book, { ...anyModel, needsRules: false });
  if ('stopped' in document) return null;
  const [deals] = learningOf(document, learnableOf(document).material);
  return new Measuring(book, measurement, deals, endsAt, isAlone);
}

function progressOf({ measures, folds }: Measurement): Pick<MeasuringProgress, 'done' | 'folds'> {
  return { done: measures.length, folds };
}

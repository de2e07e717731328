import { isoDay, longDay } from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';

/** The tab Review in its metadata. */
export const reviewId = 'review';

/** What is kept of the reviews of a document. */
export interface ReviewRecord {
  /** As-of day on which the tab was last built; before the first time that of the first run. */
  readonly day: number;
  /** Its figures in words; null before the first time. */
  readonly figures: readonly string[] | null;
  /** Those of the review before, built on an earlier day. */
  readonly before: LastReview | null;
  /** Day that somebody has entered for the next one, as the last run has read it. */
  readonly next: number | null;
}

export interface LastReview {
  readonly day: number;
  readonly figures: readonly string[];
}

const property = 'scoreband.review';

export function readReview(kept: DocumentProperties): ReviewRecord | null {
  return JSON.parse(kept.get(property) ?? 'null') as ReviewRecord | null;
}

/** Written by the next `save`. */
export function noteReview(kept: DocumentProperties, record: ReviewRecord): void {
  kept.note(property, JSON.stringify(record));
}

/** From the first run on it is counted when a review is due. */
export function noteFirstDay({ kept, asOfDay }: Book): void {
  if (readReview(kept) === null) noteReview(kept, { day: asOfDay, figures: null, before: null, next: null });
}

/** The review that a new one is compared with; built twice on a day it is the same one. */
export function lastReview({ kept, asOfDay }: Book): LastReview | null {
  const record = readReview(kept);
  if (record === null || record.figures === null) return null;
  return record.day === asOfDay ? record.before : { day: record.day, figures: record.figures };
}

/** First day on which a review is due, if that has come; null else. */
function reviewDueSince({ kept, asOfDay }: Book, reviewEvery: number | null): number | null {
  const record = readReview(kept);
  if (record === null) return null;
  const { day, next } = record;
  const isEntered = next !== null && next > day;
  const due = isEntered ? next : reviewEvery === null ? Number.POSITIVE_INFINITY : day + reviewEvery;
  return due <= asOfDay ? due : null;
}

/** @example `Review due since 3 March 2026`; null where none is due */
export function reviewDueText(book: Book, reviewEvery: number | null): string | null {
  const since = reviewDueSince(book, reviewEvery);
  if (since === null) return null;
  const thisYear = isoDay(book.asOfDay).slice(0, 4);
  return `Review due since ${longDay(since).replace(` ${thisYear}`, '')}`;
}

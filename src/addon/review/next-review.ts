import { dayReader } from '../../scoring/index.ts';
import { noteReview, readReview, reviewId } from '../document/review-record.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { say } from './sentences.ts';
import { mostRows, nextKey, TheirCells } from './their-cells.ts';

/** Keeps the day that people have entered for the next review, where the tab stands. Written by the next `save`. */
export function noteNextReview({ book, markedTabs, model }: ScoredDocument): void {
  const record = readReview(book.kept);
  if (record === null) return;
  const tab = markedTabs.get(reviewId);
  const cell = tab === undefined ? '' : new TheirCells(tab.readTopRows(mostRows)).at(nextKey, say.next);
  const day = dayReader([cell], model).dayOf(cell);
  const next = Number.isNaN(day) ? null : day;
  if (next !== record.next) noteReview(book.kept, { ...record, next });
}

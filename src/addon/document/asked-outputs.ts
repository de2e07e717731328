import type { OutputId } from './output-columns.ts';
import type { ModelDocument } from './read-model.ts';

type Asking = Pick<ModelDocument, 'book' | 'outputs'>;

/** Whether a column of ours stands on Leads or is to be made there. */
export function isWanted({ outputs }: Asking, id: OutputId): boolean {
  return outputs.columns.has(id) || outputs.missing.includes(id);
}

/** Whether somebody has asked how the scores have moved: they are worked out twice for it. */
export function asksTrend(document: Asking): boolean {
  return document.book.start.request.rows === true || isWanted(document, 'trend');
}

import type { Summary } from '../../src/shared/index.ts';
import type { TestDocument } from '../addon/document.ts';
import type { Scenario } from './scenario.ts';

const sentence = /[A-Z0-9][^.?!]*[a-z][.?!:]/;

/** Whether somebody hears in a sentence what a run did, or why it did not. */
export function hasTold(
  { tells }: Scenario,
  { host, workbook }: TestDocument,
  result: unknown,
  threw: unknown,
): boolean {
  if (tells === 'menu') return host.shown.some((shown) => 'text' in shown && sentence.test(shown.text));
  if (tells === 'caller') return threw !== null || isAnswer(result);
  const runs = JSON.parse(workbook.documentProperties.get('scoreband.scheduleRuns') ?? '{}');
  const { scoredAt = null, error = null } = runs as { scoredAt?: number | null; error?: string | null };
  return scoredAt !== null || error !== null || threw !== null;
}

/** A run says what it has done or why it stopped; what only looks says what there is to see. */
function isAnswer(result: unknown): boolean {
  const answer = (result ?? {}) as Partial<Summary> & { summary?: Summary };
  const { stopped = null, messages = null } = answer.summary ?? answer;
  return messages === null || messages.length > 0 || stopped !== null;
}

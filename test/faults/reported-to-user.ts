import type { Summary } from '../../src/shared/index.ts';
import type { TestDocument } from '../addon/document.ts';
import type { Scenario } from './scenario.ts';

const sentence = /[A-Z0-9][^.?!]*[a-z][.?!:]/;

/** Whether somebody hears in a sentence what a run did, or why it did not. */
export function isReportedToUser(
  { tells }: Scenario,
  document: TestDocument,
  result: unknown,
  threw: unknown,
): boolean {
  const { shown } = document.host;
  if (tells === 'menu') return shown.some((one) => !('text' in one) || sentence.test(one.text));
  if (tells === 'caller') return threw !== null || isAnswer(result);
  // Whoever turned the schedule off, or removed Scoreband, was told that nothing runs any more.
  if (!document.workbook.documentProperties.has('scoreband.schedule')) return true;
  const { scoredAt, error } = recordOf(document);
  return scoredAt !== null || error !== null || threw !== null;
}

/** A run says what it has done or why it stopped; what only looks says what there is to see. */
function isAnswer(result: unknown): boolean {
  const { stopped = null, messages = null, modelTables } = summaryOf(result);
  return messages === null || messages.length > 0 || stopped !== null || modelTables !== undefined;
}

/** Whether a run says that all leads are scored, and admits nothing that is left to be done. */
export function claimsScores({ tells }: Scenario, document: TestDocument, result: unknown): boolean {
  const { host, workbook } = document;
  const { stopped = null, messages = [], problems = [] } = summaryOf(result);
  if (problems.some(({ level }) => level === 'error')) return false;
  const shown = host.shown.map((one) => ('text' in one ? one.text : ''));
  const texts = tells === 'menu' ? shown : messages;
  if (texts.some((text) => /problem|unfinished|could not|kept moving/.test(text))) return false;
  if (tells === 'menu') return texts.some((text) => /Scored \d/.test(text));
  if (tells === 'caller') return stopped === null && messages.length > 0;
  const { scoredAt, error } = recordOf(document);
  return scoredAt !== null && error === null && !workbook.documentProperties.has('scoreband.chunkedRun');
}

function summaryOf(result: unknown): Partial<Summary> {
  const answer = (result ?? {}) as Partial<Summary> & { summary?: Summary };
  return answer.summary ?? answer;
}

function recordOf({ workbook }: TestDocument): { scoredAt: number | null; error: string | null } {
  const runs = JSON.parse(workbook.documentProperties.get('scoreband.scheduleRuns') ?? '{}');
  return { scoredAt: null, error: null, ...(runs as object) };
}

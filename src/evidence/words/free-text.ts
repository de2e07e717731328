import type { TextField } from '../fit/field.ts';
import { writtenRuns } from './word-runs.ts';

/** Fewer texts say nothing of a column. */
const fewestTexts = 20;
/** Of the filled cells, the share that must differ from all others before. */
const distinctShare = 0.5;
/** On average; a column of single words is one of values. */
const fewestWords = 2;

/** Whether most texts of a column differ, and have several words: notes, messages, what somebody needs. */
export function isFreeText({ codes, values }: Pick<TextField, 'codes' | 'values'>): boolean {
  const filled = codes.reduce((sum, code) => sum + (code >= 0 ? 1 : 0), 0);
  if (filled < fewestTexts || values.length <= distinctShare * filled) return false;
  const words = values.reduce((sum, value) => sum + letters(value), 0);
  return words >= fewestWords * values.length;
}

/** Runs that begin with a letter. */
function letters(text: string): number {
  return writtenRuns(text).filter((written) => /^\p{L}/u.test(written)).length;
}

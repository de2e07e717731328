import type { KnownProblems, ReportedProblem } from '../../shared/index.ts';
import { byteLength, type DocumentProperties } from '../sheets/document-properties.ts';

const problemsProperty = 'scoreband.lastProblems';
// A property holds about 8,000 bytes, of which one character can take three.
const longestRecord = 7_500;
const longestMessage = 400;

const none: KnownProblems = { shown: [], errors: 0, advice: 0 };

/** Keeps the first problems of a run or check for whoever opens the document next. */
export function noteProblems(kept: DocumentProperties, problems: readonly ReportedProblem[]): void {
  kept.note(problemsProperty, problems.length > 0 ? JSON.stringify(knownOf(problems)) : null);
}

function knownOf(problems: readonly ReportedProblem[]): KnownProblems {
  const errors = problems.filter(({ level }) => level === 'error');
  const advice = problems.filter(({ level }) => level === 'advice');
  const known: KnownProblems = { shown: [], errors: errors.length, advice: advice.length };
  for (const { tab, cell, message, level } of [...errors, ...advice]) {
    const problem = { tab, cell, message: message.slice(0, longestMessage), level };
    if (byteLength(JSON.stringify({ ...known, shown: [...known.shown, problem] })) > longestRecord) break;
    known.shown.push(problem);
  }
  return known;
}

export function readLastProblems(kept: DocumentProperties): KnownProblems {
  return JSON.parse(kept.get(problemsProperty) ?? 'null') ?? none;
}

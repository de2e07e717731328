import { type Problem, withoutDirectionMarks } from '../../scoring/index.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import type { LeadNames } from './lead-names.ts';
import { readLeadNames } from './name-columns.ts';
import type { ScoredDocument } from './score-document.ts';

/**
 * Problems that stand for a lead with its name behind the address, wherever their cells are:
 * `Deals!D5, Mia Hall (K01): the closing day 2027-01-05 is in the future, …`.
 */
export function namedProblems(problems: readonly Problem[], names: LeadNames): Problem[] {
  return problems.map((problem) => named(problem, names));
}

function named(problem: Problem, names: LeadNames): Problem {
  const { leadRow, tab, cell, message } = problem;
  if (leadRow === undefined || names.plainName(leadRow) === '') return problem;
  const address = `${tab}!${cell}`;
  const name = withoutDirectionMarks(names.nameOf(leadRow));
  return { ...problem, message: `${address}, ${name}${message.slice(address.length)}` };
}

/** The document with its problems named. Its columns of names are read where the first problem asks for one. */
export function withNamedProblems(document: ScoredDocument): ScoredDocument {
  let names: LeadNames | null | undefined;
  const withNames = (problems: readonly Problem[]): readonly Problem[] => {
    if (problems.every(({ leadRow }) => leadRow === undefined)) return problems;
    if (names === undefined) names = namesOf(document);
    return names === null ? problems : namedProblems(problems, names);
  };
  return { ...document, withNames, problems: withNames(document.problems) };
}

/** null where columns were moved since the leads were read: problems are told without names as well. */
function namesOf(document: ScoredDocument): LeadNames | null {
  try {
    return readLeadNames(document);
  } catch (error) {
    if (error instanceof ColumnsMoved) return null;
    throw error;
  }
}

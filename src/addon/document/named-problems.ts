import { isOfLead, type Problem, withoutDirectionMarks } from '../../scoring/index.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import type { LeadNames } from './lead-names.ts';
import { readLeadNames } from './name-columns.ts';
import type { ScoredDocument } from './score-document.ts';

/** Problems of a lead with its name behind the address: `Leads!C5, Mia Hall (K01): "many" is not a number, …`. */
export function withNamedProblems(document: ScoredDocument): ScoredDocument {
  const { problems, leads, leadsTab } = document;
  const rowOf = (problem: Problem): number =>
    problem.tab === leadsTab.name && isOfLead(problem) ? (problem.row ?? 0) - leads.headerRow - 1 : -1;
  if (problems.every((problem) => rowOf(problem) < 0)) return document;
  const names = namesOf(document);
  if (names === null) return document;
  return { ...document, problems: problems.map((problem) => named(problem, rowOf(problem), names)) };
}

function named(problem: Problem, row: number, names: LeadNames): Problem {
  if (row < 0 || names.plainName(row) === '') return problem;
  const { tab, cell, message } = problem;
  const address = `${tab}!${cell}`;
  const name = withoutDirectionMarks(names.nameOf(row));
  return { ...problem, message: `${address}, ${name}${message.slice(address.length)}` };
}

/** null where columns were moved since: without names, problems are told as well. */
function namesOf(document: ScoredDocument): LeadNames | null {
  try {
    return readLeadNames(document);
  } catch (error) {
    if (error instanceof ColumnsMoved) return null;
    throw error;
  }
}

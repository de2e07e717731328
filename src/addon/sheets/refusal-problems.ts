import { type Problem, problemAt } from '../../scoring/index.ts';
import { say } from './sentences.ts';
import type { Refusal } from './write-carefully.ts';

export function refusalProblems(refusals: readonly Refusal[]): Problem[] {
  return refusals.map(({ tabName, place, reason, said }) => {
    const finding =
      reason === 'protected'
        ? say.cellsProtected()
        : reason === 'validated'
          ? say.cellsValidated()
          : say.cellsRefused(said);
    return problemAt(finding, tabName, place);
  });
}

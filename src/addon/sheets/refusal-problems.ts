import { type Problem, problemAt } from '../../scoring/index.ts';
import { say } from './sentences.ts';
import type { Refusal } from './write-carefully.ts';

const refusalCodes = new Set(['cells-protected', 'cells-validated', 'cells-refused']);

export function isRefusal({ code }: Problem): boolean {
  return refusalCodes.has(code);
}

export function refusalProblems(refusals: readonly Refusal[]): Problem[] {
  return refusals.map(({ tabName, cells, reason, said }) => {
    const finding =
      reason === 'protected'
        ? say.cellsProtected()
        : reason === 'validated'
          ? say.cellsValidated()
          : say.cellsRefused(said);
    return problemAt(finding, tabName, cells);
  });
}

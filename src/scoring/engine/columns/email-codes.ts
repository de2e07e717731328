import type { ConditionOf } from '../../model/rule.ts';
import { cellText, isEmptyCell, isErrorCell } from '../../reading/cell-text.ts';
import { fold } from '../../reading/fold.ts';
import { emailDomain, isPlainDomain } from '../../reading/read-email.ts';
import { remembered } from '../../reading/remembered.ts';
import type { Cell } from '../../reading/table.ts';
import type { CodeRows } from './answers.ts';
import { stateOf, unknown } from './states.ts';

/** Addresses by their domains, each of which is judged once. */
export const codeEmails: CodeRows<ConditionOf<'emailDomain' | 'invalidEmail'>> = (
  conditions,
  { cells },
  answers,
) => {
  const states = new Uint8Array(conditions.length).fill(unknown);
  const codeOfNone = answers.codeOf(states);
  const codeOf = (domain: string | null): number => {
    conditions.forEach((condition, index) => {
      if (condition.kind === 'invalidEmail') states[index] = stateOf(domain === null);
      else states[index] = domain === null ? unknown : stateOf(condition.passes(domain));
    });
    return answers.codeOf(states);
  };
  const codeOfUnusual = (cell: Cell): number => {
    if (isEmptyCell(cell) || isErrorCell(cell)) return codeOfNone;
    return codeOf(emailDomain(fold(cellText(cell))));
  };
  const codeOfDomain = remembered((written: string) => {
    const domain = written.toLowerCase();
    return isPlainDomain(domain) ? codeOf(domain) : unusual;
  });
  const codes = new Uint8Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    const from = typeof cell === 'string' ? plainDomainStart(cell) : 0;
    const code = from > 0 ? codeOfDomain((cell as string).slice(from)) : unusual;
    codes[row] = code === unusual ? codeOfUnusual(cell) : code;
  }
  return codes;
};

const unusual = -1;

// Longer addresses take the slow way, which knows their limits.
const longestPlainAddress = 64;

const plainLocalPart = /[\w+-]+(?:\.[\w+-]+)*@/y;

/**
 * Where the domain begins in an address that begins as `name.name@` in ASCII, so that only its domain is left to be judged,
 * once per distinct one; 0 for every other text. Nearly all addresses are plain, and need no folding.
 */
function plainDomainStart(text: string): number {
  plainLocalPart.lastIndex = 0;
  return text.length <= longestPlainAddress && plainLocalPart.test(text) ? plainLocalPart.lastIndex : 0;
}

import { localeOf } from '../../scoring/index.ts';
import type { Candidate } from './candidate.ts';
import { proposalWording as say } from './proposal-wording.ts';
import { numberIn, type UsableColumn } from './usable-columns.ts';

/** Shares of the values below a threshold, the first choice first. */
const highCuts = [0.75, 0.67, 0.5, 0.9];
const lowCuts = [0.25, 0.2, 0.1];

/** `at least` and `at most` rules on numbers, at values that stand in the column. */
export function numberCandidates(column: UsableColumn, localeName: string): Candidate[] {
  const numbers = column.cells.map((cell) => numberIn(cell, localeName)).filter((n) => !Number.isNaN(n));
  numbers.sort((a, b) => a - b);
  if (numbers.length === 0 || numbers[0] === numbers[numbers.length - 1]) return [];
  const { roles, header, index } = column;
  const isBehavior = roles.includes('visits');
  const isKnown = isBehavior || ['size', 'budget', 'interest'].some((role) => roles.includes(role as never));
  const base = (test: string, value: number, ends: string) => ({
    cells: {
      ...{ Rule: `${header} ${ends}`, Kind: isBehavior ? 'Behavior' : 'Attribute' },
      ...{ Field: header, Test: test, Value: numberText(value, localeName) },
    },
    column: index,
    family: `${index} ${test}`,
  });
  const high = highCuts.map((cut): Candidate => {
    const value = quantile(numbers, cut);
    const because = say.high(
      header,
      shareOf(numbers, (number) => number >= value),
    );
    const sign = isKnown ? 1 : 0;
    return { ...base('≥', value, 'high'), sign, weight: 15, prior: isKnown ? 0.6 : 0.1, because };
  });
  const low = lowCuts.map((cut): Candidate => {
    const value = quantile(numbers, cut);
    const because = say.low(
      header,
      shareOf(numbers, (number) => number <= value),
    );
    return { ...base('≤', value, 'low'), sign: -1, weight: 10, prior: isKnown ? 0.35 : 0.05, because };
  });
  return [...high, ...low];
}

/** The inverted-CDF quantile, which is a value of the column. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]!;
}

function shareOf(numbers: readonly number[], holds: (number: number) => boolean): number {
  return Math.round((100 * numbers.filter(holds).length) / numbers.length);
}

/** As the spreadsheet's locale writes it, without groups: a comma would be a separator of items elsewhere. */
function numberText(value: number, localeName: string): string {
  return String(value).replace('.', localeOf(localeName).decimalMark);
}

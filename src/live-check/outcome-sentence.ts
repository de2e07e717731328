import type { Outcome, Verdict } from './check.ts';

/** `41 of 43 as assumed; 2 differ: 7, 12.` */
export function outcomeSentence(outcomes: readonly Outcome[]): string {
  const numbersOf = (wanted: Verdict) =>
    outcomes.flatMap(({ verdict }, index) => (verdict === wanted ? [index + 1] : []));
  const [agreeing, differing, missing] = [numbersOf('agrees'), numbersOf('differs'), numbersOf('not run')];
  const parts = [`${agreeing.length} of ${agreeing.length + differing.length} as assumed`];
  if (differing.length === 1) parts.push(`1 differs: ${named(outcomes, differing)}`);
  if (differing.length > 1) parts.push(`${differing.length} differ: ${named(outcomes, differing)}`);
  if (missing.length > 0) parts.push(`not run: ${missing.join(', ')}`);
  return `${parts.join('; ')}.`;
}

function named(outcomes: readonly Outcome[], numbers: readonly number[]): string {
  return numbers.map((number) => `${number} (${outcomes[number - 1]!.check.what})`).join(', ');
}

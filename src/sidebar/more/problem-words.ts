import type { KnownProblems } from '../../shared/index.ts';
import { count, words } from '../words.ts';

const { number } = words;

function ignored(problems: KnownProblems['ignored']): string {
  return `${number(problems.reduce((sum, problem) => sum + problem.count, 0))} ignored`;
}

/** Sentences and labels of problems. */
export const problemWords = {
  problems: 'Problems',
  none: 'None found.',
  advice: 'Advice',
  more: (amount: number) => `and ${number(amount)} more of other kinds: Check rules in the menu lists them.`,
  replace: (text: string, by: string) => `“${text}” → “${by}”`,
  set: (value: string) => `They are ${value}`,
  add: {
    'Won words': 'It means won',
    'Lost words': 'It means lost',
    'Open words': 'It is open',
    'Yes words': 'It means yes',
    'No words': 'It means no',
    'Does not matter': 'It does not matter',
  },
  ignore: 'Ignore this',
  ignored,
  showAgain: 'Show again',
  notFoundNow: '(Not found any more.)',
  found: ({ errors, advice, ignored: passedOver }: KnownProblems) =>
    [
      ...(errors > 0 ? [count(errors, 'problem')] : []),
      ...(advice > 0 ? [count(advice, 'piece of advice', 'pieces of advice')] : []),
      ...(errors + advice === 0 ? ['No problems'] : []),
      ...(passedOver.length > 0 ? [ignored(passedOver)] : []),
    ].join(', '),
};

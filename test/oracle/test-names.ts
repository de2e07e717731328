import { foldName } from './cell.ts';

const synonyms: Record<string, string> = {
  is: '',
  'is not': '',
  equals: 'is equal to',
  'does not equal': '',
  contains: '',
  'does not contain': "not contains|doesn't contain",
  'starts with': 'begins with',
  'ends with': '',
  matches: '',
  'is any of': 'is one of|any of|is in',
  'is none of': 'is not one of|is not any of|none of|is not in',
  'contains any of': 'contains one of',
  'in list': 'is in list',
  'not in list': 'is not in list',
  'is empty': 'is blank',
  'is not empty': 'is not blank',
  'is yes': '',
  'is no': '',
  '=': '==',
  '≠': '!=|<>',
  '>': 'more than|is more than|greater than|is greater than',
  '≥': '>=|=>|is at least|at least',
  '<': 'less than|is less than',
  '≤': '<=|=<|is at most|at most',
  between: 'is between',
  'within last days': 'in the last days',
  'more than days ago': '',
  'email domain in': 'email domain is',
  'email is free': '',
  'email is academic': '',
  'email is invalid': '',
  'is duplicate': '',
};

/** Every spelling that is accepted, by test. */
export const spellings: Record<string, string[]> = Object.fromEntries(
  Object.entries(synonyms).map(([test, others]) => [test, [test, ...others.split('|')].filter(Boolean)]),
);

/** The test as the design names it, or undefined. */
export function testNamed(text: string): string | undefined {
  return Object.keys(spellings).find((test) => spellings[test]!.includes(foldName(text)));
}

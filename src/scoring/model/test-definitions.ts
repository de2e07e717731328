import { foldName } from '../reading/fold.ts';

/** What a test looks at, which decides how its Value and the cell are read. */
export type TestFamily =
  | 'text'
  | 'list'
  | 'empty'
  | 'yesNo'
  | 'comparison'
  | 'age'
  | 'emailDomain'
  | 'emailList'
  | 'invalidEmail'
  | 'duplicate';

/** How a text family's items are held against a text. */
export type TextComparison =
  | 'equals'
  | 'listed'
  | 'contains'
  | 'startsWith'
  | 'endsWith'
  | 'matches'
  | 'containsWords';

export type Comparator = '=' | '>' | '≥' | '<' | '≤' | 'between';

export interface TestDefinition {
  /** As the Rules tab and the sentences spell it. */
  readonly name: string;
  readonly family: TestFamily;
  readonly synonyms?: readonly string[];
  /** What its synonyms mean where every item of Value is a number, a range or a date. */
  readonly ofNumbers?: string;
  /** Holds where its positive form does not. */
  readonly isNegative?: true;
  readonly compares?: TextComparison;
  readonly comparator?: Comparator;
  /** List that the test stands for. */
  readonly list?: string;
  readonly isInDropdown?: true;
}

/** Every test of the Rules tab, by kind. */
export const testDefinitions: readonly TestDefinition[] = [
  {
    name: 'is',
    family: 'text',
    compares: 'equals',
    synonyms: ['equals', 'is equal to'],
    ofNumbers: '=',
    isInDropdown: true,
  },
  {
    name: 'is not',
    family: 'text',
    compares: 'equals',
    isNegative: true,
    synonyms: ['does not equal', 'is not equal to'],
    ofNumbers: '≠',
  },
  {
    name: 'is any of',
    family: 'text',
    compares: 'equals',
    synonyms: ['is one of', 'any of', 'is in'],
    isInDropdown: true,
  },
  {
    name: 'is none of',
    family: 'text',
    compares: 'equals',
    isNegative: true,
    synonyms: ['is not one of', 'is not any of', 'none of', 'is not in'],
  },
  { name: 'contains', family: 'text', compares: 'contains', isInDropdown: true },
  {
    name: 'does not contain',
    family: 'text',
    compares: 'contains',
    isNegative: true,
    synonyms: ['not contains', "doesn't contain"],
  },
  { name: 'starts with', family: 'text', compares: 'startsWith', synonyms: ['begins with'] },
  { name: 'ends with', family: 'text', compares: 'endsWith' },
  { name: 'matches', family: 'text', compares: 'matches' },
  { name: 'contains any of', family: 'text', compares: 'containsWords', synonyms: ['contains one of'] },
  { name: 'in list', family: 'list', compares: 'listed', synonyms: ['is in list'] },
  { name: 'not in list', family: 'list', compares: 'listed', isNegative: true, synonyms: ['is not in list'] },
  { name: 'is empty', family: 'empty', synonyms: ['is blank'], isInDropdown: true },
  { name: 'is not empty', family: 'empty', isNegative: true, synonyms: ['is not blank'], isInDropdown: true },
  { name: 'is yes', family: 'yesNo', isInDropdown: true },
  { name: 'is no', family: 'yesNo', isNegative: true },
  { name: '=', family: 'comparison', comparator: '=', synonyms: ['=='] },
  { name: '≠', family: 'comparison', comparator: '=', isNegative: true, synonyms: ['!=', '<>'] },
  {
    name: '>',
    family: 'comparison',
    comparator: '>',
    synonyms: ['more than', 'is more than', 'greater than', 'is greater than'],
  },
  {
    name: '≥',
    family: 'comparison',
    comparator: '≥',
    synonyms: ['>=', '=>', 'at least', 'is at least'],
    isInDropdown: true,
  },
  { name: '<', family: 'comparison', comparator: '<', synonyms: ['less than', 'is less than'] },
  { name: '≤', family: 'comparison', comparator: '≤', synonyms: ['<=', '=<', 'at most', 'is at most'] },
  {
    name: 'between',
    family: 'comparison',
    comparator: 'between',
    synonyms: ['is between'],
    isInDropdown: true,
  },
  { name: 'within last days', family: 'age', synonyms: ['in the last days'], isInDropdown: true },
  { name: 'more than days ago', family: 'age', isNegative: true },
  { name: 'email domain in', family: 'emailDomain', synonyms: ['email domain is'], isInDropdown: true },
  { name: 'email is free', family: 'emailList', list: 'Free mail' },
  { name: 'email is academic', family: 'emailList', list: 'Academic' },
  { name: 'email is invalid', family: 'invalidEmail' },
  { name: 'is duplicate', family: 'duplicate' },
];

const byName = new Map<string, TestDefinition>(
  testDefinitions.flatMap((test) =>
    [test.name, ...(test.synonyms ?? [])].map((name) => [foldName(name), test] as const),
  ),
);

/**
 * The test of that name or synonym, or undefined.
 * @param isNumeric whether it compares a column of Leads with numbers, ranges and dates alone
 */
export function findTest(name: string, isNumeric: () => boolean): TestDefinition | undefined {
  const folded = foldName(name);
  const test = byName.get(folded);
  const ofNumbers = test?.name === folded ? undefined : test?.ofNumbers;
  return ofNumbers !== undefined && isNumeric() ? byName.get(ofNumbers) : test;
}

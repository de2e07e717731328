import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cell,
  calendarDay,
  dayNumber,
  fold,
  statesOf as ruleStates,
} from '../../../src/scoring/index.ts';
import { propertyRuns } from '../../setup/property-runs.ts';
import { scoreWorkbook } from '../score-workbook.ts';

const names = ['no', 'match', 'unknown'];

type RuleTest = readonly [test: string, value: Cell];

/** What each rule says of the cells when all are on one column, or each on a copy of its own. */
function statesOf(tests: readonly RuleTest[], cells: readonly Cell[], areApart = false): string[][] {
  const fields = areApart ? tests.map((_, index) => `Cell ${index}`) : ['Cell'];
  const { scoring } = scoreWorkbook({
    leads: [['Key', ...fields], ...cells.map((cell, row) => [`k${row}`, ...fields.map(() => cell)])],
    rules: tests.map(([test, value], index) => ({
      Field: fields[areApart ? index : 0]!,
      Test: test,
      Value: value,
      Points: 1,
    })),
  });
  return scoring.outcomes.map((outcome) => Array.from(ruleStates(outcome), (state) => names[state]!));
}

describe('rules on one column', () => {
  const tests = [
    ['is', 'saas'],
    ['is not', 'saas'],
    ['contains', 'a'],
    ['starts with', 's'],
    ['is yes', ''],
    ['is no', ''],
    ['is empty', ''],
    ['is not empty', ''],
    ['≥', 10],
    ['>', 10],
    ['<', 10],
    ['≠', 10],
    ['between', '10-50'],
    ['=', '5; 10; 51-200'],
    ['≥', '2026-01-01'],
    ['within last days', 30],
    ['more than days ago', 30],
    ['email domain in', 'de'],
    ['email is invalid', ''],
    ['is duplicate', ''],
  ] as const;
  const anyCell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom('', ' ', '#N/A', 'SaaS', 'Sales', 'x', '#5', 'yes', 'No', 'a@b.de', 'a@b.com', 'a@'),
    fc.constantFrom('5-20', '10+', '<10', '10-50', '1,200', '2026-01-05', '51-200', '60-70'),
    fc.integer({ min: -5, max: 60 }),
    fc.constantFrom(10, 9.999_999_999_999_998, 10.000_000_000_000_002, 0.1, -0),
    fc.boolean(),
    fc.integer({ min: -40, max: 3 }).map((days) => calendarDay(dayNumber(2026, 11, 21) + days)),
  );

  it('say together what each of them says alone', () => {
    const picked = fc.shuffledSubarray([...tests], { minLength: 1 });
    const same = fc.property(picked, fc.array(anyCell, { minLength: 1, maxLength: 15 }), (some, cells) => {
      expect(statesOf(some, cells)).toEqual(statesOf(some, cells, true));
    });
    fc.assert(same, propertyRuns());
  });

  it('may be so many that a byte does not hold all that they say', () => {
    const cells = Array.from({ length: 600 }, (_, index) => `kind ${index % 300}`);
    const states = statesOf(
      Array.from({ length: 300 }, (_, index) => ['is', `kind ${index}`] as const),
      cells,
    );
    states.forEach((ofRule, rule) => {
      expect(ofRule.flatMap((state, row) => (state === 'match' ? [row] : []))).toEqual([rule, rule + 300]);
    });
  });
});

describe('tests of how a text begins', () => {
  const mark = fc.constantFrom(...'chfkCHK# \u00a0\u0301éßſKﬁＣ1', 'chief', 'Chief');
  const text = fc.string({ unit: mark, maxLength: 5 });

  it('fold a text in full wherever its first characters do not settle the matter', () => {
    const folds = fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), (cells) => {
      const expected = (passes: (folded: string) => boolean) =>
        cells.map((cell) => (fold(cell) === '' ? 'unknown' : passes(fold(cell)) ? 'match' : 'no'));
      expect(
        statesOf(
          [
            ['starts with', 'ch; K; fi'],
            ['is', 'é; c'],
            ['starts with', 'h'],
          ],
          cells,
        ),
      ).toEqual([
        expected((folded) => ['ch', 'k', 'fi'].some((item) => folded.startsWith(item))),
        expected((folded) => ['é', 'c'].includes(folded)),
        expected((folded) => folded.startsWith('h')),
      ]);
    });
    fc.assert(folds, propertyRuns());
  });
});

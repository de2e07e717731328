import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyWidthPixels } from '../../../src/addon/score/why-width.ts';
import { propertyRuns } from '../../setup/property-runs.ts';
import { arialCharacters, linesIn } from './arial-widths.ts';

/** Of each cell of a sheet, left and right of its text, with the line between columns. */
const cellPixels = 7;
const [leastWidth, greatestWidth] = [330, 600];

const word = fc.string({
  unit: fc.constantFrom(...arialCharacters.filter((character) => character !== ' ')),
  minLength: 1,
  maxLength: 16,
});
const points = fc.integer({ min: -60, max: 60 }).map((value) => (value < 0 ? `−${-value}` : `+${value}`));
const why = whyOf(word);
const usualWhy = whyOf(
  fc.constantFrom(
    ...['Decides', 'Employees:', 'large', 'Was', 'recommended', 'Visits:', 'In', 'touch', 'lately', 'Cannot'],
    ...['Industry', 'SaaS', 'Demo', 'request', 'Engagement', 'cap', 'Requested', 'pricing', '500–999', 'buy'],
  ),
);

function whyOf(words: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const line = fc
    .tuple(points, fc.array(words, { minLength: 1, maxLength: 4 }))
    .map(([value, name]) => `${value} ${name.join(' ')}`);
  return fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.array(line, { minLength: 1, maxLength: 9 }))
    .map(([score, lines]) => `${score} = ${lines.join(' · ')}`);
}

const lines = (text: string, width: number) => linesIn(text, width - cellPixels);

describe('a new Why', () => {
  it('takes at most two lines, in Arial 10, up to the greatest width', () => {
    fc.assert(
      fc.property(fc.array(why, { maxLength: 5 }), (texts) => {
        const width = whyWidthPixels(texts);
        expect(width).toBeGreaterThanOrEqual(leastWidth);
        expect(width).toBeLessThanOrEqual(greatestWidth);
        if (width < greatestWidth)
          for (const text of texts) expect(lines(text, width), text).toBeLessThanOrEqual(2);
      }),
      propertyRuns(10),
    );
  });

  it('of usual words is a tenth wider at most than its two lines need', () => {
    fc.assert(
      fc.property(usualWhy, (text) => {
        const width = whyWidthPixels([text]);
        let narrowest = leastWidth;
        while (lines(text, narrowest) > 2) narrowest++;
        expect(width, text).toBeLessThanOrEqual(1.1 * narrowest);
        if (lines(text, width) > 2) expect(narrowest).toBeGreaterThan(greatestWidth);
      }),
      propertyRuns(4),
    );
  });
});

it('the usual Whys leave the least width: two lines of it hold a hundred characters', () => {
  expect(whyWidthPixels([])).toBe(leastWidth);
  expect(whyWidthPixels(['0 = nothing matched'])).toBe(leastWidth);
  const usual = '55 = +20 Industry SaaS · +15 Company size · +25 Demo request · −5 Engagement cap';
  expect([usual.length, whyWidthPixels([usual]), lines(usual, leastWidth)]).toEqual([80, leastWidth, 2]);
});

it('one long Why among the others widens the column for its two lines, and no further', () => {
  const long =
    '65 = +25 Decides · +25 Employees: large · +20 Was recommended · +15 Visits: large · +15 In touch lately · −25 Cannot buy · −10 Fit cap';
  const width = whyWidthPixels(['0 = nothing matched', long]);
  expect([long.length, width, lines(long, width), lines(long, width - 40)]).toEqual([134, 438, 2, 3]);
});

it('a Why that no width holds in two lines gets the greatest, however long it is', () => {
  expect(whyWidthPixels([`90 = ${'+5 Downloaded a white paper · '.repeat(20)}`])).toBe(greatestWidth);
  expect(whyWidthPixels(['x'.repeat(45_000)])).toBe(greatestWidth);
});

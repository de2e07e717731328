import type { Check, CheckGroup } from '../check.ts';
import type { Range } from '../google-types.ts';
import { writtenAndRead } from '../written-and-read.ts';

const scoredFor = 'src/addon/document/carried-rows.ts';

/**
 * What a formula makes of a key and an empty text, and what a run writes for that key: the conditional format that greys a
 * misplaced score compares the two. Where they differ, scores beside such keys are grey where they stand right.
 */
function joined(named: string, fill: (key: Range) => unknown, assumed: string, locale?: string): Check {
  const what = `a key and "" are joined by a formula: ${named}${locale ? `, in ${locale}` : ''}`;
  return writtenAndRead({ what, where: scoredFor, assumed, ...(locale ? { locale } : {}) }, (scratch) => {
    const pair = scratch.cells(1, 2);
    const [key, formula] = [pair.getCell(1, 1), pair.getCell(1, 2)];
    fill(key);
    formula.setFormula(`=${key.getA1Notation()}&""`);
    return () => `${typeof formula.getValue()} ${JSON.stringify(formula.getValue())}`;
  });
}

export const keyTexts: CheckGroup = {
  title: 'A key and an empty text, joined by a formula',
  checks: [
    joined('a text', (key) => key.setValue('L-1'), 'string "L-1"'),
    joined('the number 12', (key) => key.setValue(12), 'string "12"'),
    joined('the number 12 formatted 000', (key) => key.setNumberFormat('000').setValue(12), 'string "12"'),
    joined('the number 1.5', (key) => key.setValue(1.5), 'string "1.5"'),
    joined('the number 12345678901', (key) => key.setValue(12_345_678_901), 'string "12345678901"'),
    joined('the number -5', (key) => key.setValue(-5), 'string "-5"'),
    joined(
      'a number of 16 digits',
      (key) => key.setValue(1_234_567_890_123_456),
      'string "1234567890123456"',
    ),
    joined('10 % of 1', (key) => key.setNumberFormat('0%').setValue(0.1), 'string "0.1"'),
    joined('TRUE', (key) => key.setValue(true), 'string "TRUE"'),
    joined(
      'a day formatted yyyy-mm-dd',
      (key) => key.setNumberFormat('yyyy-mm-dd').setValue(46053),
      'string "2026-01-31"',
    ),
    joined(
      'a day formatted d mmm yyyy',
      (key) => key.setNumberFormat('d mmm yyyy').setValue(46053),
      'string "2026-01-31"',
    ),
    joined(
      'a time stamp',
      (key) => key.setNumberFormat('m/d/yyyy h:mm:ss').setValue(46053.75),
      'string "2026-01-31"',
    ),
    joined('an empty cell', () => undefined, 'string ""'),
    joined('the number 1.5', (key) => key.setValue(1.5), 'string "1,5"', 'de_DE'),
  ],
};

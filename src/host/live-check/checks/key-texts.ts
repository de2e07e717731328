import { type Check, type CheckGroup, writtenAndRead } from '../check.ts';

interface Key {
  readonly named: string;
  /** Empty for an empty cell. */
  readonly value: string | number | boolean;
  readonly assumed: string;
  readonly format?: string;
  readonly locale?: string;
}

/**
 * What a formula makes of a key and an empty text, and what a run writes for that key: the conditional format that greys a
 * misplaced score compares the two. Where they differ, scores beside such keys are grey where they stand right.
 */
function joined({ named, value, assumed, format, locale }: Key): Check {
  const what = `a key and "" are joined by a formula: ${named}${locale ? `, in ${locale}` : ''}`;
  const where = 'src/addon/document/carried-rows.ts';
  const about = { what, where, assumed: `string ${JSON.stringify(assumed)}`, ...(locale ? { locale } : {}) };
  return writtenAndRead(about, (scratch) => {
    const pair = scratch.cells(1, 2);
    const [key, formula] = [pair.getCell(1, 1), pair.getCell(1, 2)];
    if (format) key.setNumberFormat(format);
    key.setValue(value);
    formula.setFormula(`=${key.getA1Notation()}&""`);
    return () => `${typeof formula.getValue()} ${JSON.stringify(formula.getValue())}`;
  });
}

const day = '2026-01-31';

const keys: readonly Key[] = [
  { named: 'a text', value: 'L-1', assumed: 'L-1' },
  { named: 'the number 12', value: 12, assumed: '12' },
  { named: 'the number 12 formatted 000', value: 12, format: '000', assumed: '12' },
  { named: 'the number 1.5', value: 1.5, assumed: '1.5' },
  { named: 'the number 12345678901', value: 12_345_678_901, assumed: '12345678901' },
  { named: 'the number -5', value: -5, assumed: '-5' },
  { named: 'a number of 16 digits', value: 1_234_567_890_123_456, assumed: '1234567890123456' },
  { named: '10 % of 1', value: 0.1, format: '0%', assumed: '0.1' },
  { named: 'TRUE', value: true, assumed: 'TRUE' },
  { named: 'a day formatted yyyy-mm-dd', value: 46053, format: 'yyyy-mm-dd', assumed: day },
  { named: 'a day formatted d mmm yyyy', value: 46053, format: 'd mmm yyyy', assumed: day },
  { named: 'a time stamp', value: 46053.75, format: 'm/d/yyyy h:mm:ss', assumed: day },
  { named: 'an empty cell', value: '', assumed: '' },
  { named: 'the number 1.5', value: 1.5, assumed: '1,5', locale: 'de_DE' },
];

export const keyTexts: CheckGroup = {
  title: 'A key and an empty text, joined by a formula',
  checks: keys.map(joined),
};

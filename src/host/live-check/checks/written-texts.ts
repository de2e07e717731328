import { type Check, type CheckGroup, inScratch } from '../check.ts';
import { describedAll, quoted } from '../described.ts';
import { cellCheck } from './cell-check.ts';

export const plainTextCells: CheckGroup = {
  title: 'Cells formatted as plain text',
  checks: [
    ...['=1+1', '+text', '10-50', 'TRUE', '007', '#N/A', "'12"].map((value) => {
      const text = quoted(value);
      return cellCheck(`the text ${text} is set in a cell formatted "@"`, `text ${text}`, {
        value,
        format: '@',
      });
    }),
    inScratch(
      'a block of texts with an apostrophe before each is set',
      'text "=1+1", text "12"; text "TRUE", text "1/2"',
      (scratch) =>
        describedAll(
          scratch.cells(2, 2).setValues([
            ["'=1+1", "'12"],
            ["'TRUE", "'1/2"],
          ]),
        ),
    ),
    inScratch(
      'a block of texts is set after each column has got its format, all in one commit',
      'number 55, text "55 = +20", date 2026-01-31 00:00:00; number 0, text "1/2", empty',
      (scratch) => {
        const block = scratch.cells(2, 3);
        block.setNumberFormats([
          ['0', '@', 'yyyy-mm-dd'],
          ['0', '@', 'yyyy-mm-dd'],
        ]);
        block.setValues([
          [55, '55 = +20', 46053],
          [0, '1/2', ''],
        ]);
        return describedAll(block);
      },
    ),
  ],
};

const typing = { where: 'src/host/workbook/typed-text.ts' };
const german = { where: 'src/host/workbook/locale-conventions.ts', locale: 'de_DE' };

/** What texts become that a script sets as the values of cells without a format. */
const typed: readonly (readonly [value: string, assumed: string, more?: Partial<Check>])[] = [
  ["'text", 'text "text"'],
  ["'12", 'text "12"'],
  ["'=1+1", 'text "=1+1"'],
  ["'10-50", 'text "10-50"'],
  ["''text", 'text "\'text"'],
  ['=1+1', 'formula =1+1', typing],
  ['+text', 'formula =+text', typing],
  ['-text', 'text "-text"', typing],
  ['@text', 'text "@text"', typing],
  ['TRUE', 'TRUE', typing],
  [' padded ', 'text " padded "', typing],
  ['12', 'number 12', typing],
  ['007', 'number 7', typing],
  ['10%', 'number 0.1', typing],
  ['1,5', 'text "1,5"', typing],
  ['2026-01-15', 'date 2026-01-15 00:00:00', typing],
  ['10-50', 'date 1950-10-01 00:00:00', typing],
  ['51-200', 'text "51-200"', typing],
  ['1000+', 'text "1000+"', typing],
  ['1,5', 'number 1.5', german],
  ['1.5.2026', 'date 2026-05-01 00:00:00', german],
];

export const typedTexts: CheckGroup = {
  title: 'Texts that a script sets are read as if a person typed them',
  checks: typed.map(([value, assumed, more]) => {
    const what = `the text ${quoted(value)} is set as a value`;
    return cellCheck(more?.locale ? `${what} in a spreadsheet of ${more.locale}` : what, assumed, {
      value,
      ...more,
    });
  }),
};

interface Key {
  readonly named: string;
  /** Empty for an empty cell. */
  readonly value: string | number | boolean;
  readonly assumed: string;
  readonly format?: string;
  readonly locale?: string;
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

/**
 * What a formula makes of a key and an empty text, and what a run writes for that key: the conditional format that greys a
 * misplaced score compares the two. Where they differ, scores beside such keys are grey where they stand right.
 */
export const keyTexts: CheckGroup = {
  title: 'A key and an empty text, joined by a formula',
  checks: keys.map(({ named, value, assumed, format, ...more }) => ({
    what: `a key and "" are joined by a formula: ${named}${more.locale ? `, in ${more.locale}` : ''}`,
    where: 'src/addon/document',
    assumed: `string ${JSON.stringify(assumed)}`,
    writesFirst: true,
    ...more,
    see(scratch) {
      const pair = scratch.cells(1, 2);
      const [key, formula] = [pair.getCell(1, 1), pair.getCell(1, 2)];
      if (format) key.setNumberFormat(format);
      key.setValue(value);
      formula.setFormula(`=${key.getA1Notation()}&""`);
      return () => `${typeof formula.getValue()} ${JSON.stringify(formula.getValue())}`;
    },
  })),
};

import { type Check, type CheckGroup, inScratch, sheets, writtenAndRead } from '../check.ts';
import { described, describedAll, quoted } from '../described.ts';

const typing = 'src/host/workbook/typed-text.ts';

/** A text that is set in a cell whose format was set to plain text in the same breath. */
function inPlainText(text: string): Check {
  const what = `the text ${quoted(text)} is set in a cell formatted "@"`;
  return writtenAndRead({ what, where: sheets, assumed: `text ${quoted(text)}` }, (scratch) => {
    const cell = scratch.cell().setNumberFormat('@').setValue(text);
    return () => described(cell);
  });
}

export const plainTextCells: CheckGroup = {
  title: 'Cells formatted as plain text',
  checks: [
    ...['=1+1', '+text', '10-50', 'TRUE', '007', '#N/A', "'12"].map(inPlainText),
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

/** What a text becomes that a script sets as the value of a cell without a format. */
function typed(text: string, assumed: string, where = typing, locale = ''): Check {
  const what = `the text ${quoted(text)} is set as a value${locale && ` in a spreadsheet of ${locale}`}`;
  return writtenAndRead({ what, where, assumed, ...(locale ? { locale } : {}) }, (scratch) => {
    const cell = scratch.cell().setValue(text);
    return () => described(cell);
  });
}

export const typedTexts: CheckGroup = {
  title: 'Texts that a script sets are read as if a person typed them',
  checks: [
    typed("'text", 'text "text"', sheets),
    typed("'12", 'text "12"', sheets),
    typed("'=1+1", 'text "=1+1"', sheets),
    typed("'10-50", 'text "10-50"', sheets),
    typed("''text", 'text "\'text"', sheets),
    typed('=1+1', 'formula =1+1'),
    typed('+text', 'formula =+text'),
    typed('-text', 'text "-text"'),
    typed('@text', 'text "@text"'),
    typed('TRUE', 'TRUE'),
    typed(' padded ', 'text " padded "'),
    typed('12', 'number 12'),
    typed('007', 'number 7'),
    typed('10%', 'number 0.1'),
    typed('1,5', 'text "1,5"'),
    typed('2026-01-15', 'date 2026-01-15 00:00:00'),
    typed('10-50', 'date 1950-10-01 00:00:00'),
    typed('51-200', 'text "51-200"'),
    typed('1000+', 'text "1000+"'),
    typed('1,5', 'number 1.5', 'src/host/workbook/locale-conventions.ts', 'de_DE'),
    typed('1.5.2026', 'date 2026-05-01 00:00:00', 'src/host/workbook/locale-conventions.ts', 'de_DE'),
  ],
};

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
  const where = 'src/addon/document';
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

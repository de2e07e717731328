import { type Check, type CheckGroup, writtenAndRead } from '../check.ts';
import { described, describedAll, quoted } from '../described.ts';

const carefully = 'src/addon/sheets/write-carefully.ts';
const columns = 'src/addon/sheets/write-columns.ts';
const typing = 'src/host/workbook/typed-text.ts';

/** A text that is set in a cell whose format was set to plain text in the same breath. */
function inPlainText(text: string): Check {
  const what = `the text ${quoted(text)} is set in a cell formatted "@"`;
  return writtenAndRead({ what, where: columns, assumed: `text ${quoted(text)}` }, (scratch) => {
    const cell = scratch.cell().setNumberFormat('@').setValue(text);
    return () => described(cell);
  });
}

export const plainTextCells: CheckGroup = {
  title: 'Cells formatted as plain text',
  checks: [
    ...['=1+1', '+text', '10-50', 'TRUE', '007', '#N/A', "'12"].map(inPlainText),
    {
      what: 'a block of texts is set after each column has got its format, all in one commit',
      where: columns,
      assumed: 'number 55, text "55 = +20", date 2026-01-31 00:00:00; number 0, text "1/2", empty',
      see(scratch) {
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
    },
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
    typed("'text", 'text "text"', carefully),
    typed("'12", 'text "12"', carefully),
    typed("'=1+1", 'text "=1+1"', carefully),
    typed("'10-50", 'text "10-50"', carefully),
    typed("''text", 'text "\'text"', carefully),
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

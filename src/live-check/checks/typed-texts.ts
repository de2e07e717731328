import type { Check, CheckGroup } from '../check.ts';
import { described, describedAsShown, quoted } from '../described.ts';
import type { Range } from '../google-types.ts';
import { writtenAndRead } from '../written-and-read.ts';

const typedText = 'src/host/workbook/typed-text.ts';
const typedNumber = 'src/host/workbook/typed-number.ts';
const typedDate = 'src/host/workbook/typed-date.ts';
const conventions = 'src/host/workbook/locale-conventions.ts';

type Reader = (cell: Range) => string;

/** What a text becomes that a script sets as the value of a cell without a format. */
function typed(
  text: string,
  assumed: string,
  where: string,
  locale?: string,
  read: Reader = described,
): Check {
  const what = `the text ${quoted(text)} is set as a value${locale ? ` in a spreadsheet of ${locale}` : ''}`;
  return writtenAndRead({ what, where, assumed, ...(locale ? { locale } : {}) }, (scratch) => {
    const cell = scratch.cell().setValue(text);
    return () => read(cell);
  });
}

/** With what the cell shows: the shape of the text chooses a number format. */
function shaped(text: string, assumed: string, where: string, locale?: string): Check {
  return typed(text, assumed, where, locale, describedAsShown);
}

/** Without a year it is this year's. */
function thisYear(text: string, monthAndDay: string, locale?: string): Check {
  return typed(text, `date of this year, ${monthAndDay}`, typedDate, locale, (cell) => {
    const year = Utilities.formatDate(new Date(), 'Etc/UTC', 'yyyy');
    const day = new RegExp(`^date ${year}-(\\d\\d-\\d\\d) 00:00:00$`);
    return described(cell).replace(day, 'date of this year, $1');
  });
}

export const typedTexts: CheckGroup = {
  title: 'Texts that a script sets are read as if a person typed them',
  checks: [
    typed('=1+1', 'formula =1+1', typedText),
    typed('=', 'text "="', typedText),
    typed('+text', 'formula =+text', typedText),
    typed('+1 555 0100', 'formula =+1 555 0100', typedText),
    typed('-text', 'text "-text"', typedText),
    typed('@text', 'text "@text"', typedText),
    typed("'text", 'text "text"', typedText),
    typed("'12", 'text "12"', typedText),
    typed("'=1+1", 'text "=1+1"', typedText),
    typed("''text", 'text "\'text"', typedText),
    typed('TRUE', 'TRUE', typedText),
    typed('false', 'FALSE', typedText),
    typed('WAHR', 'text "WAHR"', conventions),
    typed('#N/A', 'text "#N/A"', typedText),
    typed(' padded ', 'text " padded "', typedText),
    typed('one\ntwo', 'text "one\\ntwo"', typedText),
    typed('a\u202eb', 'text "a\u202eb"', typedText),
    typed('12', 'number 12', typedNumber),
    typed(' 12 ', 'number 12', typedNumber),
    typed('007', 'number 7', typedNumber),
    typed('+5', 'number 5', typedNumber),
    typed('-5', 'number -5', typedNumber),
    typed('(40)', 'number -40', typedNumber),
    typed('.5', 'number 0.5', typedNumber),
    typed('12345678901234567890', 'number 12345678901234567000', typedNumber),
    typed('1e400', 'text "1e400"', typedNumber),
    typed('1,5', 'text "1,5"', typedNumber),
    shaped('1,234.50', 'number 1234.5, shown as "1,234.50"', typedNumber),
    shaped('10%', 'number 0.1, shown as "10%"', typedNumber),
    shaped('10.5%', 'number 0.105, shown as "10.50%"', typedNumber),
    shaped('$5', 'number 5, shown as "$5"', typedNumber),
    shaped('1E5', 'number 100000, shown as "1.00E+05"', typedNumber),
    thisYear('1/2', '01-02'),
    thisYear('5 Jan', '01-05'),
    shaped('1/2/2026', 'date 2026-01-02 00:00:00, shown as "1/2/2026"', typedDate),
    shaped('2026-01-15', 'date 2026-01-15 00:00:00, shown as "2026-01-15"', typedDate),
    typed('10-50', 'date 1950-10-01 00:00:00', typedDate),
    typed('51-200', 'text "51-200"', typedDate),
    typed('11-50', 'date 1950-11-01 00:00:00', typedDate),
    typed('1000+', 'text "1000+"', typedText),
    typed('1.5.2026', 'text "1.5.2026"', typedDate),
    typed('Jan 5, 2026', 'date 2026-01-05 00:00:00', typedDate),
    typed('1/1/30', 'date 1930-01-01 00:00:00', typedDate),
    typed('1/1/29', 'date 2029-01-01 00:00:00', typedDate),
    typed('2026-01-15 13:45', 'date 2026-01-15 13:45:00', typedDate),
    typed('1:30 PM', 'date 1899-12-30 13:30:00', typedDate),
    thisYear('1/2', '02-01', 'en_GB'),
    typed('1.200,50', 'number 1200.5', conventions, 'de_DE'),
    typed('1,5', 'number 1.5', conventions, 'de_DE'),
    typed('WAHR', 'TRUE', conventions, 'de_DE'),
    typed('TRUE', 'TRUE', conventions, 'de_DE'),
    typed('1.5.2026', 'date 2026-05-01 00:00:00', conventions, 'de_DE'),
    typed('2026-01-15', 'date 2026-01-15 00:00:00', conventions, 'de_DE'),
    typed('1\u202f200,5', 'number 1200.5', conventions, 'fr_FR'),
  ],
};

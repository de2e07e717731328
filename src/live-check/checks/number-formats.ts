import type { Check, CheckGroup } from '../check.ts';
import { quoted } from '../described.ts';
import { writtenAndRead } from '../written-and-read.ts';

const number = 'src/host/workbook/display-number.ts';
const date = 'src/host/workbook/display-date.ts';
const conventions = 'src/host/workbook/locale-conventions.ts';
const access = 'src/host/services/spreadsheet/format-access.ts';
const writing = 'src/host/services/spreadsheet/write-values.ts';

/** What a value shows in a format; null for none. */
function shown(
  value: number | boolean | Date,
  format: string | null,
  assumed: string,
  where = number,
  locale?: string,
): Check {
  const named = typeof value === 'object' ? `the date ${value.toISOString()}` : String(value);
  const how = format === null ? 'without a format' : `as ${format}`;
  const what = `${named} is shown ${how}${locale ? ` in ${locale}` : ''}`;
  return writtenAndRead(
    { what, where, assumed: quoted(assumed), ...(locale ? { locale } : {}) },
    (scratch) => {
      const cell = scratch.cell().setValue(value);
      if (format !== null) cell.setNumberFormat(format);
      return () => quoted(cell.getDisplayValue());
    },
  );
}

/** A format as it is read back. */
function readBack(format: string, assumed = format): Check {
  const what = `the number format ${quoted(format)} is set and read`;
  return writtenAndRead({ what, where: access, assumed: quoted(assumed) }, (scratch) => {
    const cell = scratch.cell().setNumberFormat(format);
    return () => quoted(cell.getNumberFormat());
  });
}

export const numberFormats: CheckGroup = {
  title: 'Number formats',
  checks: [
    {
      what: 'the number format of a new cell is read',
      where: 'src/host/workbook/number-format.ts',
      assumed: '"0.###############"',
      see: (scratch) => quoted(scratch.cell().getNumberFormat()),
    },
    readBack('general', '0.###############'),
    readBack('@'),
    readBack('yyyy-mm-dd'),
    readBack('"TRUE";"TRUE";"FALSE"'),
    shown(12, null, '12'),
    shown(1 / 3, null, '0.3333333333'),
    shown(0.1 + 0.2, null, '0.3'),
    shown(123_456_789_012, null, '123456789012'),
    shown(1e15, null, '1.0E+15'),
    shown(1234.5, '#,##0.00', '1,234.50'),
    shown(1.005, '0.00', '1.01'),
    shown(2.5, '0', '3'),
    shown(-2.5, '0', '-3'),
    shown(-0.4, '0', '0'),
    shown(0.125, '0%', '13%'),
    shown(-5, '0;(0)', '(5)'),
    shown(0, '"TRUE";"TRUE";"FALSE"', 'FALSE'),
    shown(true, '"TRUE";"TRUE";"FALSE"', 'TRUE', 'src/addon/sheets/make-tab.ts'),
    shown(1234567, '0.0,,"M"', '1.2M'),
    shown(12345, '0.00E+00', '1.23E+04'),
    shown(46053.75, 'd mmm yyyy', '31 Jan 2026', date),
    shown(46053.75, 'dddd', 'Saturday', date),
    shown(46053.75, 'yyyy-mm-dd hh:mm', '2026-01-31 18:00', date),
    shown(46053.75, 'h:mm AM/PM', '6:00 PM', date),
    shown(1.5, '[h]:mm', '36:00', date),
    shown(new Date(Date.UTC(2026, 0, 31)), null, '1/31/2026', writing),
    shown(new Date(Date.UTC(2026, 0, 31, 18, 30)), null, '1/31/2026 18:30:00', writing),
    shown(1.5, null, '1,5', conventions, 'de_DE'),
    shown(1234.5, '#,##0.00', '1.234,50', conventions, 'de_DE'),
  ],
};

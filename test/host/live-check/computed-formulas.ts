import { parseA1 } from '../../../src/host/workbook/a1-notation.ts';
import { type Cell, cellError, Formula, type PlainValue } from '../../../src/host/workbook/cell.ts';
import { displayText } from '../../../src/host/workbook/display-text.ts';
import { localeConventions } from '../../../src/host/workbook/locale-conventions.ts';
import { isDateFormat } from '../../../src/host/workbook/number-format.ts';
import type { Sheet, Workbook } from '../../../src/host/workbook/workbook.ts';

/** Tabs with more cells have no formulas in the live check. */
const mostCells = 30_000;

const constants: Record<string, PlainValue> = {
  '=1/0': cellError('#DIV/0!'),
  '=NA()': cellError('#N/A'),
  '=SQRT(-1)': cellError('#NUM!'),
  '="a"+1': cellError('#VALUE!'),
  '=nosuchname': cellError('#NAME?'),
  '=INDIRECT("nosuchtab!A1")': cellError('#REF!'),
  '=""': '',
};

/**
 * Nothing computes formulas in the host: here the test plays that part for those that the live check writes. To be
 * called before a read, which then finds computed what was sent before it.
 */
export function computeFormulas(workbook: Workbook): void {
  for (const sheet of workbook.sheets) {
    if (sheet.maxRows * sheet.maxColumns <= mostCells) computeIn(sheet);
  }
}

function computeIn(sheet: Sheet): void {
  for (let column = 1; column <= sheet.cells.lastColumn(); column++) {
    const cells = sheet.cells.column(column);
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (!(cell instanceof Formula) || cell.value !== null) continue;
      if (cell.text.startsWith('={')) spill(cells, i, cell);
      else cells[i] = new Formula(cell.text, computed(cell.text, sheet));
    }
  }
}

/** `={"a";"b"}` fills the cells below it. */
function spill(cells: Cell[], row: number, { text }: Formula): void {
  const values = text
    .slice(2, -1)
    .split(';')
    .map((part) => part.slice(1, -1));
  cells[row] = new Formula(text, values[0]!);
  values.slice(1).forEach((value, index) => {
    cells[row + 1 + index] = value;
  });
}

function computed(text: string, sheet: Sheet): PlainValue {
  const joined = /^=([A-Z]+\d+)&""$/.exec(text);
  return joined ? joinedText(joined[1]!, sheet) : (constants[text] ?? null);
}

/** As the add-on takes it: a number with all its digits, a day as yyyy-mm-dd whatever it is shown as. */
function joinedText(address: string, sheet: Sheet): string {
  const { row, column } = parseA1(address, sheet)!;
  const value = sheet.cells.at(row, column);
  const { locale } = sheet.workbook;
  if (typeof value !== 'number') return displayText(value, undefined, locale);
  return isDateFormat(sheet.formats.numberFormat.at(row, column))
    ? displayText(Math.floor(value), 'yyyy-mm-dd', locale)
    : String(value).replace('.', localeConventions(locale).decimal);
}

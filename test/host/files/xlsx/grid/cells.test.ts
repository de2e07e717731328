import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, cellError, Formula, pendingResult } from '../../../../../src/host/workbook/cell.ts';
import type { CellFormat } from '../../../../../src/host/workbook/cell-formats.ts';
import { Workbook } from '../../../../../src/host/workbook/workbook.ts';
import { propertyRuns } from '../../../../setup/property-runs.ts';
import { reopened } from '../reopened.ts';

const text = fc
  .string({
    unit: fc.constantFrom(
      'a',
      'ß',
      '😀',
      ' ',
      '\n',
      '\t',
      '\r',
      '<',
      '&',
      '"',
      "'",
      '_x0041_',
      '\u0007',
      '=',
    ),
  })
  .filter((value) => value !== '');
const plain = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  text,
  fc.constantFrom('#N/A', '#REF!', '#DIV/0!').map(cellError),
  fc.constant(null),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { arbitrary: plain, weight: 5 },
  {
    arbitrary: fc
      .tuple(fc.constantFrom('=A1*2', '=IF(B2<3,"<&>",\'My tab\'!C$4)'), plain)
      // One that has no result yet says so when it comes back.
      .map(([f, v]) => new Formula(f, v ?? pendingResult)),
    weight: 1,
  },
);
const color = fc.constantFrom('#ff0000', '#0b8043');
const format: fc.Arbitrary<Partial<CellFormat>> = fc.record(
  {
    numberFormat: fc.constantFrom('@', '0.00', 'yyyy-mm-dd', '"<&>" 0', '#,##0.00;[Red]-#,##0.00'),
    background: color,
    fontColor: color,
    fontFamily: fc.constantFrom('Georgia', 'A & B'),
    // 10 is what a cell has anyway.
    fontSize: fc.integer({ min: 11, max: 40 }),
    fontWeight: fc.constant('bold' as const),
    fontStyle: fc.constant('italic' as const),
    fontLine: fc.constantFrom('underline' as const, 'line-through' as const),
    horizontalAlignment: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    verticalAlignment: fc.constantFrom('top' as const, 'middle' as const),
    wrap: fc.constant('WRAP' as const),
    borderTop: fc.constantFrom('SOLID #000000', 'DASHED #ff0000'),
    borderLeft: fc.constant('DOUBLE #000000'),
  },
  { requiredKeys: [] },
);
interface Change {
  row: number;
  column: number;
  cell: Cell;
  format: Partial<CellFormat>;
  rows: number;
}
const changes = fc.array(
  fc.record({
    row: fc.integer({ min: 1, max: 12 }),
    column: fc.integer({ min: 1, max: 30 }),
    rows: fc.integer({ min: 1, max: 9 }),
    cell,
    format,
  }),
  { maxLength: 25 },
);

function apply(workbook: Workbook, list: readonly Change[]): void {
  const sheet = workbook.sheets[0]!;
  for (const { row, column, rows, cell: value, format: looks } of list) {
    sheet.cells.set(row, column, value);
    const area = { row, column, rows, columns: 1 };
    for (const layer of Object.values(sheet.formats)) layer.set(area, undefined);
    for (const [key, part] of Object.entries(looks))
      sheet.formats[key as keyof CellFormat].set(area, part as never);
  }
}

/** All that the cells of a sheet say, as data that can be compared. */
function contents(workbook: Workbook) {
  const sheet = workbook.sheets[0]!;
  const cells: Record<string, unknown> = {};
  for (let row = 1; row <= sheet.maxRows; row++) {
    for (let column = 1; column <= sheet.maxColumns; column++) {
      const looks = Object.entries(sheet.formats).flatMap(([key, layer]) => {
        const part = layer.at(row, column);
        return part === undefined ? [] : [[key, part]];
      });
      const value = sheet.cells.at(row, column);
      if (value !== null || looks.length > 0) cells[`${row},${column}`] = { value, looks };
    }
  }
  return cells;
}

function newWorkbook() {
  const workbook = new Workbook();
  workbook.addSheet('My tab', { rows: 20, columns: 30 });
  return workbook;
}

describe('cells and their looks', () => {
  it('come back from a new file as they were', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const workbook = newWorkbook();
        apply(workbook, list);
        expect(contents((await reopened(workbook)).workbook)).toEqual(contents(workbook));
      }),
      propertyRuns(),
    );
  });

  it('come back from a file that they were changed in', async () => {
    await fc.assert(
      fc.asyncProperty(changes, changes, async (first, second) => {
        const workbook = newWorkbook();
        apply(workbook, first);
        const file = await reopened(workbook);
        apply(workbook, second);
        apply(file.workbook, second);
        expect(contents((await reopened(file.workbook, file)).workbook)).toEqual(contents(workbook));
      }),
      propertyRuns(),
    );
  });
});

it('keeps a text that is longer than a cell of a file may be', async () => {
  const workbook = newWorkbook();
  const long = 'version '.repeat(5_600);
  workbook.sheets[0]!.cells.set(3, 2, long);
  const file = await reopened(workbook);
  expect(file.workbook.sheets[0]!.cells.at(3, 2)).toBe(long);
});

it('gives a column a format as a whole, where it goes down to the end of the grid', async () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Leads');
  sheet.cells.set(1, 1, 'Value');
  sheet.formats.numberFormat.set({ row: 2, column: 1, rows: 999, columns: 1 }, '@');
  const read = (await reopened(workbook)).workbook.sheets[0]!;
  expect(read.formats.numberFormat.column(1)!.runs()).toEqual([{ from: 2, to: 1000, value: '@' }]);
});

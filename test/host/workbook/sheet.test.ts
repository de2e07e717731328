import { beforeEach, describe, expect, it } from 'vitest';
import { Formula } from '../../../src/host/workbook/cell.ts';
import { sortByFilter, sortRows } from '../../../src/host/workbook/sort-rows.ts';
import { type Sheet, Workbook } from '../../../src/host/workbook/workbook.ts';

let workbook: Workbook;
let sheet: Sheet;

beforeEach(() => {
  workbook = new Workbook();
  sheet = workbook.addSheet('Leads', { rows: 10, columns: 5 });
});

function cell(row: number, column: number) {
  return { row, column, rows: 1, columns: 1 };
}

function column(number: number, rows: number) {
  return Array.from({ length: rows }, (_, i) => sheet.cells.at(i + 1, number));
}

function fill(columnNumber: number, values: Parameters<Sheet['cells']['set']>[2][]) {
  values.forEach((value, i) => {
    sheet.cells.set(i + 1, columnNumber, value);
  });
}

describe('content', () => {
  it('ends at the last row and column that hold anything, a FALSE checkbox and an empty formula included', () => {
    expect([sheet.lastRow(), sheet.lastColumn()]).toEqual([0, 0]);
    sheet.cells.set(7, 2, false);
    sheet.cells.set(3, 4, new Formula('=""', ''));
    expect([sheet.lastRow(), sheet.lastColumn()]).toEqual([7, 4]);
    sheet.cells.set(7, 2, null);
    expect(sheet.lastRow()).toBe(3);
  });
});

describe('inserting, removing and moving', () => {
  it('takes values, notes, formats and validations of a column along', () => {
    fill(2, ['Email', 'a@b.c']);
    sheet.notes.set(cell(1, 2), 'key');
    sheet.formats.background.set(cell(1, 2), '#ff0000');
    const rule = { criteria: 'CHECKBOX', values: [], allowInvalid: false, helpText: null };
    sheet.validations.set(cell(2, 2), rule);
    sheet.insert('column', 1, 2);
    expect(column(4, 2)).toEqual(['Email', 'a@b.c']);
    expect(sheet.notes.at(1, 4)).toBe('key');
    expect(sheet.formats.background.at(1, 4)).toBe('#ff0000');
    expect(sheet.validations.at(2, 4)).toBe(rule);
    expect(sheet.maxColumns).toBe(7);
  });

  it('lets a new column look like its neighbour, without its values and notes', () => {
    sheet.formats.numberFormat.set({ row: 1, column: 2, rows: 10, columns: 1 }, 'yyyy-mm-dd');
    sheet.notes.set(cell(1, 2), 'key');
    sheet.insert('column', 3, 1, 2);
    expect(sheet.formats.numberFormat.at(5, 3)).toBe('yyyy-mm-dd');
    expect(sheet.notes.at(1, 3)).toBeUndefined();
  });

  it('moves the metadata of a column with it and drops it with the column', () => {
    sheet.metadata.push({ id: 1, key: 'score', value: null, visibility: 'DOCUMENT', on: 'column', index: 3 });
    sheet.insert('column', 2, 1);
    expect(sheet.metadata[0]!.index).toBe(4);
    sheet.move('column', 4, 1, 1);
    expect(sheet.metadata[0]!.index).toBe(1);
    sheet.remove('column', 1, 1);
    expect(sheet.metadata).toEqual([]);
  });

  it('moves filters with their criteria, conditional formats, bandings, merges, protections, charts and names', () => {
    const area = { row: 1, column: 2, rows: 5, columns: 2 };
    sheet.filter = { area, criteria: new Map([[3, { hiddenValues: ['x'] }]]) };
    const condition = { criteria: 'CUSTOM_FORMULA', values: ['=$B1<>$C1'] };
    sheet.conditionalFormats.push({ areas: [area], condition, style: {} });
    sheet.bandings.push({ area, headerRow: null, firstRow: null, secondRow: null, footerRow: null });
    sheet.merges.push({ row: 1, column: 2, rows: 1, columns: 2 });
    sheet.namedRanges.push({ name: 'leads', area });
    sheet.insert('column', 1, 1);
    const moved = { ...area, column: 3 };
    expect(sheet.filter).toEqual({ area: moved, criteria: new Map([[4, { hiddenValues: ['x'] }]]) });
    expect(sheet.conditionalFormats[0]).toMatchObject({
      areas: [moved],
      condition: { values: ['=$C1<>$D1'] },
    });
    expect(sheet.bandings[0]!.area).toEqual(moved);
    expect(sheet.merges).toEqual([{ row: 1, column: 3, rows: 1, columns: 2 }]);
    expect(sheet.namedRanges[0]!.area).toEqual(moved);
  });

  it('drops a filter whose cells are all removed', () => {
    sheet.filter = { area: { row: 2, column: 1, rows: 2, columns: 2 }, criteria: new Map() };
    sheet.remove('row', 2, 2);
    expect(sheet.filter).toBeNull();
  });

  it('keeps formulas of every sheet pointing at the cells that they meant', () => {
    const deals = workbook.addSheet('Deals');
    deals.cells.set(1, 1, new Formula('=SUM(Leads!B2:B5)+B2', 9));
    sheet.cells.set(6, 2, new Formula('=B2+$A$3', 1));
    sheet.insert('row', 2, 1);
    expect(deals.cells.at(1, 1)).toEqual(new Formula('=SUM(Leads!B3:B6)+B2', 9));
    expect(sheet.cells.at(7, 2)).toEqual(new Formula('=B3+$A$4', 1));
    sheet.remove('row', 3, 1);
    expect(sheet.cells.at(6, 2)).toEqual(new Formula('=#REF!+$A$3', 1));
  });

  it('leaves references be that lie outside of the grid', () => {
    sheet.cells.set(1, 1, new Formula('=XFD$7+B1', 1));
    sheet.insert('column', 2, 1);
    expect(sheet.cells.at(1, 1)).toEqual(new Formula('=XFD$7+C1', 1));
  });

  it('keeps an inserted column out of a group unless both of its neighbours are in it', () => {
    sheet.columns.groupDepth.set(2, 4, 1);
    sheet.insert('column', 3, 1);
    expect(sheet.columns.groupDepth.runs()).toEqual([{ from: 2, to: 5, value: 1 }]);
    sheet.insert('column', 2, 1);
    expect(sheet.columns.groupDepth.runs()).toEqual([{ from: 3, to: 6, value: 1 }]);
  });

  it('moves rows up and down', () => {
    fill(1, ['a', 'b', 'c', 'd']);
    sheet.move('row', 1, 1, 4);
    expect(column(1, 4)).toEqual(['b', 'c', 'a', 'd']);
    sheet.move('row', 3, 2, 1);
    expect(column(1, 4)).toEqual(['a', 'd', 'b', 'c']);
  });
});

describe('sorting', () => {
  it('puts numbers before texts before checkboxes, empty cells last, and keeps ties in order', () => {
    fill(1, ['b', 2, null, true, 'A', 1]);
    sortRows(sheet, { row: 1, column: 1, rows: 6, columns: 1 }, [{ column: 1, ascending: true }]);
    expect(column(1, 6)).toEqual([1, 2, 'A', 'b', true, null]);
    sortRows(sheet, { row: 1, column: 1, rows: 6, columns: 1 }, [{ column: 1, ascending: false }]);
    expect(column(1, 6)).toEqual([true, 'b', 'A', 2, 1, null]);
  });

  it('leaves columns outside of the area where they are', () => {
    fill(1, [3, 1, 2]);
    fill(2, ['three', 'one', 'two']);
    fill(3, ['left', 'as', 'it was']);
    sortRows(sheet, { row: 1, column: 1, rows: 3, columns: 2 }, [{ column: 1, ascending: true }]);
    expect([column(1, 3), column(2, 3), column(3, 3)]).toEqual([
      [1, 2, 3],
      ['one', 'two', 'three'],
      ['left', 'as', 'it was'],
    ]);
  });

  it('by the filter moves its rows below the header, and leaves columns beside it behind', () => {
    fill(1, ['Size', 3, 1]);
    fill(2, ['Score', 'of 3', 'of 1']);
    expect(() => sortByFilter(sheet, 1, true)).toThrow('sortByFilter: sheet has no filter: Leads');
    sheet.filter = { area: { row: 1, column: 1, rows: 3, columns: 1 }, criteria: new Map() };
    sortByFilter(sheet, 1, true);
    expect([column(1, 3), column(2, 3)]).toEqual([
      ['Size', 1, 3],
      ['Score', 'of 3', 'of 1'],
    ]);
  });

  it('takes notes and formats along and keeps relative references relative', () => {
    fill(1, [2, 1]);
    fill(2, [new Formula('=A1*$A$9', 4), new Formula('=A2*$A$9', 2)]);
    sheet.notes.set(cell(1, 1), 'two');
    sheet.formats.background.set(cell(2, 1), '#ff0000');
    sortRows(sheet, { row: 1, column: 1, rows: 2, columns: 2 }, [{ column: 1, ascending: true }]);
    expect(column(2, 2)).toEqual([new Formula('=A1*$A$9', 2), new Formula('=A2*$A$9', 4)]);
    expect([sheet.notes.at(1, 1), sheet.notes.at(2, 1)]).toEqual([undefined, 'two']);
    expect(sheet.formats.background.at(1, 1)).toBe('#ff0000');
  });
});

describe('the workbook', () => {
  it('finds sheets by name whatever the case, and refuses a name twice', () => {
    expect(workbook.sheetByName('LEADS')).toBe(sheet);
    expect(() => workbook.addSheet('leads')).toThrow('addSheet: name is taken: leads');
  });

  it('counts the cells of all grids, filled or not', () => {
    workbook.addSheet('Deals');
    expect(workbook.cellCount()).toBe(10 * 5 + 1000 * 26);
  });

  it('gives ids that nothing else has, those read from a file included', () => {
    workbook.metadata.push({ id: 41, key: 'k', value: null, visibility: 'DOCUMENT' });
    expect([workbook.newId(), workbook.newId()]).toEqual([42, 43]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { copySheet } from '../../../src/host/workbook/copy-sheet.ts';
import { sortByFilter } from '../../../src/host/workbook/sort-rows.ts';
import { type Sheet, Workbook } from '../../../src/host/workbook/workbook.ts';
import { LiveCheckProject } from './run-live-check.ts';

const tabName = 'Live check by hand';
let project: LiveCheckProject;

beforeEach(() => {
  project = new LiveCheckProject();
  project.run('liveCheck');
  project.run('liveCheckByHand');
});

function toldByHand(): { what: string; seen: string; agrees: string }[] {
  return project.rows().filter(({ number }) => number === 'by hand');
}

const answers = () => toldByHand().map(({ agrees }) => agrees);

describe('the steps by hand', () => {
  it('begin with a tab that has a filter, a marked column and a protected cell', () => {
    const sheet = project.sheet(tabName);
    expect(sheet.filter?.area).toEqual({ row: 1, column: 1, rows: 5, columns: 2 });
    expect(sheet.metadata.map(({ on, index }) => [on, index])).toEqual([
      ['sheet', 0],
      ['column', 3],
    ]);
    expect(sheet.protections.map(({ area }) => area)).toEqual([{ row: 1, column: 5, rows: 1, columns: 1 }]);
  });

  it('find what a filter leaves behind that does not cover our column', () => {
    sortByFilter(project.sheet(tabName), 1, true);
    project.run('liveCheckAfterSorting');
    expect(answers()).toEqual(['yes', 'yes']);
  });

  it('say so where the filter takes our column along', () => {
    const sheet = project.sheet(tabName);
    sheet.filter!.area.columns = 3;
    sortByFilter(sheet, 1, true);
    project.run('liveCheckAfterSorting');
    expect(toldByHand().map(({ seen }) => seen)).toEqual([
      'Abel with Abel, Bert with Bert, Cleo with Cleo, Dora with Dora',
      'A1:C5, C',
    ]);
    expect(answers()).toEqual(['NO', 'NO']);
  });

  it('find the metadata in the copy that a person has made', () => {
    const sheet = project.sheet(tabName);
    copySheet(sheet, `Copy of ${tabName}`);
    project.run('liveCheckAfterDuplicating');
    expect(answers()).toEqual(['yes', 'yes']);
  });

  it('say so where the copy has none, or where there is no copy', () => {
    project.run('liveCheckAfterDuplicating');
    copySheet(project.sheet(tabName), `Copy of ${tabName}`, { withMetadata: false });
    project.run('liveCheckAfterDuplicating');
    expect(toldByHand().map(({ seen }) => seen)).toEqual([
      `threw: There is no tab "Copy of ${tabName}".`,
      `threw: There is no tab "Copy of ${tabName}".`,
      'not copied, no column',
      'A1:B5',
    ]);
  });

  it('find a colleague shut out of the protected cell, and without triggers', () => {
    project.run('liveCheckAsColleague', { user: 'colleague@example.com' });
    expect(answers()).toEqual(['yes', 'yes', 'yes']);
    project.run('liveCheckAsColleague');
    expect(answers().slice(3)).toEqual(['NO', 'yes', 'NO']);
  });

  it('tell tables with types from cells without', () => {
    project.run('liveCheckAfterTable');
    expect(toldByHand().map(({ seen }) => seen)).toEqual([
      'taken',
      'taken',
      'taken, number 30',
      'taken, text "10-50"',
      'text "Score", empty below',
      'taken',
    ]);
  });

  it('read what stands for chips', () => {
    const { cells, formats } = project.sheet(tabName);
    cells.set(2, 11, 'Ann Muster');
    cells.set(2, 12, 46_053);
    formats.numberFormat.set({ row: 2, column: 12, rows: 1, columns: 1 }, 'yyyy-mm-dd');
    cells.set(2, 13, 4);
    cells.set(2, 14, 'A, B');
    project.run('liveCheckAfterChips');
    expect(answers()).toEqual(['yes']);
  });

  it('find the lock let go by a dialog', () => {
    project.run('liveCheckAtDialog');
    expect(answers()).toEqual(['yes']);
  });

  it('find the same ids and no properties in a copy of the spreadsheet', () => {
    project = new LiveCheckProject({ workbook: copyOf(project.workbook) });
    project.run('liveCheckInCopy');
    expect(answers()).toEqual(['yes', 'yes', 'yes']);
  });

  it('end with a tab less', () => {
    project.run('liveCheckRemove');
    expect(project.workbook.sheetByName(tabName)).toBeUndefined();
    expect([...project.workbook.documentProperties]).toEqual([]);
    expect(project.host.project.triggers).toEqual([]);
  });

  it('say where to begin', () => {
    project.run('liveCheckRemove');
    expect(() => project.run('liveCheckAfterSorting')).toThrow(
      'There is no tab for the steps by hand. Run liveCheckByHand first.',
    );
  });
});

/** A copy of a spreadsheet has the tabs, with their ids and metadata, and nothing of what the script has kept. */
function copyOf(workbook: Workbook): Workbook {
  const copy = new Workbook({ locale: workbook.locale, timeZone: workbook.timeZone });
  for (const sheet of workbook.sheets) copyTab(sheet, copy);
  return copy;
}

function copyTab(sheet: Sheet, workbook: Workbook): void {
  const { id, name, maxRows: rows, maxColumns: columns } = sheet;
  const copy = workbook.addSheet(name, { id, rows, columns });
  for (let column = 1; column <= sheet.cells.lastColumn(); column++) {
    copy.cells.setColumn(column, [...sheet.cells.column(column)]);
  }
  copy.metadata = sheet.metadata.map((entry) => ({ ...entry }));
}

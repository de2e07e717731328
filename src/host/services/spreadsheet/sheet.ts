import { copySheet } from '../../workbook/copy-sheet.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import { enumeration } from '../enumeration.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { MESSAGES } from '../messages.ts';
import { asGoogle, HOST, MODEL, modelOf, ServiceObject, serve, serviceObject } from '../service-object.ts';
import { colorCode } from './cells/color.ts';
import { integer } from './cells/grid-bounds.ts';
import { addressedRange, rangeAt } from './cells/range-at.ts';
import { newMetadata } from './features/developer-metadata.ts';
import { copyChart, newChart } from './features/embedded-chart.ts';
import { groupAt } from './features/group.ts';
import { adjust, hideColumns, insertAfter, moveColumns, remove, resize } from './rows-and-columns.ts';

const SheetType = enumeration<typeof GoogleAppsScript.Spreadsheet.SheetType>('GRID', 'OBJECT');

class SheetService extends ServiceObject<Sheet> implements Partial<Google.Sheet> {
  activate(): Google.Sheet {
    this[MODEL].workbook.activeSheet = this[MODEL];
    return asGoogle(this);
  }

  getName(): string {
    return this[MODEL].name;
  }

  setName(name: string): Google.Sheet {
    const sheet = this[MODEL];
    const taken = sheet.workbook.sheetByName(name);
    if (taken && taken !== sheet) throw new GoogleException(MESSAGES.sheetNameTaken(name));
    if (!name) throw new GoogleException(MESSAGES.nullArgument('name'));
    this[HOST].change();
    sheet.name = name;
    return asGoogle(this);
  }

  getSheetId(): number {
    return this[MODEL].id;
  }

  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return SheetType.GRID;
  }

  isSheetHidden(): boolean {
    return this[MODEL].hidden;
  }

  setTabColor(color: string | null): Google.Sheet {
    this[MODEL].tabColor = color === null ? null : colorCode(color);
    return asGoogle(this);
  }

  setHiddenGridlines(hideGridlines: boolean): Google.Sheet {
    this[MODEL].hiddenGridlines = hideGridlines;
    return asGoogle(this);
  }

  /** Only within the spreadsheet: the scopes allow no other. */
  copyTo(spreadsheet: Google.Spreadsheet): Google.Sheet {
    const sheet = this[MODEL];
    const target = modelOf(spreadsheet, 'Spreadsheet', 'SpreadsheetApp.Sheet.copyTo');
    if (target !== sheet.workbook) {
      throw new Error('Sheet.copyTo another spreadsheet is not there in the host');
    }
    this[HOST].change();
    const copy = copySheet(sheet, nameOfCopy(sheet), { withMetadata: this[HOST].copiesMetadata });
    return serviceObject(this[HOST], 'Sheet', copy);
  }

  getRange(rowOrAddress: number | string, column?: number, numRows = 1, numColumns = 1): Google.Range {
    const sheet = this[MODEL];
    if (typeof rowOrAddress === 'string') return addressedRange(this[HOST], sheet, rowOrAddress);
    const [row, first, rows, columns] = [rowOrAddress, column, numRows, numColumns].map((argument) =>
      integer(argument, 'SpreadsheetApp.Sheet.getRange'),
    ) as [number, number, number, number];
    return rangeAt(this[HOST], sheet, { row, column: first, rows, columns });
  }

  /** From A1 to the last cell with content; A1 alone where there is none. */
  getDataRange(): Google.Range {
    this[HOST].read();
    const rows = Math.max(1, this[MODEL].lastRow());
    const columns = Math.max(1, this[MODEL].lastColumn());
    return rangeAt(this[HOST], this[MODEL], { row: 1, column: 1, rows, columns });
  }

  getLastRow(): number {
    this[HOST].read();
    return this[MODEL].lastRow();
  }

  getLastColumn(): number {
    this[HOST].read();
    return this[MODEL].lastColumn();
  }

  getMaxRows(): number {
    this[HOST].read();
    return this[MODEL].maxRows;
  }

  getMaxColumns(): number {
    this[HOST].read();
    return this[MODEL].maxColumns;
  }

  insertColumnsAfter(afterPosition: number, howMany: number): Google.Sheet {
    return insertAfter(this, 'column', afterPosition, howMany);
  }

  insertRowsAfter(afterPosition: number, howMany: number): Google.Sheet {
    return insertAfter(this, 'row', afterPosition, howMany);
  }

  deleteColumns(at: number, count: number): void {
    remove(this, { dimension: 'column', at, count });
  }

  deleteRows(at: number, count: number): void {
    remove(this, { dimension: 'row', at, count });
  }

  moveColumns(columnSpec: Google.Range, destinationIndex: number): void {
    moveColumns(this, modelOf(columnSpec, 'Range', 'SpreadsheetApp.Sheet.moveColumns'), destinationIndex);
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    hideColumns(this, columnIndex, numColumns);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    this[HOST].read();
    return this[MODEL].columns.hidden.at(columnPosition) ?? false;
  }

  setFrozenRows(rows: number): void {
    adjust(this, (sheet) => {
      sheet.rows.frozen = rows;
    });
  }

  setColumnWidth(columnPosition: number, width: number): Google.Sheet {
    return resize(this, 'column', columnPosition, width);
  }

  setRowHeight(rowPosition: number, height: number): Google.Sheet {
    return resize(this, 'row', rowPosition, height);
  }

  getColumnGroup(columnIndex: number, groupDepth: number): Google.Group | null {
    return groupAt(this, 'column', columnIndex, groupDepth);
  }

  getRowGroup(rowIndex: number, groupDepth: number): Google.Group | null {
    return groupAt(this, 'row', rowIndex, groupDepth);
  }

  getFilter(): Google.Filter | null {
    const sheet = this[MODEL];
    this[HOST].read();
    return sheet.filter && serviceObject(this[HOST], 'Filter', { sheet, filter: sheet.filter });
  }

  getBandings(): Google.Banding[] {
    const sheet = this[MODEL];
    this[HOST].read();
    return sheet.bandings.map((banding) => serviceObject(this[HOST], 'Banding', { sheet, banding }));
  }

  getConditionalFormatRules(): Google.ConditionalFormatRule[] {
    const sheet = this[MODEL];
    this[HOST].read();
    return sheet.conditionalFormats.map((format) =>
      serviceObject(this[HOST], 'ConditionalFormatRule', { sheet, format }),
    );
  }

  /** The list takes the place of the present one, whoever made its rules. */
  setConditionalFormatRules(rules: Google.ConditionalFormatRule[]): void {
    const sheet = this[MODEL];
    const call = 'SpreadsheetApp.Sheet.setConditionalFormatRules';
    const models = rules.map((rule) => modelOf(rule, 'ConditionalFormatRule', call));
    if (models.some((model) => model.sheet !== sheet)) throw new GoogleException(MESSAGES.outsideGrid);
    this[HOST].change();
    sheet.conditionalFormats = models.map(({ format }) => ({ ...format, areas: [...format.areas] }));
  }

  addDeveloperMetadata(key: string, value?: unknown): Google.Sheet {
    const sheet = this[MODEL];
    this[HOST].change();
    sheet.metadata.push({ ...newMetadata(sheet.workbook, key, value), on: 'sheet', index: 0 });
    return asGoogle(this);
  }

  createDeveloperMetadataFinder(): Google.DeveloperMetadataFinder {
    const sheet = this[MODEL];
    return serviceObject(this[HOST], 'DeveloperMetadataFinder', { workbook: sheet.workbook, sheet });
  }

  newChart(): Google.EmbeddedChartBuilder {
    return serviceObject(this[HOST], 'EmbeddedChartBuilder', newChart());
  }

  getCharts(): Google.EmbeddedChart[] {
    this[HOST].read();
    return this[MODEL].charts.map((chart) => serviceObject(this[HOST], 'EmbeddedChart', chart));
  }

  insertChart(chart: Google.EmbeddedChart): void {
    const model = modelOf(chart, 'EmbeddedChart', 'SpreadsheetApp.Sheet.insertChart');
    this[HOST].change();
    const copy = copyChart(model);
    copy.id = this[MODEL].workbook.newId();
    this[MODEL].charts.push(copy);
  }

  removeChart(chart: Google.EmbeddedChart): void {
    const model = modelOf(chart, 'EmbeddedChart', 'SpreadsheetApp.Sheet.removeChart');
    this[HOST].change();
    this[MODEL].charts = this[MODEL].charts.filter((old) => old.id !== model.id);
  }
}

function nameOfCopy(sheet: Sheet): string {
  const base = `Copy of ${sheet.name}`;
  let name = base;
  for (let n = 2; sheet.workbook.sheetByName(name); n++) name = `${base} ${n}`;
  return name;
}

serve(SheetService, 'Sheet');

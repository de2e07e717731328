import { copySheet } from '../../workbook/copy-sheet.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import { enumeration } from '../enumeration.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { messages } from '../messages.ts';
import {
  asGoogle,
  hostKey,
  modelKey,
  modelOf,
  ServiceObject,
  serve,
  serviceObject,
} from '../service-object.ts';
import { colorCode } from './cells/color.ts';
import { checkArea, integer } from './cells/grid-bounds.ts';
import { addressedRange, rangeAt } from './cells/range-at.ts';
import { readValues } from './cells/read-values.ts';
import { newMetadata } from './features/developer-metadata.ts';
import { copyChart, newChart } from './features/embedded-chart.ts';
import { lineMembers } from './rows-and-columns.ts';

const SheetType = enumeration<typeof GoogleAppsScript.Spreadsheet.SheetType>('GRID', 'OBJECT');

/** A tab; its rows and columns are changed by `lineMembers`. */
class SheetService extends ServiceObject<Sheet> implements Partial<Google.Sheet> {
  activate(): Google.Sheet {
    this[modelKey].workbook.activeSheet = this[modelKey];
    return asGoogle(this);
  }

  getName(): string {
    return this[modelKey].name;
  }

  setName(name: string): Google.Sheet {
    const sheet = this[modelKey];
    const taken = sheet.workbook.sheetByName(name);
    if (taken && taken !== sheet) throw new GoogleException(messages.sheetNameTaken(name));
    if (!name) throw new GoogleException(messages.nullArgument('name'));
    this[hostKey].change();
    sheet.name = name;
    return asGoogle(this);
  }

  getSheetId(): number {
    return this[modelKey].id;
  }

  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return SheetType.GRID;
  }

  isSheetHidden(): boolean {
    return this[modelKey].hidden;
  }

  hideSheet(): Google.Sheet {
    this[modelKey].hidden = true;
    return asGoogle(this);
  }

  setTabColor(color: string | null): Google.Sheet {
    this[modelKey].tabColor = color === null ? null : colorCode(color);
    return asGoogle(this);
  }

  setHiddenGridlines(hideGridlines: boolean): Google.Sheet {
    this[modelKey].hiddenGridlines = hideGridlines;
    return asGoogle(this);
  }

  /** Only within the spreadsheet: the scopes allow no other. */
  copyTo(spreadsheet: Google.Spreadsheet): Google.Sheet {
    const sheet = this[modelKey];
    const target = modelOf(spreadsheet, 'Spreadsheet', 'SpreadsheetApp.Sheet.copyTo');
    if (target !== sheet.workbook) {
      throw new Error('Sheet.copyTo another spreadsheet is not there in the host');
    }
    this[hostKey].change();
    const copy = copySheet(sheet, nameOfCopy(sheet), { withMetadata: this[hostKey].copiesMetadata });
    return serviceObject(this[hostKey], 'Sheet', copy);
  }

  getRange(rowOrAddress: number | string, column?: number, numRows = 1, numColumns = 1): Google.Range {
    const sheet = this[modelKey];
    if (typeof rowOrAddress === 'string') return addressedRange(this[hostKey], sheet, rowOrAddress);
    const [row, first, rows, columns] = [rowOrAddress, column, numRows, numColumns].map((argument) =>
      integer(argument, 'SpreadsheetApp.Sheet.getRange'),
    ) as [number, number, number, number];
    return rangeAt(this[hostKey], sheet, { row, column: first, rows, columns });
  }

  getRangeList(a1Notations: string[]): Google.RangeList {
    const ranges = a1Notations.map((address) => addressedRange(this[hostKey], this[modelKey], address));
    return serviceObject(this[hostKey], 'RangeList', ranges);
  }

  /** From A1 to the last cell with content; A1 alone where there is none. */
  getDataRange(): Google.Range {
    this[hostKey].read();
    const rows = Math.max(1, this[modelKey].lastRow());
    const columns = Math.max(1, this[modelKey].lastColumn());
    return rangeAt(this[hostKey], this[modelKey], { row: 1, column: 1, rows, columns });
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    const call = 'SpreadsheetApp.Sheet.getSheetValues';
    const [row, column, rows, columns] = [startRow, startColumn, numRows, numColumns].map((argument) =>
      integer(argument, call),
    ) as [number, number, number, number];
    if (rows === -1 || columns === -1)
      throw new Error('Sheet.getSheetValues to the end is not there in the host');
    const area = { row, column, rows, columns };
    checkArea(this[modelKey], area);
    this[hostKey].read(rows * columns);
    return readValues(this[hostKey], { sheet: this[modelKey], area });
  }

  getFilter(): Google.Filter | null {
    const sheet = this[modelKey];
    this[hostKey].read();
    return sheet.filter && serviceObject(this[hostKey], 'Filter', { sheet, filter: sheet.filter });
  }

  getBandings(): Google.Banding[] {
    const sheet = this[modelKey];
    this[hostKey].read();
    return sheet.bandings.map((banding) => serviceObject(this[hostKey], 'Banding', { sheet, banding }));
  }

  getConditionalFormatRules(): Google.ConditionalFormatRule[] {
    const sheet = this[modelKey];
    this[hostKey].read();
    return sheet.conditionalFormats.map((format) =>
      serviceObject(this[hostKey], 'ConditionalFormatRule', { sheet, format }),
    );
  }

  /** The list takes the place of the present one, whoever made its rules. */
  setConditionalFormatRules(rules: Google.ConditionalFormatRule[]): void {
    const sheet = this[modelKey];
    const call = 'SpreadsheetApp.Sheet.setConditionalFormatRules';
    const models = rules.map((rule) => modelOf(rule, 'ConditionalFormatRule', call));
    if (models.some((model) => model.sheet !== sheet)) throw new GoogleException(messages.outsideGrid);
    this[hostKey].change();
    sheet.conditionalFormats = models.map(({ format }) => ({ ...format, areas: [...format.areas] }));
  }

  addDeveloperMetadata(key: string, value?: unknown): Google.Sheet {
    const sheet = this[modelKey];
    this[hostKey].change();
    sheet.metadata.push({ ...newMetadata({ workbook: sheet.workbook, key, value }), on: 'sheet', index: 0 });
    return asGoogle(this);
  }

  /** What was set on the sheet itself, not on its rows and columns. */
  getDeveloperMetadata(): Google.DeveloperMetadata[] {
    const sheet = this[modelKey];
    this[hostKey].read();
    return sheet.metadata
      .filter(({ on }) => on === 'sheet')
      .map((entry) => serviceObject(this[hostKey], 'DeveloperMetadata', { on: 'sheet', sheet, entry }));
  }

  createDeveloperMetadataFinder(): Google.DeveloperMetadataFinder {
    const sheet = this[modelKey];
    return serviceObject(this[hostKey], 'DeveloperMetadataFinder', { workbook: sheet.workbook, sheet });
  }

  newChart(): Google.EmbeddedChartBuilder {
    return serviceObject(this[hostKey], 'EmbeddedChartBuilder', newChart());
  }

  getCharts(): Google.EmbeddedChart[] {
    this[hostKey].read();
    return this[modelKey].charts.map((chart) => serviceObject(this[hostKey], 'EmbeddedChart', chart));
  }

  insertChart(chart: Google.EmbeddedChart): void {
    const model = modelOf(chart, 'EmbeddedChart', 'SpreadsheetApp.Sheet.insertChart');
    this[hostKey].change();
    const copy = copyChart(model);
    copy.id = this[modelKey].workbook.newId();
    this[modelKey].charts.push(copy);
  }

  removeChart(chart: Google.EmbeddedChart): void {
    const model = modelOf(chart, 'EmbeddedChart', 'SpreadsheetApp.Sheet.removeChart');
    this[hostKey].change();
    this[modelKey].charts = this[modelKey].charts.filter((old) => old.id !== model.id);
  }
}

function nameOfCopy(sheet: Sheet): string {
  const base = `Copy of ${sheet.name}`;
  let name = base;
  for (let n = 2; sheet.workbook.sheetByName(name); n++) name = `${base} ${n}`;
  return name;
}

Object.assign(SheetService.prototype, lineMembers);
serve(SheetService, 'Sheet');

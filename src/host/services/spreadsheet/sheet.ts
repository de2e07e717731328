import { copySheet } from '../../workbook/copy-sheet.ts';
import type { Chart } from '../../workbook/sheet-features.ts';
import { sortRows } from '../../workbook/sort-rows.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { MESSAGES } from '../messages.ts';
import { asGoogle, HOST, MODEL, modelOf, serve, serviceObject } from '../service-object.ts';
import { addressedRange } from './addressed-range.ts';
import { type ClearOptions, clearParts } from './clear-options.ts';
import { metadataWithin } from './developer-metadata-finder.ts';
import { checkEditable } from './edit-rights.ts';
import { copyChart } from './embedded-chart.ts';
import { checkCellLimit, checkedArea, integer } from './grid-bounds.ts';
import { metadataEntry } from './metadata-entry.ts';
import { rangeAt } from './range-access.ts';
import { readValues } from './read-values.ts';
import { SheetDimensions } from './sheet-dimensions.ts';
import { writeValues } from './write-values.ts';

type Members = Pick<
  Google.Sheet,
  | 'addDeveloperMetadata'
  | 'appendRow'
  | 'clear'
  | 'clearConditionalFormatRules'
  | 'clearContents'
  | 'clearFormats'
  | 'clearNotes'
  | 'copyTo'
  | 'createDeveloperMetadataFinder'
  | 'getActiveCell'
  | 'getActiveRange'
  | 'getBandings'
  | 'getCharts'
  | 'getConditionalFormatRules'
  | 'getCurrentCell'
  | 'getDataRange'
  | 'getDeveloperMetadata'
  | 'getFilter'
  | 'getLastColumn'
  | 'getLastRow'
  | 'getNamedRanges'
  | 'getProtections'
  | 'getRange'
  | 'getSelection'
  | 'getSheetValues'
  | 'insertChart'
  | 'newChart'
  | 'protect'
  | 'removeChart'
  | 'setActiveRange'
  | 'setActiveSelection'
  | 'setConditionalFormatRules'
  | 'setCurrentCell'
  | 'sort'
  | 'updateChart'
>;

/** A tab with all its members: here its cells and what lies over them. */
export class SheetService extends SheetDimensions implements Members {
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

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const area = checkedArea(this[MODEL], { row, column, rows, columns });
    this[HOST].read(rows * columns);
    return readValues(this[HOST], { sheet: this[MODEL], area });
  }

  /** Writes below the last row, and grows the grid where it is full. */
  appendRow(rowContents: unknown[]): Google.Sheet {
    const sheet = this[MODEL];
    this[HOST].change();
    const row = sheet.lastRow() + 1;
    const moreColumns = Math.max(0, rowContents.length - sheet.maxColumns);
    checkCellLimit(sheet, row > sheet.maxRows ? 1 : 0, moreColumns);
    if (row > sheet.maxRows) sheet.insert('row', row, 1, row - 1);
    if (moreColumns > 0) sheet.insert('column', sheet.maxColumns + 1, moreColumns, sheet.maxColumns);
    const area = { row, column: 1, rows: 1, columns: rowContents.length };
    checkEditable(this[HOST], sheet, area);
    writeValues(
      { sheet, area },
      rowContents.map((value) => [value]),
      this[HOST].clock.now,
    );
    return asGoogle(this);
  }

  clear(options: ClearOptions = {}): Google.Sheet {
    return clearing(this, options);
  }
  clearContents(): Google.Sheet {
    return clearing(this, { contentsOnly: true });
  }
  clearFormats(): Google.Sheet {
    return clearing(this, { formatOnly: true });
  }
  clearNotes(): Google.Sheet {
    return clearing(this, { commentsOnly: true });
  }

  /** All rows below the frozen ones. */
  sort(columnPosition: number, ascending = true): Google.Sheet {
    const sheet = this[MODEL];
    this[HOST].change();
    const row = sheet.rows.frozen + 1;
    const area = { row, column: 1, rows: sheet.lastRow() - row + 1, columns: sheet.maxColumns };
    checkEditable(this[HOST], sheet, area);
    if (area.rows > 1) sortRows(sheet, area, [{ column: columnPosition, ascending }]);
    return asGoogle(this);
  }

  /** Only within the spreadsheet: the scopes allow no other. */
  copyTo(spreadsheet: Google.Spreadsheet): Google.Sheet {
    const sheet = this[MODEL];
    const target = modelOf(spreadsheet, 'Spreadsheet', 'SpreadsheetApp.Sheet.copyTo');
    if (target !== sheet.workbook)
      throw new Error('Sheet.copyTo another spreadsheet is not there in the host');
    this[HOST].change();
    let name = `Copy of ${sheet.name}`;
    for (let n = 2; target.sheetByName(name); n++) name = `Copy of ${sheet.name} ${n}`;
    return serviceObject(this[HOST], 'Sheet', copySheet(sheet, name));
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

  getNamedRanges(): Google.NamedRange[] {
    const sheet = this[MODEL];
    this[HOST].read();
    return sheet.namedRanges.map((named) => serviceObject(this[HOST], 'NamedRange', { sheet, named }));
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

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  protect(): Google.Protection {
    const sheet = this[MODEL];
    this[HOST].change();
    let protection = sheet.protections.find(({ area }) => area === null);
    if (!protection) {
      const editors = [this[HOST].execution.user];
      protection = { area: null, description: '', warningOnly: false, editors, unprotected: [] };
      sheet.protections.push(protection);
    }
    return serviceObject(this[HOST], 'Protection', { sheet, protection });
  }

  getProtections(type: Google.ProtectionType): Google.Protection[] {
    const sheet = this[MODEL];
    this[HOST].read();
    return sheet.protections
      .filter(({ area }) => (area === null) === (String(type) === 'SHEET'))
      .map((protection) => serviceObject(this[HOST], 'Protection', { sheet, protection }));
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): Google.Sheet {
    const sheet = this[MODEL];
    this[HOST].change();
    sheet.metadata.push({ ...metadataEntry(sheet.workbook, key, rest), on: 'sheet', index: 0 });
    return asGoogle(this);
  }

  /** That of the sheet itself, not of its rows and columns. */
  getDeveloperMetadata(): Google.DeveloperMetadata[] {
    const sheet = this[MODEL];
    this[HOST].read();
    return [...metadataWithin({ workbook: sheet.workbook, sheet, area: null }, false)]
      .filter(({ entry }) => 'on' in entry && entry.on === 'sheet')
      .map((place) => serviceObject(this[HOST], 'DeveloperMetadata', place));
  }

  createDeveloperMetadataFinder(): Google.DeveloperMetadataFinder {
    const sheet = this[MODEL];
    const scope = { workbook: sheet.workbook, sheet, area: null };
    return serviceObject(this[HOST], 'DeveloperMetadataFinder', scope);
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

  updateChart(chart: Google.EmbeddedChart): void {
    const model = modelOf(chart, 'EmbeddedChart', 'SpreadsheetApp.Sheet.updateChart');
    this[HOST].change();
    this[MODEL].charts = this[MODEL].charts.map((old) => (old.id === model.id ? copyChart(model) : old));
  }

  removeChart(chart: Google.EmbeddedChart): void {
    const model = modelOf(chart, 'EmbeddedChart', 'SpreadsheetApp.Sheet.removeChart');
    this[HOST].change();
    this[MODEL].charts = this[MODEL].charts.filter((old) => old.id !== model.id);
  }

  getSelection(): Google.Selection {
    return serviceObject(this[HOST], 'Selection', this[MODEL].workbook);
  }

  getActiveRange(): Google.Range | null {
    this[HOST].read();
    return rangeAt(this[HOST], this[MODEL], this[MODEL].selection);
  }

  getCurrentCell(): Google.Range | null {
    this[HOST].read();
    return rangeAt(this[HOST], this[MODEL], { ...this[MODEL].selection, rows: 1, columns: 1 });
  }

  getActiveCell(): Google.Range {
    return this.getCurrentCell() as Google.Range;
  }

  setActiveRange(range: Google.Range): Google.Range {
    return range.activate();
  }

  setCurrentCell(cell: Google.Range): Google.Range {
    return cell.activate();
  }

  setActiveSelection(rangeOrAddress: Google.Range | string): Google.Range {
    const isAddress = typeof rangeOrAddress === 'string';
    return (isAddress ? this.getRange(rangeOrAddress) : rangeOrAddress).activate();
  }
}

function clearing(service: SheetService, options: ClearOptions): Google.Sheet {
  const sheet = service[MODEL];
  const host = service[HOST];
  host.write({
    cells: sheet.lastRow() * sheet.lastColumn(),
    apply() {
      checkEditable(host, sheet, sheet.wholeArea());
      clearParts(sheet, sheet.wholeArea(), options, false);
    },
  });
  return asGoogle(service);
}

function newChart(): Chart {
  return {
    id: 0,
    type: 'COLUMN',
    ranges: [],
    options: {},
    numHeaders: 0,
    transpose: false,
    mergeStrategy: 'MERGE_COLUMNS',
    hiddenDimensions: 'IGNORE_BOTH',
    anchor: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  };
}

serve(SheetService, 'Sheet');

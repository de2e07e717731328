import type { Chart } from '../../workbook/sheet-features.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { MESSAGES } from '../messages.ts';
import { asGoogle, HOST, MODEL, modelOf, serve, serviceObject } from '../service-object.ts';
import { metadataWithin } from './developer-metadata-finder.ts';
import { copyChart } from './embedded-chart.ts';
import { metadataEntry } from './metadata-entry.ts';
import { SheetContents } from './sheet-contents.ts';

/** A tab with all its members: here what lies over its cells. */
export class SheetService extends SheetContents implements Partial<Google.Sheet> {
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
    return [...metadataWithin({ workbook: sheet.workbook, sheet })]
      .filter(({ entry }) => 'on' in entry && entry.on === 'sheet')
      .map((place) => serviceObject(this[HOST], 'DeveloperMetadata', place));
  }

  createDeveloperMetadataFinder(): Google.DeveloperMetadataFinder {
    const sheet = this[MODEL];
    const scope = { workbook: sheet.workbook, sheet };
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

  removeChart(chart: Google.EmbeddedChart): void {
    const model = modelOf(chart, 'EmbeddedChart', 'SpreadsheetApp.Sheet.removeChart');
    this[HOST].change();
    this[MODEL].charts = this[MODEL].charts.filter((old) => old.id !== model.id);
  }
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
